import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Judgement, QuestionKey } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadQuiz } from '#app/features/banks/exports.server.ts';
import type { QuestionView } from './attempt-view.ts';
import { feedbackFor, type Due } from './feedback.server.ts';
import { loadLatestAnswers, type StoredAnswer } from './latest-answers.server.ts';
import { loadAsked, loadCheckUp, type Attempt } from './queries.server.ts';
import { loadRegradedOf, type Regraded } from './load-regraded.server.ts';
import { withParts } from './parts.ts';
import { questionViews } from './question-views.server.ts';

/** The questions of an attempt with the answers to them; what is due is said of each. */
export async function viewsOf(
  ctx: Context,
  attempt: Attempt,
  due: Due | null,
): Promise<QuestionView[]> {
  const asked = await loadAsked(ctx.db, attempt.questionVersionIds);
  const answers = await loadLatestAnswers(ctx.db, attempt.id);
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const regraded = attempt.submittedAt ? await loadRegradedOf(ctx.db, attempt.id) : null;
  const corrected = await correctedKeys(ctx, regraded);
  const stored = new Map(
    attempt.questionIds.flatMap((id) => {
      const key = corrected[id] ?? asked.keys[id];
      const answer = given.get(id);
      if (!key || (!answer && (!due || due.isTrying))) return [];
      return [[id, storedView({ key, answer, again: regraded?.get(id) }, due)]];
    }),
  );
  const { rule } = await loadCheckUp(ctx.db, attempt.versionId, attempt.itemSlug);
  const quiz = await loadQuiz(ctx.db, attempt.quizVersionId);
  return withParts(questionViews(asked, attempt, stored), { rule, quiz });
}

interface Stored {
  key: QuestionKey;
  answer: StoredAnswer | undefined;
  again: Regraded | undefined;
}

function storedView({ key, answer, again }: Stored, due: Due | null) {
  const judgement = againOf(again) ?? judgementOf(key, answer);
  const judged = { answer: answer?.answer ?? null, judgement };
  const said = { answer: judged.answer, sequence: answer?.sequence ?? 0 };
  if (!due) return { ...said, feedback: null };
  return { ...said, feedback: feedbackFor(key, judged, due), ...saidOf(again) };
}

type RegradedById = ReadonlyMap<string, Regraded> | null;

/** The keys that judge now what was marked again. */
async function correctedKeys(
  ctx: Context,
  regraded: RegradedById,
): Promise<Record<string, QuestionKey>> {
  const ids = [...(regraded?.values() ?? [])].flatMap(({ versionId }) => versionId ?? []);
  return ids.length > 0 ? (await loadAsked(ctx.db, ids)).keys : {};
}

/** What the corrected key says, where that is what counts. */
function againOf(again: Regraded | undefined): Judgement | null {
  if (!again?.verdict || again.share !== again.judgedShare) return null;
  return { ...again, verdict: again.verdict } as Judgement;
}

function saidOf(again: Regraded | undefined): Pick<QuestionView, 'again'> {
  if (!again || again.share === again.shareBefore) return {};
  const { at, manner, shareBefore: before, share: after } = again;
  return { again: { at: at.toISOString(), isVoid: manner === 'full', before, after } };
}

/** What a stored answer was judged to be; none is worth nothing. */
function judgementOf(key: QuestionKey, answer: StoredAnswer | undefined): Judgement {
  const none: Judgement = { verdict: 'reject', errorClass: null, share: 0 };
  if (answer) return answer as Judgement;
  const by = judgedBy(key);
  if (by === 'key') return none;
  return { ...none, verdict: by === 'people' ? 'unmarked' : 'unscored', share: null };
}
