/**
 * Whether a text is a 法人番号: thirteen digits, the first of which is the check digit of the other twelve.
 * From the right the twelve count once and twice in turn; nine less the remainder of their sum by nine is
 * the check digit (法人番号の指定等に関する省令 第2条, 2014).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  return text.startsWith(String(checkDigitOf(text.slice(1))));
}

/** The check digit, 1 to 9, of the twelve digits of a 法人番号 that follow it. */
export function checkDigitOf(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, index) => {
    const place = twelve.length - index;
    return total + Number(digit) * (place % 2 === 1 ? 1 : 2);
  }, 0);
  return 9 - (sum % 9);
}

/** A number as people type it: full-width digits, spaces and hyphens are taken for what they mean. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\-‐－ー]/gu, '');
}
