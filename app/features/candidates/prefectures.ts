import { findPrefecture } from '#app/features/companies/exports.ts';

/** The name of a prefecture in a language; a code that there is not is its own name. */
export function placeNamed(code: string, locale: 'en' | 'ja'): string {
  return findPrefecture(code)?.[locale] ?? code;
}
