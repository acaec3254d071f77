import { judgeAgainBy, type JudgeAgain } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { mayLower } from './policy.ts';
import {
  getRegradeQuestion,
  requireCoursesOf,
  type RegradeQuestion,
} from './regrade-question.server.ts';
import type { Manner } from './schema.ts';

export interface RegradePlan {
  question: RegradeQuestion;
  manner: Manner;
  /** The versions whose answers are marked again. */
  versionIds: string[];
  /** Whose key judges; null where everybody gets the full points. */
  versionId: string | null;
  judge: JudgeAgain;
  lowers: boolean;
}

export interface PlanInput {
  questionId: string;
  manner: Manner;
  lowers: boolean;
}

/**
 * What is to be marked again and by what. By a corrected key these are the answers to older versions that
 * offer the same; with full points for everybody, those to all versions there are.
 */
export async function planRegrade(ctx: Context, input: PlanInput): Promise<RegradePlan> {
  const { questionId, manner } = input;
  const question = await getRegradeQuestion(ctx, questionId);
  const { versions, newest, publicId } = question;
  const isMarked = ({ id, relation }: (typeof versions)[number]) =>
    manner === 'full' || (id !== newest.id && relation !== 'other');
  const versionIds = versions.filter(isMarked).map(({ id }) => id);
  await requireCoursesOf(ctx, versionIds);
  const versionId = manner === 'key' ? newest.id : null;
  const judge = await judgeAgainBy(ctx.db, { versionId, publicId });
  const lowers = manner === 'key' && input.lowers && mayLower(ctx.actor);
  return { question, manner, versionIds, versionId, judge, lowers };
}
