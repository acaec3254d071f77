import { AnswerQueue, type QueueParts } from './answer-queue.ts';
import { deviceInstant } from './device-clock.ts';
import { deviceStorage } from './drafts.ts';
import { makeUuid } from './make-uuid.ts';
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
