import { asc, eq } from 'drizzle-orm';
import { participantChoices, participantWishes } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Wish } from './wish-list.ts';

/** What somebody chose, as it is stored. */
export interface StoredChoices {
  free: string;
  cap: number | null;
  fillByScore: boolean;
  wishes: Wish[];
  /** 0 before anything was saved. */
  version: number;
  cancelledAt: Date | null;
}

/** What was chosen with a card; null before anything was. */
export async function loadStored(
  { db }: Pick<Context, 'db'>,
  cardId: string,
): Promise<StoredChoices | null> {
  const c = participantChoices;
  const [row] = await db.select().from(c).where(eq(c.cardId, cardId));
  if (!row) return null;
  const w = participantWishes;
  const wishes = await db
    .select({ companyId: w.companyId, question: w.question })
    .from(w)
    .where(eq(w.cardId, cardId))
    .orderBy(asc(w.rank));
  const { free, cap, fillByScore, version, cancelledAt } = row;
  return { free, cap, fillByScore, version, cancelledAt, wishes };
}

/** Stores what was chosen with a card, the next version of it; inside the transaction that holds the card. */
export async function store(
  { db, now }: Pick<Context, 'db' | 'now'>,
  cardId: string,
  { wishes, ...said }: StoredChoices,
): Promise<void> {
  const set = { ...said, version: said.version + 1, updatedAt: now };
  await db
    .insert(participantChoices)
    .values({ cardId, ...set })
    .onConflictDoUpdate({ target: participantChoices.cardId, set });
  await db.delete(participantWishes).where(eq(participantWishes.cardId, cardId));
  if (wishes.length === 0) return;
  await db
    .insert(participantWishes)
    .values(wishes.map((wish, rank) => ({ ...wish, cardId, rank })));
}
