/** A size as readers know it: kB below a megabyte, else MB with one digit. */
export function sizeOf(bytes: number, locale: 'en' | 'ja'): string {
  const isLarge = bytes >= 1_000_000;
  const number = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1_000);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge ? 1 : 0 });
  return `${format.format(number)} ${isLarge ? 'MB' : 'kB'}`;
}
