/** The query of a page in another language: whatever else it asks for stays. */
export function queryInLanguage(search: string, locale: string): string {
  const query = new URLSearchParams(search);
  query.set('lang', locale);
  return `?${query.toString()}`;
}
