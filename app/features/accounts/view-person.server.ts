import { and, desc, eq, isNull } from 'drizzle-orm';
import { persons, sessions, viewings } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { mayView } from './policy.ts';

const LIFE_MS = 30 * 60_000;
/** How many are shown to the person. */
const SHOWN = 50;

/** Whose pages are about to be seen. */
export async function findViewed(ctx: Context, personId: string): Promise<{ name: string }> {
  if (!mayView(ctx.actor)) throw new AppError('forbidden');
  const [person] = isUuid(personId)
    ? await ctx.db
        .select({ name: persons.displayName })
        .from(persons)
        .where(eq(persons.id, personId))
    : [];
  if (!person) throw new AppError('not-found');
  return person;
}

/**
 * Begins to show the actor a person's learning pages as that person sees them, in this session, for half
 * an hour of real time. Nothing can be changed meanwhile. The reason stands in the audit record.
 */
export async function beginViewing(
  ctx: Context,
  { personId, reason }: { personId: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: 'own' }> {
  await findViewed(ctx, personId);
  const { personId: viewerId, sessionId } = ctx.actor;
  if (personId === viewerId) return { ok: false, reason: 'own' };
  const startedAt = realNow();
  const endsAt = new Date(startedAt.getTime() + LIFE_MS);
  const id = uuidv7();
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await tx.insert(viewings).values({ id, viewerId, personId, startedAt, endsAt });
    await tx.update(sessions).set({ viewingId: id }).where(eq(sessions.id, sessionId));
    const runAt = new Date(ctx.now.getTime() + LIFE_MS);
    await enqueue(inside, { kind: 'viewing-end', payload: { viewingId: id }, runAt });
    await writeAudit(inside, {
      action: 'viewing-begun',
      objectKind: 'person',
      objectId: personId,
      body: { viewingId: id, reason },
    });
  });
  return { ok: true };
}

/** Ends a viewing before its time; `ctx` is of the viewer. Nothing when it is over. */
export async function endViewing(
  ctx: Context,
  { viewingId }: { viewingId: string },
): Promise<{ ok: true }> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const own = and(eq(viewings.id, viewingId), eq(viewings.viewerId, ctx.actor.personId));
    await end(inside, own);
  });
  return { ok: true };
}

/** Ends a viewing whose time is over, also where nobody asks for a page any more. */
export const endViewingInTime: JobHandler = async (ctx, job) => {
  const { viewingId } = job.payload as { viewingId: string };
  await end(ctx, eq(viewings.id, viewingId));
  return null;
};

async function end(ctx: Context<Actor | null>, which: ReturnType<typeof and>): Promise<void> {
  const [ended] = await ctx.db
    .update(viewings)
    .set({ endedAt: realNow() })
    .where(and(which, isNull(viewings.endedAt)))
    .returning();
  if (!ended) return;
  await ctx.db.update(sessions).set({ viewingId: null }).where(eq(sessions.viewingId, ended.id));
  const subject = { objectKind: 'person', objectId: ended.personId };
  await writeAudit(ctx, { action: 'viewing-ended', ...subject, body: { viewingId: ended.id } });
}

/** When others have seen the actor's own pages, latest first. */
export async function listViewings({ db, actor }: Context): Promise<Date[]> {
  const rows = await db
    .select({ startedAt: viewings.startedAt })
    .from(viewings)
    .where(eq(viewings.personId, actor.personId))
    .orderBy(desc(viewings.startedAt))
    .limit(SHOWN);
  return rows.map(({ startedAt }) => startedAt);
}
