/**
 * The address a request line asks for, below the configured public address: the Host header is never
 * believed. Undefined where it is malformed (no path, broken percent-encoding or UTF-8, NUL bytes).
 * @param {string} target
 * @param {string} publicUrl
 * @returns {URL | undefined}
 */
export function parseTarget(target, publicUrl) {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > 8192) return undefined;
  if (!isCleanText(target.replaceAll('+', ' '))) return undefined;
  const address = publicUrl + target;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether percent-encoded text decodes to UTF-8 without NUL bytes.
 * @param {string} text
 */
export function isCleanText(text) {
  try {
    return !decodeURIComponent(text).includes('\0');
  } catch {
    return false;
  }
}
