import { safeReturnTo } from './return-to.ts';

/** The query of a page in another language: whatever else it asks for stays, but no way to another site. */
export function queryInLanguage(search: string, locale: string): string {
  const query = new URLSearchParams(search);
  const back = query.get('returnTo');
  if (back !== null && !safeReturnTo(back, '')) query.delete('returnTo');
  query.set('lang', locale);
  return `?${query.toString()}`;
}
