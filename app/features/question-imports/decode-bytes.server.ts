import { decodeText } from '#app/platform/tables/decode-text.server.ts';
import { UnreadableTable } from '#app/platform/tables/table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * Bytes as text with line feeds: UTF-8 and UTF-16 by their marks, else UTF-8 or Shift_JIS, whichever
 * is right throughout.
 * @throws UnreadableFile
 */
export function decodeBytes(bytes: Uint8Array): string {
  return textOf(bytes).replaceAll(/\r\n?/gu, '\n');
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const isBinary = error.reason === 'not-a-table';
    throw new UnreadableFile(isBinary ? 'not-text' : 'unknown-encoding');
  }
}

/** Bytes in the encoding that a file says it has. @throws UnreadableFile */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('unknown-encoding', { detail: encoding.slice(0, 40) });
  }
}

/** The text, or null where the bytes are none: to look at a file before it is chosen how to read it. */
export function textIfAny(bytes: Uint8Array): string | null {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
