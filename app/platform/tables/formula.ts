const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** True for a text that a spreadsheet would calculate instead of showing (ASVS 1.2.10). */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}

/** The text as a spreadsheet shows it and calculates nothing. */
export function neutral(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/**
 * The text that a cell of a file means: Excel keeps the zeros of a code as `="0123"`, and what begins
 * like a formula bears our apostrophe.
 */
export function meantText(cell: string): string {
  const text = cell.trim();
  const quoted = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
}
