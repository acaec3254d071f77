/** Whether bytes stand at a place of the beginning of a file. */
const has = (bytes: Uint8Array, at: number, sign: string) =>
  [...sign].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const isMp4 = (bytes: Uint8Array) => has(bytes, 4, 'ftyp') || has(bytes, 4, 'styp');
const isZip = (bytes: Uint8Array) => has(bytes, 0, 'PK\u0003\u0004');
const isWave = (bytes: Uint8Array) => has(bytes, 0, 'RIFF') && has(bytes, 8, 'WAVE');
/** A frame of MPEG audio or AAC begins with eleven bits that are set (ISO/IEC 11172-3, 13818-7). */
const isFrame = (bytes: Uint8Array) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;

const SIGNS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'audio/webm': (bytes) => has(bytes, 0, '\u001aE\u00df\u00a3'),
  'audio/ogg': (bytes) => has(bytes, 0, 'OggS'),
  'audio/mp4': isMp4,
  'audio/m4a': isMp4,
  'audio/x-m4a': isMp4,
  'audio/mpeg': (bytes) => has(bytes, 0, 'ID3') || isFrame(bytes),
  'audio/aac': isFrame,
  'audio/wav': isWave,
  'audio/x-wav': isWave,
  'application/pdf': (bytes) => has(bytes, 0, '%PDF-'),
  'image/jpeg': (bytes) => has(bytes, 0, '\u00ff\u00d8\u00ff'),
  'image/png': (bytes) => has(bytes, 0, '\u0089PNG'),
  'image/webp': (bytes) => has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP'),
  'text/plain': (bytes) => !bytes.includes(0),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isZip,
  'application/vnd.oasis.opendocument.text': isZip,
};

/** Whether the first bytes of a file are those of its type: what a browser says it is proves nothing. */
export function isOfType(bytes: Uint8Array, mediaType: string): boolean {
  return SIGNS[mediaType]?.(bytes) ?? false;
}
