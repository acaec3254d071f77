import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  cardMarks,
  fairCards,
  fairCompanies,
  fairs,
  participantChoices,
  publishedProfiles,
} from '#db/schema/index.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

/** How far both sides of a fair have said whom they wish to meet: numbers alone, never who. */
export interface FairNumbers {
  /** People who publish something to somebody. */
  people: number;
  chosen: number;
  cancelled: number;
  companies: number;
  /** Companies that set up their booth. */
  set: number;
  /** Companies that marked nobody. */
  unmarked: number;
}

/** Cards of whom somebody sees something now. */
export const isSeen = (now: Date) => sql`exists (select from ${publishedProfiles} p
  where p.card_id = ${fairCards.id} and not p.is_closed
    and p.ends_at > ${now.toISOString()}::timestamptz)`;

/** For coordinators of the whole programme. @throws not-found for a fair that there is not */
export async function countChoices(ctx: Context, fairId: string): Promise<FairNumbers> {
  if (!coordinatesAll(ctx.actor)) throw new AppError('forbidden');
  const isFair = isUuid(fairId) && (await ctx.db.$count(fairs, eq(fairs.id, fairId))) > 0;
  if (!isFair) throw new AppError('not-found');
  const many = (rule = sql`true`) => sql<number>`(count(*) filter (where ${rule}))::int`;
  const { cardId, cancelledAt } = participantChoices;
  const [people] = await ctx.db
    .select({
      people: many(),
      chosen: many(sql`${cardId} is not null and ${cancelledAt} is null`),
      cancelled: many(sql`${cancelledAt} is not null`),
    })
    .from(fairCards)
    .leftJoin(participantChoices, eq(cardId, fairCards.id))
    .where(and(eq(fairCards.fairId, fairId), isSeen(ctx.now)));
  const marks = sql`exists (select from ${cardMarks} m join ${fairCards} c on c.id = m.card_id
    where m.company_id = ${fairCompanies.companyId} and c.fair_id = ${fairCompanies.fairId})`;
  const [companies] = await ctx.db
    .select({
      ...{ companies: many(), set: many(sql`${fairCompanies.requirements} is not null`) },
      unmarked: many(sql`not ${marks}`),
    })
    .from(fairCompanies)
    .where(and(eq(fairCompanies.fairId, fairId), isNull(fairCompanies.cancelledAt)));
  return { ...people!, ...companies! };
}
