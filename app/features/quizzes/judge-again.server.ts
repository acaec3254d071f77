import type { DbOrTx } from '#db/client.ts';
import { judgeAnswer } from '#app/features/questions/exports.server.ts';
import type { Verdict } from '#app/features/questions/exports.ts';
import type { Asked } from './check-up.ts';
import { loadAsked } from './queries.server.ts';

/** What a corrected key says of an answer; all null where it cannot judge it. */
export interface JudgedAgain {
  verdict: Verdict | null;
  errorClass: string | null;
  /** Between 0 and 1. */
  share: number | null;
}

const UNJUDGED: JudgedAgain = { verdict: null, errorClass: null, share: null };

/** An answer to be judged again; none where the question was left open. */
interface Given {
  answer: unknown;
}

export type JudgeAgain = (given: Given | undefined) => JudgedAgain;

/**
 * What judges stored answers to a question again: the key of one of its versions. An open question is worth
 * nothing; an answer that was blanked, or that names what the version does not offer, cannot be judged.
 * @param versionId null where nothing judges, because everybody gets the full points
 */
export async function judgeAgainBy(
  db: DbOrTx,
  { versionId, publicId }: { versionId: string | null; publicId: string },
): Promise<JudgeAgain> {
  if (versionId === null) return () => UNJUDGED;
  const asked = await loadAsked(db, [versionId]);
  return (given) => judgedBy(asked, publicId, given);
}

function judgedBy(
  { questions, keys }: Pick<Asked, 'questions' | 'keys'>,
  publicId: string,
  given: Given | undefined,
): JudgedAgain {
  const key = keys[publicId];
  if (!given) return { ...UNJUDGED, share: 0 };
  if (!key || given.answer === null) return UNJUDGED;
  const judgement = judgeAnswer({ question: questions[publicId], key }, given.answer)?.judgement;
  const isOfKey = judgement?.verdict !== 'unmarked' && judgement?.verdict !== 'unscored';
  if (!judgement || !isOfKey) return UNJUDGED;
  return {
    verdict: judgement.verdict as Verdict,
    errorClass: judgement.errorClass,
    share: judgement.share,
  };
}
