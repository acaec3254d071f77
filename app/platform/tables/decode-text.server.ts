import { UnreadableTable, type TextEncoding } from './table.ts';

const STRICT = { fatal: true, ignoreBOM: false } as const;
/** What no text has, whatever its encoding: control characters other than tabs and line ends. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/**
 * Bytes as text. UTF-8 is believed only where every byte of it is right; what is not UTF-8 is
 * Shift_JIS with the letters of Windows (CP932), where that is right throughout.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  for (const encoding of encodingsOf(bytes)) {
    const text = tryDecode(bytes, encoding === 'utf-8-bom' ? 'utf-8' : encoding);
    if (text === null) continue;
    if (CONTROL.test(text)) throw new UnreadableTable('not-a-table');
    // Some programs of old end a file with Control-Z.
    return { text: text.replace(/\x1a+$/, ''), encoding };
  }
  throw new UnreadableTable('unknown-encoding');
}

/** What the bytes may be, the likeliest first: a mark at their beginning leaves no doubt. */
function encodingsOf([first, second, third]: Uint8Array): readonly TextEncoding[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8-bom'];
  return ['utf-8', 'shift_jis'];
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, STRICT).decode(bytes);
  } catch {
    return null;
  }
}
