import { partsOf, solutionOf, writtenWords } from '#app/features/questions/exports.server.ts';
import type { Bilingual, Judgement, QuestionKey } from '#app/features/questions/exports.ts';
import type { Feedback, PartFeedback } from './receipt.ts';

/** What may be said of an answer. */
export interface Due {
  explain: boolean;
  solution: boolean;
  /** The learner may answer again: what gives the answer away stays back until it was accepted. */
  isTrying: boolean;
  /** People have marked what is theirs to mark. */
  isMarked?: boolean;
}

/** What is due while answers are told of as they are given. */
export const WHILE_TRYING: Due = { explain: true, solution: true, isTrying: true };

/**
 * Feedback of a judged answer. While the learner may try again, explanation and solution stay back
 * unless the answer was accepted; what a person is to mark has neither before it is marked.
 */
export function feedbackFor(
  key: QuestionKey,
  { answer, judgement }: { answer: unknown; judgement: Judgement },
  due: Due,
): Feedback {
  const { verdict, errorClass } = judgement;
  const maySay = due.isTrying || due.explain;
  const said = saidOf(key, { errorClass, written: writtenWords(key, answer) }, maySay);
  const isSettled = isSettledBy(verdict, due);
  const parts = partFeedback(key, answer, maySay);
  return {
    verdict,
    ...said,
    explain: isSettled && due.explain ? key.explain : null,
    solution: isSettled && due.solution ? solutionOf(key) : null,
    ...(parts ? { parts } : {}),
  };
}

/** Nothing more is to come: the learner's next try, or a person's mark. */
function isSettledBy(verdict: Judgement['verdict'], { isTrying, isMarked }: Due): boolean {
  if (verdict === 'unmarked') return isMarked === true;
  if (verdict === 'unscored') return false;
  return verdict === 'accept' || !isTrying;
}

/**
 * Why an answer was wrong, or what its author says of it all the same: their own words, or a code that has words. The author's words may name
 * what was right, so they wait where explanations do.
 */
function saidOf(
  key: QuestionKey,
  { errorClass, written }: { errorClass: string | null; written: Bilingual | null },
  maySay: boolean,
): Pick<Feedback, 'words' | 'errorClass'> {
  if (written && maySay) return { words: written, errorClass: null };
  const option = errorClass?.startsWith('option:') ? errorClass.slice('option:'.length) : null;
  if (option === null) return { words: null, errorClass };
  const words = maySay ? wordsFor(key, option) : null;
  return { words, errorClass: words ? null : 'option' };
}

function partFeedback(
  key: QuestionKey,
  answer: unknown,
  maySay: boolean,
): Record<string, PartFeedback> | null {
  const parts = Object.entries(partsOf(key, answer));
  if (parts.length === 0) return null;
  return Object.fromEntries(
    parts.map(([id, { verdict, errorClass, words: written = null }]) => [
      id,
      { verdict, ...saidOf(key, { errorClass, written }, maySay) },
    ]),
  );
}

function wordsFor(key: QuestionKey, option: string): Bilingual | null {
  if (key.kind === 'true-false') return key.wrong;
  const isChosen = key.kind === 'choice' || key.kind === 'multiple';
  if (!isChosen || !Object.hasOwn(key.feedback, option)) return null;
  return key.feedback[option] ?? null;
}
