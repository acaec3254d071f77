import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { attempts, enrolments, markingItems, persons, roleGrants } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { answersVisibleTo } from './own-item.server.ts';
import { mayDecide, mayMark } from './policy.ts';

export interface HandOverInput {
  fromId: string;
  /** Null gives them to whoever comes. */
  toId: string | null;
}

export type HandOver =
  { ok: true; answers: number } | { ok: false; reason: 'not-a-marker' | 'nothing' };

/**
 * Gives the waiting answers that one marker has to another, or back into the queue. Markers give away their
 * own; coordinators anybody's.
 */
export async function handOver(ctx: Context, { fromId, toId }: HandOverInput): Promise<HandOver> {
  const { actor } = ctx;
  if (!mayMark(actor)) throw new AppError('forbidden');
  if (fromId !== actor.personId && !mayDecide(actor)) throw new AppError('forbidden');
  const receiver = toId === null ? null : await findMarker(ctx, toId);
  if (receiver === undefined) return { ok: false, reason: 'not-a-marker' };
  return ctx.db.transaction(async (tx) => {
    const ids = await heldBy({ ...ctx, db: tx }, fromId, receiver);
    if (ids.length === 0) return { ok: false, reason: 'nothing' };
    await tx
      .update(markingItems)
      .set({ markerId: toId, takenAt: toId ? ctx.now : null })
      .where(inArray(markingItems.id, ids));
    const body = { to: toId, answers: ids.length };
    const act = { action: 'marking-handed-over', objectKind: 'person', objectId: fromId } as const;
    await writeAudit({ ...ctx, db: tx }, { ...act, body });
    return { ok: true, answers: ids.length };
  });
}

export interface Marker {
  id: string;
  name: string;
  /** The courses whose answers they mark. */
  courses: 'all' | string[];
}

/** People whose roles let them mark now, by name. */
export async function listMarkers({ db, now }: Pick<Context, 'db' | 'now'>): Promise<Marker[]> {
  const rows = await db
    .select({
      id: persons.id,
      name: persons.displayName,
      scopeKind: roleGrants.scopeKind,
      scopeId: roleGrants.scopeId,
    })
    .from(persons)
    .innerJoin(roleGrants, eq(roleGrants.personId, persons.id))
    .where(
      and(
        inArray(roleGrants.role, ['trainer', 'coordinator']),
        lte(roleGrants.validFrom, now),
        or(isNull(roleGrants.validUntil), gt(roleGrants.validUntil, now)),
      ),
    )
    .orderBy(asc(persons.displayName), asc(persons.id));
  const markers = new Map<string, Marker>();
  for (const { id, name, scopeKind, scopeId } of rows) {
    const marker = markers.get(id) ?? { id, name, courses: [] };
    if (scopeKind === 'platform') marker.courses = 'all';
    else if (scopeKind === 'course' && scopeId && marker.courses !== 'all') {
      marker.courses.push(scopeId);
    }
    markers.set(id, marker);
  }
  return [...markers.values()].filter(({ courses }) => courses === 'all' || courses.length > 0);
}

async function findMarker(ctx: Context, id: string): Promise<Marker | undefined> {
  return (await listMarkers(ctx)).find((marker) => marker.id === id);
}

/** Waiting answers that somebody has and the actor gives away, held; of them those the receiver may mark. */
async function heldBy(ctx: Context, fromId: string, receiver: Marker | null): Promise<string[]> {
  const taken = receiver?.courses ?? 'all';
  const rows = await ctx.db
    .select({ id: markingItems.id })
    .from(markingItems)
    .innerJoin(attempts, eq(attempts.id, markingItems.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(
      and(
        eq(markingItems.state, 'waiting'),
        eq(markingItems.markerId, fromId),
        answersVisibleTo(ctx.actor),
        taken === 'all' ? undefined : inArray(markingItems.courseId, taken),
        receiver ? ne(enrolments.personId, receiver.id) : undefined,
      ),
    )
    .for('update', { of: markingItems });
  return rows.map(({ id }) => id);
}
