import { and, asc, count, eq, isNull, or, sql } from 'drizzle-orm';
import { attempts, enrolments, markingItems } from '#db/schema/index.ts';
import { findCourseSlug, findPublishedCourse } from '#app/features/courses/exports.server.ts';
import { findItem, type Bilingual } from '#app/features/courses/exports.ts';
import { loadAsked } from '#app/features/quizzes/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answersVisibleTo } from './own-item.server.ts';
import { mayMark } from './policy.ts';

/** Answers to one question that wait to be marked. */
export interface QueueRow {
  courseId: string;
  itemSlug: string;
  questionId: string;
  course: Bilingual;
  quiz: Bilingual;
  prompt: Bilingual;
  kind: string;
  waiting: number;
  /** Of them the actor's. */
  own: number;
  /** Of them others'. */
  others: number;
  oldestAt: string;
  dueAt: string;
}

const mine = (personId: string) => sql`${markingItems.markerId} = ${personId}`;

/** What waits for the actor to mark, question by question, the longest waiting first. */
export async function loadQueue(ctx: Context): Promise<QueueRow[]> {
  if (!mayMark(ctx.actor)) throw new AppError('forbidden');
  const { personId } = ctx.actor;
  const rows = await ctx.db
    .select({
      courseId: markingItems.courseId,
      itemSlug: markingItems.itemSlug,
      questionId: markingItems.questionId,
      versionId: sql<string>`(array_agg(${markingItems.questionVersionId} order by ${markingItems.submittedAt} desc))[1]`,
      waiting: sql<number>`count(*)::int`,
      own: sql<number>`(count(*) filter (where ${mine(personId)}))::int`,
      taken: sql<number>`count(${markingItems.markerId})::int`,
      oldestAt: sql<string>`min(${markingItems.submittedAt})`,
      dueAt: sql<string>`min(${markingItems.dueAt})`,
    })
    .from(markingItems)
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(markingItems.state, 'waiting'), answersVisibleTo(ctx.actor)))
    .groupBy(markingItems.courseId, markingItems.itemSlug, markingItems.questionId)
    .orderBy(asc(sql`min(${markingItems.submittedAt})`));
  const courses = new Map<string, Promise<NamedCourse>>();
  const courseOnce = (id: string) => {
    const known = courses.get(id) ?? courseOf(ctx, id);
    courses.set(id, known);
    return known;
  };
  return Promise.all(rows.map((row) => queueRow(ctx, row, courseOnce(row.courseId))));
}

interface Counted {
  courseId: string;
  itemSlug: string;
  questionId: string;
  versionId: string;
  waiting: number;
  own: number;
  taken: number;
  oldestAt: string;
  dueAt: string;
}

type NamedCourse = Awaited<ReturnType<typeof courseOf>>;

async function queueRow(
  ctx: Context,
  counted: Counted,
  named: Promise<NamedCourse>,
): Promise<QueueRow> {
  const { versionId, taken, oldestAt, dueAt, ...row } = counted;
  const { questions } = await loadAsked(ctx.db, [versionId]);
  const course = await named;
  const question = questions[row.questionId];
  return {
    ...row,
    others: taken - row.own,
    ...{ course: course.title, quiz: course.titleOf(row.itemSlug) },
    ...{ prompt: question?.prompt ?? NOTHING, kind: question?.kind ?? 'essay' },
    oldestAt: new Date(oldestAt).toISOString(),
    dueAt: new Date(dueAt).toISOString(),
  };
}

const NOTHING: Bilingual = { en: '', ja: '' };

/** The names of a course and its items, as it is now. */
export async function courseOf({ db }: Pick<Context, 'db'>, courseId: string) {
  const slug = await findCourseSlug(db, courseId);
  const course = await findPublishedCourse(db, slug);
  const itemOf = (item: string) => course && findItem(course.outline, item);
  return {
    title: course?.outline.title ?? { en: slug, ja: slug },
    titleOf: (item: string): Bilingual => itemOf(item)?.title ?? { en: item, ja: item },
  };
}

/** How many answers wait for the actor: those they have, and those that nobody has. */
export async function countWaiting(ctx: Context): Promise<number> {
  const [row] = await ctx.db
    .select({ waiting: count() })
    .from(markingItems)
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(markingItems.state, 'waiting'),
        or(isNull(markingItems.markerId), eq(markingItems.markerId, ctx.actor.personId)),
        answersVisibleTo(ctx.actor),
      ),
    );
  return row?.waiting ?? 0;
}
