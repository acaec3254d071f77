import type { Quiz } from '#app/features/banks/exports.ts';
import type { CompiledCheckUp } from '#app/features/content/exports.ts';
import { answerFromForm, judgeAnswer, solutionOf } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { QuestionView } from '../attempt-view.ts';
import { givesFeedbackAtOnce, type Asked } from '../check-up.ts';
import { drawAttempt } from '../draw-attempt.server.ts';
import { feedbackFor, WHILE_TRYING, type Due } from '../feedback.server.ts';
import { fieldsByQuestion } from '../form-fields.ts';
import { loadAsked } from '../queries.server.ts';
import { withParts } from '../parts.ts';
import { questionViews } from '../question-views.server.ts';
import type { Shown } from '../shown.ts';
import type { LearnerKind } from './learner-kind.ts';

interface Looking {
  kind: LearnerKind;
  fields: Record<string, string> | null;
  shown: Shown;
}

/** The questions that a seed draws, with what would be said now of answers that a form gives. */
export async function previewQuestions(
  ctx: Context,
  { rule, quiz }: { rule: CompiledCheckUp; quiz: Quiz },
  { kind, fields, shown }: Looking,
) {
  const made = await drawAttempt(ctx, quiz, kind.seed);
  const drawn = made.ok ? made.asked : [];
  const asked = await loadAsked(
    ctx.db,
    drawn.map(({ versionId }) => versionId),
  );
  const questionIds = drawn.map(({ publicId }) => publicId);
  const told = givesFeedbackAtOnce(quiz) ? WHILE_TRYING : dueOf(shown);
  const answered: Answered = fields ? judged(asked, fields, told) : new Map();
  return {
    isShort: !made.ok,
    questions: withParts(questionViews(asked, { questionIds, seed: kind.seed }, answered), {
      rule,
      quiz,
    }),
    right: kind.withAnswers ? rightOf(asked) : null,
  };
}

const dueOf = (shown: Shown): Due | null =>
  shown.verdict ? { ...shown, isTrying: false, isMarked: false } : null;

type Answered = Map<string, Pick<QuestionView, 'answer' | 'sequence' | 'feedback'>>;

function judged(asked: Asked, fields: Record<string, string>, told: Due | null): Answered {
  const answered: Answered = new Map();
  for (const [id, { value, parts }] of fieldsByQuestion(fields)) {
    const key = asked.keys[id];
    const answer = key && answerFromForm(key, { value, parts: Object.fromEntries(parts) });
    if (!key || answer === null) continue;
    const found = judgeAnswer({ question: asked.questions[id], key }, answer);
    const feedback = found && told && feedbackFor(key, found, told);
    answered.set(id, { answer, sequence: 0, feedback });
  }
  return answered;
}

/** What is right of each question, and why. */
const rightOf = ({ keys }: Asked) =>
  Object.fromEntries(
    Object.entries(keys).map(([id, key]) => [
      id,
      { solution: solutionOf(key), explain: key.explain },
    ]),
  );
