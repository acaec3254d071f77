/** Letters and digits of a printed code, in two groups of five as it is shown. */
export const PRINTED_CODE_LENGTH = 10;
/** How many are printed at once. */
export const PRINTED_CODES = 10;
/** So few are left that it is time for new ones. */
export const FEW_CODES = 3;

/** What is typed as a code, by the kind it can only be; null where it can be none. */
export type TypedCode = { kind: 'authenticator' | 'printed'; code: string };

/**
 * Reads a typed code as generously as it can be read: in any width and case, with spaces and lines, and
 * with the letters that are taken for digits (Crockford's base 32 has neither O, I, L nor U).
 */
export function readCode(typed: string): TypedCode | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―ー−]/g, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'authenticator', code: plain };
  const code = plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const isPrinted = code.length === PRINTED_CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
  return isPrinted ? { kind: 'printed', code } : null;
}

/** A printed code as it is shown. */
export function showPrintedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
