import { eq } from 'drizzle-orm';
import { fairCheckIns, fairCompanies } from '#db/schema/index.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import { requireDayFair } from '#app/features/meetings/fair-day/load-booths.server.ts';
import { requireOwnCard } from '#app/features/meetings/fair-day/own-card.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { cardOf, makeCareerPerson, publishTo, type CareerPerson } from './candidates.ts';
import { makeCompany, makeRecruiter } from './companies.ts';
import { makeFair } from './fairs.ts';
import { makeAllocation } from './meetings.ts';
import { makePerson } from './people.ts';

const MINUTE_MS = 60_000;
export const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

export interface FairDay {
  fair: FairView;
  fairId: string;
  allocationId: string;
  companies: [string, string, string];
  /** Of the first company. */
  recruiter: Context;
  coordinator: Context;
}

/** A fair that began half an hour ago and goes on for two hours and a half, with three companies of one table. */
export async function makeFairDay(
  parts: { mode?: 'open' | 'booked' | 'both'; tables?: number } = {},
): Promise<FairDay> {
  const companies = [await makeCompany(), await makeCompany(), await makeCompany()] as const;
  const fairId = await makeFair({
    ...{ companies, mode: parts.mode ?? 'both', ticketMinutes: 15 },
    ...{ opensAt: inMinutes(-3_000), choicesUntil: inMinutes(-2_000) },
    ...{ startsAt: inMinutes(-30), endsAt: inMinutes(150) },
  });
  await testDb()
    .update(fairCompanies)
    .set({ tables: parts.tables ?? 1, booth: 'A-1' })
    .where(eq(fairCompanies.fairId, fairId));
  const fair = await requireDayFair({ db: testDb() }, fairId);
  return {
    ...{ fair, fairId, companies: [...companies] },
    allocationId: await makeAllocation(fairId),
    recruiter: testContext({ actor: await makeRecruiter(companies[0]) }),
    coordinator: testContext({ actor: await makePerson({ roles: ['coordinator'] }) }),
  };
}

export interface DayGuest extends CareerPerson {
  cardId: string;
}

/** Somebody who has published to all companies of a fair, and has come to it. */
export async function makeGuest(
  { fairId }: Pick<FairDay, 'fairId'>,
  parts: { isHere?: boolean } = {},
): Promise<DayGuest> {
  const person = await makeCareerPerson();
  await publishTo(person, fairId, { fields: ['jlpt', 'skills'] });
  const cardId = await cardOf(person);
  if (parts.isHere ?? true) {
    await testDb().insert(fairCheckIns).values({ cardId, manner: 'desk', checkedInAt: NOW });
  }
  return { ...person, cardId };
}

/** The same context some minutes later, or earlier. */
export const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: inMinutes(minutes),
});

/** The actor's card as commands take it. */
export const ownCard = async (guest: DayGuest, { fair }: Pick<FairDay, 'fair'>) =>
  (await requireOwnCard(guest.ctx, fair.slug)).card;
