import { and, asc, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import {
  courseVersions,
  editions,
  enrolments,
  itemProgress,
  learningEvents,
} from '#db/schema/index.ts';
import { loadOutline } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isNewDay } from './active-day.ts';
import { refreshPace } from './refresh-pace.server.ts';
import { applyEvent, emptyProgress, isOfLearner, movedItems } from './projection.ts';
import type { ItemProgress } from './rules.ts';

/**
 * Makes the progress of every enrolment anew from the event log, each enrolment in a transaction.
 * @returns how many enrolments were rebuilt, and which of them had differed
 */
export async function rebuildProgress(
  ctx: Context<null>,
): Promise<{ enrolments: number; differed: string[] }> {
  const all = await ctx.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .orderBy(asc(enrolments.id));
  const differed: string[] = [];
  for (const { id } of all) if (await rebuildOne(ctx, id)) differed.push(id);
  return { enrolments: all.length, differed };
}

async function rebuildOne(ctx: Context<null>, enrolmentId: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [enrolment] = await tx
      .select({ courseId: editions.courseId, revision: enrolments.revision })
      .from(enrolments)
      .innerJoin(editions, eq(editions.id, enrolments.editionId))
      .where(eq(enrolments.id, enrolmentId))
      .for('no key update', { of: enrolments });
    if (!enrolment) return false;
    const events = await tx
      .select()
      .from(learningEvents)
      .where(eq(learningEvents.enrolmentId, enrolmentId))
      .orderBy(asc(learningEvents.id));
    const { rows, lastActiveAt } = await replay(tx, enrolment, events);
    const stored = await tx
      .delete(itemProgress)
      .where(eq(itemProgress.enrolmentId, enrolmentId))
      .returning();
    const made = rows.map((row) => ({ enrolmentId, ...row }));
    if (made.length > 0) await tx.insert(itemProgress).values(made);
    const completedAt = events.find((event) => event.kind === 'completed')?.at ?? null;
    await tx
      .update(enrolments)
      .set({ completedAt, lastActiveAt })
      .where(eq(enrolments.id, enrolmentId));
    await refreshPace({ ...ctx, db: tx }, [enrolmentId]);
    return fingerprint(stored) !== fingerprint(made);
  });
}

type StoredEvent = typeof learningEvents.$inferSelect;

/** Each event moves the items of the revision that the learner held then. */
async function replay(
  tx: Tx,
  enrolment: { courseId: string; revision: number },
  events: readonly StoredEvent[],
): Promise<{ rows: ItemProgress[]; lastActiveAt: Date | null }> {
  const outlineOf = (revision: number) => outlineOfRevision(tx, enrolment.courseId, revision);
  const enrolled = events.find((event) => event.kind === 'enrolled');
  let outline = await outlineOf(enrolled?.value ?? enrolment.revision);
  const rows = new Map<string, ItemProgress>();
  let lastActiveAt: Date | null = null;
  for (const event of events) {
    if (event.kind === 'revision-taken') {
      outline = await outlineOf(event.value ?? enrolment.revision);
    }
    const slugs = movedItems(outline, event);
    for (const slug of slugs) {
      const before = rows.get(slug) ?? emptyProgress(slug);
      const after = applyEvent(outline, before, event);
      if (after !== before) rows.set(slug, after);
    }
    lastActiveAt = lastActive(lastActiveAt, event, slugs);
  }
  return { rows: [...rows.values()], lastActiveAt };
}

function lastActive(known: Date | null, event: StoredEvent, moved: string[]): Date | null {
  const isLearning = moved.length > 0 || event.kind === 'revision-taken';
  return isLearning && isOfLearner(event) && isNewDay(known, event.at) ? event.at : known;
}

async function outlineOfRevision(tx: Tx, courseId: string, revision: number) {
  const [row] = await tx
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, courseId), eq(courseVersions.revision, revision)))
    .orderBy(desc(courseVersions.correction))
    .limit(1);
  return loadOutline(tx, row?.id ?? '');
}

function fingerprint(rows: (ItemProgress & { enrolmentId: string })[]): string {
  const sorted = rows.toSorted((a, b) => a.itemSlug.localeCompare(b.itemSlug));
  return JSON.stringify(
    sorted.map((row) => [
      row.itemSlug,
      row.firstViewedAt,
      row.lastViewedAt,
      row.submissions,
      row.bestPercent,
      row.countedAttempt,
      row.completedAt,
      row.completedBy,
      row.checkUpAt,
      row.videosDone,
    ]),
  );
}
