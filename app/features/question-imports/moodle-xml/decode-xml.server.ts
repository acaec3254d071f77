import { decodeAs, decodeBytes } from '../decode-bytes.server.ts';

const DECLARED = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']/u;
/** Names that Japanese programs write and decoders know under another one. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
};

const isMarked = ([first, second, third]: Uint8Array) =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0xef && second === 0xbb && third === 0xbf);

/** XML as text: in the encoding of its mark, else in the one it declares, else as any text. */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const declared = isMarked(bytes) ? undefined : DECLARED.exec(head)?.[1]?.toLowerCase();
  const text = declared
    ? decodeAs(bytes, ALSO_CALLED[declared] ?? declared)
    : decodeBytes(bytes).replace(/^\ufeff/u, '');
  // The parser holds a declared encoding against none: the text is decoded already.
  return text.trimStart();
}
