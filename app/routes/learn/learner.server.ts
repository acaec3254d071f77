import type { LoaderFunctionArgs } from '@remix-run/node';
import { readingsBefore, type OutlineItem } from '#app/features/courses/exports.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import {
  findLearnerCourse,
  findReadableCourse,
  type LearnerCourse,
} from '#app/features/progress/queries.server.ts';
import type { Actor, ReadingPreferences } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { hasMoreKinds, hasUploads, type ResultView } from '#app/features/quizzes/exports.ts';
import { packedTexts, type Asked } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/**
 * Who asks, and their own state in the course of the address. Who only reads may have left it for another
 * level, and is sent to the course's open page where they never were in it; a form of somebody not
 * enrolled is not found.
 */
export async function requireLearner({
  context,
  params,
  request,
}: Pick<LoaderFunctionArgs, 'context' | 'params' | 'request'>): Promise<{
  actor: Actor;
  ctx: Context;
  learner: LearnerCourse;
}> {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const find = isReading ? findReadableCourse : findLearnerCourse;
  const learner = await find(ctx, params.course ?? '');
  if (!learner) {
    const slug = params.course ?? '';
    const course = request.method === 'GET' ? await findPublishedCourse(ctx.db, slug) : null;
    if (course) throw seeOther(`/courses/${slug}`);
    throw new AppError('not-found', 'not enrolled');
  }
  return { actor, ctx, learner };
}

/** How the actor reads a check-up: their aids, and the readings the lessons before it have shown. */
export function readingAids(
  actor: Actor,
  { outline }: LearnerCourse,
  item: OutlineItem | undefined,
): { reading: ReadingPreferences; met: string } {
  return { reading: actor.reading, met: item ? readingsBefore(outline, item) : '' };
}

/** The words that the page of an attempt, open or submitted, needs beside those of every check-up. */
export async function attemptTexts(
  { context }: LoaderFunctionArgs,
  { questions, isTimed }: { questions: Questions; isTimed: boolean },
): Promise<string> {
  return packedTexts(await context.locale(), ofQuestions(questions, isTimed));
}

type Questions = Parameters<typeof hasMoreKinds>[0];

function ofQuestions(questions: Questions, isTimed: boolean): Asked {
  return {
    quizzes: true,
    kinds: hasMoreKinds(questions),
    recorder: hasUploads(questions),
    times: isTimed,
  };
}

/** The words of the page of a result: those of its questions, and of what was said of them later. */
export async function resultTexts(
  args: LoaderFunctionArgs,
  { questions }: Pick<ResultView, 'questions'>,
  hasMarks: boolean,
): Promise<string> {
  return packedTexts(await args.context.locale(), {
    ...ofQuestions(questions, false),
    marks: hasMarks,
    receipts: questions.some(({ again }) => again),
  });
}
