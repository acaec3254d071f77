import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import {
  answerEvents,
  attempts,
  editions,
  enrolments,
  itemProgress,
  lateDecisions,
  persons,
} from '#db/schema/index.ts';
import { loadOutline } from '#app/features/courses/exports.server.ts';
import type { Counts } from '#app/features/banks/exports.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { getQuiz, type QuizFound } from './queries.server.ts';
import { chosenOf, listEditions, takenBy } from './results-editions.server.ts';
import { passMarkOf, resultOf, type PassMark, type ResultRow, type Tried } from './results.ts';

/** The results of the learners of a quiz. */
export interface QuizResults {
  quiz: QuizFound;
  /** Editions whose learners have the quiz, the newest first. */
  editions: { id: string; name: Bilingual }[];
  /** The edition whose results these are; null for all. */
  editionId: string | null;
  mark: PassMark | null;
  /** Which attempt the results are of. */
  counts: Counts;
  /** Everyone who takes it and has not left the course, in the order of names. */
  rows: ResultRow[];
}

export interface ResultsAsked {
  courseSlug: string;
  quizSlug: string;
  /** Null for the newest edition that runs. */
  edition: string | null;
}

/**
 * How each learner of a quiz did, for who trains or coordinates its course. At most five statements besides
 * the course, which is remembered. Coordinators of the programme read legal names, others the names that
 * people are called by.
 * @throws not-found for a quiz of a course that is not the actor's
 */
export async function loadResults(ctx: Context, at: ResultsAsked): Promise<QuizResults> {
  const quiz = await getQuiz(ctx, at);
  const outline = await loadOutline(ctx.db, quiz.versionId);
  const item = findItem(outline, quiz.slug);
  const mark = passMarkOf(outline, item);
  const counts = item?.quiz?.counts ?? 'best';
  const found = await listEditions(ctx, quiz);
  const editionId = chosenOf(found, at.edition, ctx.now);
  const whose = takenBy(quiz, editionId);
  const [learners, tries] = await Promise.all([
    listLearners(ctx, quiz, whose),
    listTries(ctx, quiz, whose),
  ]);
  const rows = learners.map(({ enrolmentId, isPassed, name, editionId: taken }) => ({
    ...{ name, editionId: taken },
    ...resultOf(tries.get(enrolmentId) ?? [], { mark, isPassed, counts }),
  }));
  return {
    quiz,
    editions: found.map(({ id, name }) => ({ id, name })),
    editionId,
    mark,
    counts,
    rows,
  };
}

function listLearners(ctx: Context, { slug }: QuizFound, whose: SQL | undefined) {
  const isProgress = and(
    eq(itemProgress.enrolmentId, enrolments.id),
    eq(itemProgress.itemSlug, slug),
  );
  return ctx.db
    .select({
      enrolmentId: enrolments.id,
      name: coordinatesAll(ctx.actor) ? persons.legalName : persons.displayName,
      editionId: enrolments.editionId,
      isPassed: sql<boolean>`${itemProgress.completedAt} is not null`,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .leftJoin(itemProgress, isProgress)
    .where(whose)
    .orderBy(sql`${persons.sortKey} collate "ja-x-icu"`, asc(enrolments.id));
}

/** Attempts by enrolment; late answers are few and are found by their own index. */
async function listTries(
  { db }: Context,
  { slug }: QuizFound,
  whose: SQL | undefined,
): Promise<Map<string, Tried[]>> {
  const rows = await db
    .select({
      enrolmentId: attempts.enrolmentId,
      ...{ number: attempts.number, submittedAt: attempts.submittedAt },
      ...{ returnedAt: attempts.returnedAt, awaitsMarking: attempts.awaitsMarking },
      ...{ score: attempts.score, maxScore: attempts.maxScore },
      hasLate: sql<boolean>`${attempts.id} in (
        select late.attempt_id from ${answerEvents} late
        left join ${lateDecisions} decided on decided.attempt_id = late.attempt_id
          and decided.question_id = late.question_id and decided.sequence = late.sequence
        where late.late and decided.attempt_id is null)`,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(and(eq(attempts.itemSlug, slug), whose));
  const tries = new Map<string, Tried[]>();
  for (const { enrolmentId, ...tried } of rows) {
    tries.set(enrolmentId, [...(tries.get(enrolmentId) ?? []), tried]);
  }
  return tries;
}
