import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562): 48 bits of real time in milliseconds, a 12-bit counter that keeps ids of one
 * process and millisecond in order, 62 random bits. Always real time, also when the business clock
 * is shifted, because event partitions are cut by it.
 */
export function uuidv7(): string {
  const millisecond = Math.max(Date.now(), lastMillisecond);
  counter = millisecond === lastMillisecond ? counter + 1 : randomBytes(1).readUInt8(0);
  lastMillisecond = counter > 0xfff ? millisecond + 1 : millisecond;
  if (counter > 0xfff) counter = 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** True for a UUID in its canonical lower-case form. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
