import { AnswerQueue, type QueueParts } from './answer-queue.ts';
import { deviceInstant } from './device-clock.ts';
import { deviceStorage } from './drafts.ts';
import { sendAnswer } from './send-answer.ts';

/** The answers of an attempt that this device keeps, with the way to the server. */
export function openQueue(parts: Pick<QueueParts, 'attemptId' | 'known' | 'events'>): AnswerQueue {
  return new AnswerQueue({
    ...parts,
    storage: deviceStorage(),
    send: (answer) => sendAnswer(parts.attemptId, answer),
    makeId: makeUuid,
    clock: deviceInstant,
  });
}

/** `crypto.randomUUID` needs a secure context; a trial on plain http in a local network has none. */
function makeUuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
