/** Bytes of base64 as files carry it, with line ends in it; null where it is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const bare = text.replaceAll(/\s+/gu, '').replace(/={1,2}$/u, '');
  // A repetition over megabytes can exhaust the stack of expressions: a letter that is none is looked for.
  if (bare === '' || bare.length % 4 === 1 || /[^A-Za-z0-9+/]/u.test(bare)) return null;
  const binary = atob(bare);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
