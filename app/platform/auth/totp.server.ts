import { createHmac, timingSafeEqual } from 'node:crypto';

/** Time-based one-time passwords (RFC 6238) as authenticator apps make them: SHA-1, 30 seconds, 6 digits. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** A phone's clock may be one step early or late. */
const DRIFT = [0, -1, 1];

/** RFC 4226, 4: at least 128 bits, 160 recommended. */
export const SECRET_BYTES = 20;

/** The step of an instant: whole half minutes since 1970. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1000 / STEP_SECONDS);
}

/** The code of a step (RFC 4226, 5.3). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The step that a typed code belongs to, near now and later than the last one that was used; null for
 * a wrong code.
 */
export function matchingStep(
  secret: Uint8Array,
  typed: string,
  { now, after }: { now: Date; after: number | null },
): number | null {
  const steps = DRIFT.map((drift) => stepAt(now) + drift);
  // Every step is compared, so that time does not tell which was near.
  const matching = steps.filter((step) => isSame(codeAt(secret, step), typed));
  return matching.find((step) => after === null || step > after) ?? null;
}

function isSame(code: string, typed: string): boolean {
  const [known, given] = [Buffer.from(code), Buffer.from(typed)];
  return known.length === given.length && timingSafeEqual(known, given);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, 6, without padding: how apps take a secret that is typed in. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32.charAt(parseInt(group.padEnd(5, '0'), 2))).join('');
}

/** The address in the QR code that an app scans. */
export function authenticatorAddress(input: { secret: Uint8Array; account: string }): string {
  const label = encodeURIComponent(`Kakehashi:${input.account}`);
  const facts = new URLSearchParams({ secret: base32(input.secret), issuer: 'Kakehashi' });
  return `otpauth://totp/${label}?${facts.toString()}`;
}
