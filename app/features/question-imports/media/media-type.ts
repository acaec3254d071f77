import type { MediaType } from '../importer.ts';

const SIGNATURES: readonly (readonly [type: MediaType, at: number, signature: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['audio/mp4', 4, 'ftypM4B'],
  ['audio/mp4', 4, 'ftypmp42'],
  ['audio/mp4', 4, 'ftypisom'],
  ['audio/webm', 0, '\x1a\x45\xdf\xa3'],
];

/** A frame of MPEG audio, layer III, without a tag before it. */
const isBareMpeg = ([first = 0, second = 0]: Uint8Array) =>
  first === 0xff && (second & 0xe6) === 0xe2;

const SVG = /^(?:\ufeff)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<svg[\s>]/u;

/** What bytes are, by their beginning and never by a name (ASVS 5.2.2); null for what is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1_000));
  const found = SIGNATURES.find(([, at, signature]) => head.startsWith(signature, at));
  if (found) return found[0];
  if (SVG.test(head.replace(/^\xef\xbb\xbf/u, ''))) return 'image/svg+xml';
  return isBareMpeg(bytes) ? 'audio/mpeg' : null;
}

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'weba',
};

/** A name without folders and without signs that mean something elsewhere, with the ending of its type. */
export function mediaName(name: string, type: MediaType): string {
  const base = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return `${[...base].slice(0, 80).join('') || 'file'}.${ENDINGS[type]}`;
}
