import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * A mark that stands for personal text where the text itself must not be, in logs and audit: the same
 * text gives the same mark, and without the key nobody finds the text by guessing.
 */
export function markOf(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}

/**
 * By what a browser knows whose the answers on it are. Without the key, which may change while answers
 * wait there; an account's id is nothing to guess.
 */
export function deviceMarkOf(accountId: string): string {
  return sha256(`device:${accountId}`);
}

/** A secret of 256 random bits for a link; only its hash is ever stored. */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: sha256(token) };
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code people can read aloud: `length` characters of Crockford's base 32 (no I, L, O, U). */
export function makeCode(length: number): string {
  return Array.from({ length }, () => CROCKFORD[randomInt(32)]).join('');
}
