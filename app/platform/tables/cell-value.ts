const DAY_MS = 86_400_000;
const ERAS = /[ymdhsge]/i;

/** Formats that every workbook knows without saying: dates, times, and the Japanese ones. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || isJapanese(id);
const isJapanese = (id: number) => id >= 50 && id <= 58;

/** How a number of a workbook is meant: as a date, as a code of so many digits, or as a number. */
export type NumberStyle = { kind: 'date' } | { kind: 'code'; digits: number } | { kind: 'number' };

/** @param code the format's own text, where the workbook declares it (ECMA-376, 18.8.31) */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return { kind: isBuiltInDate(id) ? 'date' : 'number' };
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/general|E[+-]/gi, '');
  if (/^0{2,}$/.test(bare)) return { kind: 'code', digits: bare.length };
  return { kind: ERAS.test(bare) ? 'date' : 'number' };
}

/** A number as it stands in a workbook, as the text that a person means by it. */
export function numberText(
  raw: string,
  { style, from1904 }: { style: NumberStyle; from1904: boolean },
): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (style.kind === 'date' && value >= 0 && value < 2_958_466) return dateText(value, from1904);
  const plain = withoutExponent(raw.trim(), value);
  return style.kind === 'code' ? plain.padStart(style.digits, '0') : plain;
}

/** Codes of many digits are kept to the last; fractions lose the noise of floating point. */
function withoutExponent(raw: string, value: number): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw;
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** Days since 1899-12-30, or 1904-01-01 in old workbooks of the Macintosh; before March 1900 a day less. */
function dateText(serial: number, from1904: boolean): string {
  const lost = !from1904 && serial < 60 ? 1 : 0;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const seconds = Math.round((serial + lost) * 86_400);
  const iso = new Date(start + seconds * 1000).toISOString();
  const time = iso.slice(11, seconds % 60 === 0 ? 16 : 19);
  if (serial < 1 && !from1904) return time;
  return (seconds * 1000) % DAY_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** The column of a cell's address, from 1: A1 is 1, AB7 is 28; 0 where there is none. */
export function columnOf(address: string | undefined): number {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
