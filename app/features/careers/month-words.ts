const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** A month such as 2030-12 in words: 2030年12月, December 2030. */
export function writeMonth(month: string, locale: 'en' | 'ja'): string {
  const [year, number = 1] = month.split('-').map(Number);
  return locale === 'ja' ? `${year}年${number}月` : `${MONTHS[number - 1]} ${year}`;
}
