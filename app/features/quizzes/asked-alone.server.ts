import type { DbOrTx } from '#db/client.ts';
import { answerFromForm, judgeAnswer } from '#app/features/questions/exports.server.ts';
import type { PublicQuestion, QuestionKey, Verdict } from '#app/features/questions/exports.ts';
import type { QuestionView } from './attempt-view.ts';
import type { Asked } from './check-up.ts';
import { feedbackFor, WHILE_TRYING } from './feedback.server.ts';
import { loadAsked } from './queries.server.ts';
import { questionViews } from './question-views.server.ts';
import type { Feedback } from './receipt.ts';

/** A question that is asked on its own, outside of any attempt, with its key. */
export interface AskedAlone {
  asked: Asked;
  question: PublicQuestion;
  key: QuestionKey;
}

/** Reads a question in one of its versions. */
export async function askAlone(db: DbOrTx, versionId: string): Promise<AskedAlone> {
  const asked = await loadAsked(db, [versionId]);
  const [id = ''] = Object.keys(asked.questions);
  const [question, key] = [asked.questions[id], asked.keys[id]];
  if (!question || !key) throw new Error(`no version ${versionId} of a question`);
  return { asked, question, key };
}

/** An answer as its kind takes it, or the fields of a form. */
type Given = { value: unknown } | { field: { value: string; parts: Record<string, string> } };

export interface JudgedAlone {
  answer: unknown;
  verdict: Verdict;
  /** What is said of it while it may be tried again. */
  feedback: Feedback;
}

/** Judges an answer by the key; null where it cannot be one, or where no key says what it is worth. */
export function judgeAlone({ question, key }: AskedAlone, given: Given): JudgedAlone | null {
  const answer = 'field' in given ? answerFromForm(key, given.field) : given.value;
  const judged = answer === null ? null : judgeAnswer({ question, key }, answer);
  if (!judged) return null;
  const { verdict } = judged.judgement;
  if (verdict === 'unmarked' || verdict === 'unscored') return null;
  return { answer: judged.answer, verdict, feedback: feedbackFor(key, judged, WHILE_TRYING) };
}

/** The question as it is shown, with the answer that was given last. */
export function viewAlone(
  alone: AskedAlone,
  { seed, answer }: { seed: number; answer: unknown },
): QuestionView {
  const judged = answer === null ? null : judgeAlone(alone, { value: answer });
  const stored = { answer, sequence: judged ? 1 : 0, feedback: judged?.feedback ?? null };
  const { id } = alone.question;
  const [view] = questionViews(
    alone.asked,
    { questionIds: [id], seed },
    new Map(answer === null ? [] : [[id, stored]]),
  );
  if (!view) throw new Error(`no question ${id}`);
  return view;
}
