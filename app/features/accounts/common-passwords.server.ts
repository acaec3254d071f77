import { dictionary } from '@zxcvbn-ts/language-common';
import { MIN_PASSWORD_LENGTH } from './schema.ts';

let common: Set<string> | undefined;

/** True for the commonest passwords of known leaks and for one short piece repeated, in any letter case. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(
    dictionary['passwords-common']
      .map((entry) => String(entry).toLowerCase())
      .filter((entry) => entry.length >= MIN_PASSWORD_LENGTH),
  );
  const folded = password.toLowerCase();
  return common.has(folded) || /^(.{1,3})\1+$/.test(folded);
}
