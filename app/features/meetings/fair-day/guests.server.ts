import { and, asc, eq, gte, ilike, lte, or, type SQL } from 'drizzle-orm';
import { fairCards, fairCheckIns, fairs, persons } from '#db/schema/index.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { holding } from '#app/platform/like.ts';
import { cardOfToken } from './check-in-token.server.ts';
import { isDayOf } from './day-rules.ts';
import { requireDayFair, type FairOfDay } from './load-booths.server.ts';

/** Somebody at the door, for who lets them in. */
export interface Guest {
  cardId: string;
  number: number;
  name: string;
  kana: string | null;
  checkedInAt: Date | null;
}

/** Lets pass who lets people in: coordinators of the programme. @throws forbidden */
export function requireDoor({ actor }: Context): void {
  if (!coordinatesAll(actor) || actor.viewing) throw new AppError('forbidden');
}

const AROUND_MS = 86_400_000;

/**
 * Who stands behind a token, at a fair that is on.
 * @throws not-found for a token of no card there; forbidden for who lets nobody in, whatever the token is
 */
export async function findByToken(
  ctx: Context,
  token: string,
): Promise<{ fair: FairOfDay; guest: Guest }> {
  requireDoor(ctx);
  const now = ctx.now.getTime();
  const cards = await ctx.db
    .select({ id: fairCards.id, fairId: fairCards.fairId })
    .from(fairCards)
    .innerJoin(fairs, eq(fairs.id, fairCards.fairId))
    .where(
      and(
        lte(fairs.startsAt, new Date(now + AROUND_MS)),
        gte(fairs.endsAt, new Date(now - AROUND_MS)),
      ),
    );
  const ids = cards.map(({ id }) => id);
  const cardId = cardOfToken(token, ids, env().secretKey);
  const fairId = cards.find(({ id }) => id === cardId)?.fairId;
  if (!cardId || !fairId) throw new AppError('not-found');
  const fair = await requireDayFair(ctx, fairId);
  const [guest] = await listGuests(ctx, eq(fairCards.id, cardId));
  if (!guest || !isDayOf(fair, ctx.now)) throw new AppError('not-found');
  return { fair, guest };
}

const FEWEST_LETTERS = 2;

/** Who is meant by a number or part of a name, at a fair; the first few. */
export async function searchGuests(ctx: Context, fairId: string, asked: string): Promise<Guest[]> {
  requireDoor(ctx);
  const q = asked.trim().normalize('NFKC');
  const number = /^(?:c-?)?(\d{1,5})$/iu.exec(q)?.[1];
  if (!number && q.length < FEWEST_LETTERS) return [];
  const like = holding(q);
  const { displayName, legalName, kana } = persons;
  const is = number
    ? eq(fairCards.number, Number(number))
    : or(ilike(displayName, like), ilike(legalName, like), ilike(kana, like));
  return listGuests(ctx, and(eq(fairCards.fairId, fairId), is));
}

const MOST_FOUND = 20;

function listGuests({ db }: Context, where: SQL | undefined): Promise<Guest[]> {
  return db
    .select({
      ...{ cardId: fairCards.id, number: fairCards.number, name: persons.displayName },
      ...{ kana: persons.kana, checkedInAt: fairCheckIns.checkedInAt },
    })
    .from(fairCards)
    .innerJoin(persons, eq(persons.id, fairCards.personId))
    .leftJoin(fairCheckIns, eq(fairCheckIns.cardId, fairCards.id))
    .where(where)
    .orderBy(asc(persons.displayName), asc(fairCards.id))
    .limit(MOST_FOUND);
}
