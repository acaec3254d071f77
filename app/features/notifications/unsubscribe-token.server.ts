import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#app/platform/env.server.ts';
import { REFUSABLE_KINDS, type RefusableKind } from './rules.ts';

const ID_BYTES = 16;
const SIGNED_BYTES = ID_BYTES + 1;

/** Which number stands for a kind in a token: mails of years ago must go on meaning the same. */
const NUMBERS: Record<RefusableKind, number> = {
  enrolment: 1,
  reminder: 2,
  announcement: 3,
  'weekly-digest': 4,
  'monthly-digest': 5,
  message: 6,
};

/** Whose mail of which kind a link ends. It lets its holder do nothing else, and does not expire. */
export interface Unsubscription {
  personId: string;
  kind: RefusableKind;
}

/** The token of an unsubscribe link: person and kind, signed with the product's secret. */
export function unsubscribeToken({ personId, kind }: Unsubscription): string {
  const id = Buffer.from(personId.replaceAll('-', ''), 'hex');
  const said = Buffer.concat([id, Buffer.from([NUMBERS[kind]])]);
  return Buffer.concat([said, signatureOf(said)]).toString('base64url');
}

/** What a token says, or null where we did not make it. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  if (!/^[\w-]{66}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const said = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), signatureOf(said))) return null;
  const kind = REFUSABLE_KINDS.find((each) => NUMBERS[each] === said.at(-1));
  const hex = said.subarray(0, ID_BYTES).toString('hex');
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return kind ? { personId, kind } : null;
}

/** Where a person ends mail of a kind, and where a mail program does it for them (RFC 8058). */
export function unsubscribeUrl(input: Unsubscription): string {
  return `${env().publicUrl}/unsubscribe/${unsubscribeToken(input)}`;
}

function signatureOf(said: Buffer): Buffer {
  return createHmac('sha256', env().secretKey).update('unsubscribe\0').update(said).digest();
}
