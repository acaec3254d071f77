import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { auditBodies, fairCompanies, notices } from '#db/schema/index.ts';
import { markCard } from '#app/features/candidates/mark-card.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { countChoices } from '#app/features/choices/fair-numbers.server.ts';
import { remindChoosers } from '#app/features/choices/remind-choosers.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import {
  cardOf,
  makeCareerPerson,
  publishTo,
  type CareerPerson,
} from '#tests/factories/candidates.ts';
import { makeChoices } from '#tests/factories/choices.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
let a: string;
let fairId: string;
let people: CareerPerson[];
let coordinator: Context;

beforeEach(async () => {
  a = await makeCompany();
  fairId = await makeFair({ companies: [a, await makeCompany()] });
  people = [];
  for (let n = 0; n < 4; n += 1) {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    people.push(person);
  }
  await makeChoices(await cardOf(people[0]!), { wishes: [a] });
  await makeChoices(await cardOf(people[1]!), { cancelledAt: NOW });
  coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
});

it('a coordinator is told in numbers how far both sides have come', async () => {
  const reader = { fairId, companyId: a };
  const recruiter = testContext({ actor: await makeRecruiter(a) });
  const until = new Date(NOW.getTime() + DAY_MS);
  await markCard(recruiter, reader, { cardId: await cardOf(people[3]!), mark: 'talk', until });
  await testDb()
    .update(fairCompanies)
    .set({ requirements: {} })
    .where(eq(fairCompanies.companyId, a));
  expect(await countChoices(coordinator, fairId)).toEqual({
    ...{ people: 4, chosen: 1, cancelled: 1, companies: 2, set: 1, unmarked: 1 },
  });
  await withdrawConsent(people[0]!.ctx, { fairId, companyId: null, locale: 'en' });
  expect(await countChoices(coordinator, fairId)).toMatchObject({ people: 3, chosen: 0 });
});

it('who publishes and has said nothing is reminded, at most every three days', async () => {
  await withdrawConsent(people[3]!.ctx, { fairId, companyId: null, locale: 'en' });
  expect(await remindChoosers(coordinator, fairId)).toEqual({ ok: true, told: 1 });
  const told = await testDb().select().from(notices);
  expect(told.map(({ personId }) => personId)).toEqual([people[2]!.actor.personId]);
  const bodies = await testDb().select({ body: auditBodies.body }).from(auditBodies);
  expect(bodies.map(({ body }) => body)).toContainEqual({ people: 1 });
  const later = (days: number) => ({
    ...coordinator,
    now: new Date(NOW.getTime() + days * DAY_MS),
  });
  const tooSoon = { ok: false, reason: 'too-soon' };
  expect(await remindChoosers(later(2), fairId)).toEqual(tooSoon);
  expect(await remindChoosers(later(4), fairId)).toEqual({ ok: true, told: 1 });
  expect(await remindChoosers(later(24), fairId)).toEqual({ ok: false, reason: 'closed' });
});

it('nobody is reminded where everybody has chosen', async () => {
  for (const person of people.slice(2)) await makeChoices(await cardOf(person));
  expect(await remindChoosers(coordinator, fairId)).toEqual({ ok: false, reason: 'nobody' });
});

it('is refused for everybody but coordinators, and for a fair that there is not', async () => {
  for (const role of ['supervisor', 'advisor', 'trainer', 'participant'] as const) {
    const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
    await expect(countChoices(ctx, fairId)).rejects.toThrow('forbidden');
    await expect(remindChoosers(ctx, fairId)).rejects.toThrow('forbidden');
  }
  await expect(countChoices(coordinator, a)).rejects.toThrow('not-found');
  await expect(remindChoosers(coordinator, 'no-id')).rejects.toThrow('not-found');
});
