import { answersIn, type Drafts } from './drafts.ts';
import { openQueue } from './open-queue.ts';

const nothing = () => undefined;

/**
 * Sends what of an attempt is still on this device, once its page is gone: the server keeps it as late,
 * or refuses it because the learner had submitted.
 * @param drafts what was typed and never sent
 * @returns how many answers the server has kept as late
 */
export async function sendLeftovers(attemptId: string, drafts: Drafts): Promise<number> {
  let kept = 0;
  const queue = openQueue({
    attemptId,
    known: {},
    events: {
      ...{ onStatus: nothing, onConflict: nothing, onStopped: nothing, onUnsent: nothing },
      onReceipt: ({ late }) => {
        if (late) kept += 1;
      },
    },
  });
  for (const [questionId, answer] of answersIn(drafts)) queue.put(questionId, answer);
  await queue.flush();
  return kept;
}
