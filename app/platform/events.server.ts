import { sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once.ts';
import type { DbOrTx } from '#db/client.ts';
import { learningEvents } from '#db/schema/index.ts';
import type { Actor } from './auth/actor.ts';
import type { Context } from './context.server.ts';
import { uuidv7 } from './ids.ts';

export type LearningEventKind = (typeof learningEvents.$inferInsert)['kind'];

/** A fact of learning: ids, codes and numbers only, never what a person wrote. */
export interface LearningEvent {
  kind: LearningEventKind;
  personId: string;
  enrolmentId: string | null;
  itemSlug?: string | null;
  subject?: string | null;
  value?: number | null;
  at: Date;
}

/** Moves other state in the event's own transaction. */
export type Follower = (ctx: Context<Actor | null>, event: LearningEvent) => Promise<void>;

const followers = new Map<LearningEventKind, Follower[]>();

/** Registers who follows a kind of event; called once per process by `composition/`. */
export function registerFollower(kinds: readonly LearningEventKind[], follower: Follower): void {
  for (const kind of kinds) followers.set(kind, [...(followers.get(kind) ?? []), follower]);
}

const rowOf = ({ itemSlug = null, subject = null, value = null, ...event }: LearningEvent) => ({
  ...{ id: uuidv7(), ...event, itemSlug, subject, value },
});

const oneEvent = builtOnce((db) =>
  db.insert(learningEvents).values({
    id: sql.placeholder('id'),
    personId: sql.placeholder('personId'),
    enrolmentId: sql.placeholder('enrolmentId'),
    kind: sql.placeholder('kind'),
    itemSlug: sql.placeholder('itemSlug'),
    subject: sql.placeholder('subject'),
    value: sql`${sql.placeholder('value')}`,
    at: sql.placeholder('at'),
  }),
);

/** Appends an event and lets its followers act; call it inside the transaction of the change. */
export function appendEvent(ctx: Context<Actor | null>, event: LearningEvent): Promise<void> {
  return appendEvents(ctx, [event]);
}

/** Appends events, at most a few thousand, in one statement. */
export async function appendEvents(
  ctx: Context<Actor | null>,
  events: readonly LearningEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(rowOf);
  const [row] = rows;
  if (row && rows.length === 1) await oneEvent(ctx.db, row);
  else await ctx.db.insert(learningEvents).values(rows);
  for (const event of events) {
    for (const follower of followers.get(event.kind) ?? []) await follower(ctx, event);
  }
}

/**
 * Makes the months of the log from this one on, those that are not there yet; real time, as ids are.
 * They are made long ahead: rather than queue the product behind a lock, the next round tries again.
 */
export async function ensureEventMonths(db: DbOrTx): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '5s'`);
    await tx.execute(sql`select ensure_learning_event_partitions(current_date, 4)`);
  });
}
