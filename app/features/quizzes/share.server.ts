import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import type { Asked } from './check-up.ts';
import type { StoredAnswer } from './latest-answers.server.ts';

/**
 * Share of its question's points that a stored answer is worth: as it was stored, or as its key says where
 * the build that stored it did not say. What nobody has marked is worth nothing yet.
 */
export function shareOf(
  { questions, keys }: Pick<Asked, 'questions' | 'keys'>,
  { questionId, share, verdict, answer }: StoredAnswer,
): number {
  const key = keys[questionId];
  if (share !== null || !key) return share ?? 0;
  const judged = judgeAnswer({ question: questions[questionId], key }, answer);
  return judged ? (judged.judgement.share ?? 0) : verdict === 'accept' ? 1 : 0;
}
