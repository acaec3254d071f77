import { cardMarks } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { cardOf, makeCareerPerson, publishTo, type CareerPerson } from './candidates.ts';
import { makeChoices } from './choices.ts';
import { makeCompany } from './companies.ts';
import { makeFair } from './fairs.ts';
import { makePerson } from './people.ts';

const DAY_MS = 86_400_000;
/** When the choices of a fair of these worlds have closed. */
export const CLOSED = new Date(NOW.getTime() + 24 * DAY_MS);

export interface FairWorld {
  fairId: string;
  companies: string[];
  people: (CareerPerson & { cardId: string })[];
  /** A coordinator after the choices have closed. */
  ctx: Context;
}

/**
 * A fair of nine slots, all booked, with people who publish everything and wish to meet every company, the first
 * one most; each company marked all of them.
 */
export async function makeFairWorld({
  people: count = 4,
  companies: firms = 3,
  ...parts
}: { people?: number; companies?: number } & Omit<
  NonNullable<Parameters<typeof makeFair>[0]>,
  'companies'
> = {}): Promise<FairWorld> {
  const companies: string[] = [];
  for (let at = 0; at < firms; at += 1) companies.push(await makeCompany());
  const fairId = await makeFair({ companies, mode: 'booked', cap: 2, ...parts });
  const people: FairWorld['people'] = [];
  for (let at = 0; at < count; at += 1) {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const cardId = await cardOf(person, fairId);
    await makeChoices(cardId, { wishes: companies });
    for (const companyId of companies) {
      await testDb().insert(cardMarks).values({ cardId, companyId, mark: 'meet', markedAt: NOW });
    }
    people.push({ ...person, cardId });
  }
  const actor = await makePerson({ roles: ['coordinator'] });
  return { fairId, companies, people, ctx: testContext({ actor, now: CLOSED }) };
}
