/** Making a list format takes longer than using it many times. */
const formats = new Map<string, Intl.ListFormat>();

/** Words as a list of a language, English as in Britain: A, B and C; A、B、C. */
export function listIn(locale: string, words: readonly string[]): string {
  const format = formats.get(locale) ?? new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale);
  formats.set(locale, format);
  return format.format(words);
}
