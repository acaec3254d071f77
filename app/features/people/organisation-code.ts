const WEIGHTS = [6, 5, 4, 3, 2];

/**
 * The six-digit local government code (全国地方公共団体コード) of a five-digit one: its last digit checks
 * the others, weighted 6 to 2, against 11. Source: the code's definition by 総務省.
 */
export function withCheckDigit(five: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(five[at]), 0);
  return `${five}${(11 - (sum % 11)) % 10}`;
}

/** True for six digits of a prefecture 01 to 47 whose last one checks the others. */
export function isOrganisationCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const prefecture = Number(code.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47 && withCheckDigit(code.slice(0, 5)) === code;
}

/** The prefecture (JIS X 0401) of a code. */
export function prefectureOf(code: string): string {
  return code.slice(0, 2);
}
