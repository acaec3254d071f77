import { and, eq, isNull, sql } from 'drizzle-orm';
import { builtOnce, writtenOnce } from '#db/built-once.ts';
import { editions, enrolments, itemProgress } from '#db/schema/index.ts';
import { loadOutline, newestCorrection } from '#app/features/courses/exports.server.ts';
import type { Outline } from '#app/features/courses/exports.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { appendEvent, type LearningEvent } from '#app/platform/events.server.ts';
import { isNewDay } from './active-day.ts';
import { applyEvent, emptyProgress, isOfLearner, movedItems } from './projection.ts';
import { refreshPace } from './refresh-pace.server.ts';
import { isCourseComplete } from './course-complete.ts';
import type { ItemProgress } from './rules.ts';

const holdingEnrolment = builtOnce((db) =>
  db
    .select({
      id: enrolments.id,
      completedAt: enrolments.completedAt,
      withdrawnAt: enrolments.withdrawnAt,
      lastActiveAt: enrolments.lastActiveAt,
      versionId: newestCorrection(editions.courseId, enrolments.revision),
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(eq(enrolments.id, sql.placeholder('id')))
    .for('no key update', { of: enrolments }),
);

/**
 * Moves progress with an event, in its transaction; the enrolment row is the lock. (Not `for update`:
 * the event's foreign key holds a share of the row already, and two of those would wait for each
 * other.) When the last rule of the course is met, the completion is appended as an event of its
 * own. A revision completes lessons whose open videos it has not; its rules may be met already.
 */
export async function followLearning(
  ctx: Context<Actor | null>,
  event: LearningEvent,
): Promise<void> {
  if (!event.enrolmentId) return;
  const [enrolment] = await holdingEnrolment(ctx.db, { id: event.enrolmentId });
  if (!enrolment) return;
  const outline = await loadOutline(ctx.db, enrolment.versionId);
  const slugs = movedItems(outline, event);
  if (slugs.length === 0 && event.kind !== 'revision-taken') return;
  const rows = await loadRows(ctx, enrolment.id);
  const hasChanged = await moveItems(ctx, {
    enrolmentId: enrolment.id,
    outline,
    rows,
    slugs,
    event,
  });
  if (isOfLearner(event)) await keepLastActive(ctx, enrolment, event.at);
  if (hasChanged || event.kind === 'revision-taken') await refreshPace(ctx, [enrolment.id]);
  if (isLearning(enrolment) && isCourseComplete(outline, rows)) {
    await complete(ctx, event, enrolment.id);
  }
}

/** Neither complete nor left: a mark may come after either. */
const isLearning = (enrolment: { completedAt: Date | null; withdrawnAt: Date | null }) =>
  !enrolment.completedAt && !enrolment.withdrawnAt;

/** Moves items in `rows` and in the database; tells whether one became complete, or is so no more. */
async function moveItems(
  ctx: Context<Actor | null>,
  input: {
    enrolmentId: string;
    outline: Outline;
    rows: Map<string, ItemProgress>;
    slugs: readonly string[];
    event: LearningEvent;
  },
): Promise<boolean> {
  const { enrolmentId, outline, rows, slugs, event } = input;
  let hasChanged = false;
  for (const slug of slugs) {
    const before = rows.get(slug) ?? emptyProgress(slug);
    const after = applyEvent(outline, before, event);
    hasChanged ||= (after.completedAt === null) !== (before.completedAt === null);
    if (after !== before) await keepProgress(ctx.db, { enrolmentId, ...storable(after) });
    rows.set(slug, after);
  }
  return hasChanged;
}

const storable = ({ firstViewedAt, lastViewedAt, completedAt, ...progress }: ItemProgress) => {
  const instants = [firstViewedAt, lastViewedAt, completedAt, progress.checkUpAt];
  const texts = instants.map((at) => at?.toISOString() ?? null);
  const [firstViewed, lastViewed, completed, checkUp] = texts;
  return { ...progress, firstViewed, lastViewed, completed, checkUp };
};

const value = (name: string) => sql.placeholder(name);

const keepProgress = writtenOnce(
  () => sql`
    insert into item_progress
      (enrolment_id, item_slug, first_viewed_at, last_viewed_at, submissions, best_percent,
        counted_attempt, completed_at, completed_by, check_up_at, videos_done)
    values (${value('enrolmentId')}, ${value('itemSlug')}, ${value('firstViewed')}::timestamptz,
      ${value('lastViewed')}::timestamptz, ${value('submissions')}, ${value('bestPercent')},
      ${value('countedAttempt')}::uuid, ${value('completed')}::timestamptz,
      ${value('completedBy')}, ${value('checkUp')}::timestamptz, ${value('videosDone')}::text[])
    on conflict (enrolment_id, item_slug) do update set
      first_viewed_at = excluded.first_viewed_at, last_viewed_at = excluded.last_viewed_at,
      submissions = excluded.submissions, best_percent = excluded.best_percent,
      counted_attempt = excluded.counted_attempt,
      completed_at = excluded.completed_at, completed_by = excluded.completed_by,
      check_up_at = excluded.check_up_at, videos_done = excluded.videos_done`,
);

async function keepLastActive(
  ctx: Context<Actor | null>,
  enrolment: { id: string; lastActiveAt: Date | null },
  at: Date,
): Promise<void> {
  if (!isNewDay(enrolment.lastActiveAt, at)) return;
  await ctx.db.update(enrolments).set({ lastActiveAt: at }).where(eq(enrolments.id, enrolment.id));
}

const progressOf = builtOnce((db) =>
  db
    .select()
    .from(itemProgress)
    .where(eq(itemProgress.enrolmentId, sql.placeholder('enrolmentId'))),
);

async function loadRows(ctx: Context<Actor | null>, enrolmentId: string) {
  const rows = await progressOf(ctx.db, { enrolmentId });
  return new Map(rows.map(({ enrolmentId: _, ...row }) => [row.itemSlug, row]));
}

async function complete(
  ctx: Context<Actor | null>,
  event: LearningEvent,
  enrolmentId: string,
): Promise<void> {
  await ctx.db
    .update(enrolments)
    .set({ completedAt: event.at })
    .where(and(eq(enrolments.id, enrolmentId), isNull(enrolments.completedAt)));
  await appendEvent(ctx, {
    kind: 'completed',
    personId: event.personId,
    enrolmentId,
    at: event.at,
  });
}
