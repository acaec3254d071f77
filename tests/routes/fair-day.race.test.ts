import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boothTickets, fairAnswers, fairCheckIns, meetings } from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { checkInToken } from '#app/features/meetings/fair-day/check-in-token.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { env } from '#app/platform/env.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCareerPerson, publishTo, type CareerPerson } from '#tests/factories/candidates.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { cardOf } from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeAllocation, makeMeeting } from '#tests/factories/meetings.ts';
import { grantOn } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSecondFactor } from '#tests/factories/second-factor.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct, type Asked } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
let world: World;
let made: World | undefined;
beforeAll(async () => (product = await startProduct()), 120_000);
beforeEach(async () => {
  world = made ??= await makeWorld();
});
afterAll(() => product.stop());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function makeRecruiter(companyId: string): Promise<Actor> {
  const person = await makePerson({ roles: [] });
  await giveSecondFactor(person);
  return grantOn(person, 'recruiter', companyId);
}

/** Somebody who is at the fair, publishes to both companies and holds a ticket of the second. */
async function makeGuest(fairId: string): Promise<CareerPerson & { cardId: string }> {
  const { actor, ctx } = await makeCareerPerson();
  const person = { actor, ctx: { ...ctx, now: new Date() } };
  await publishTo(person, fairId, { fields: ['licence'] });
  const cardId = await cardOf(person, fairId);
  await testDb().insert(fairCheckIns).values({ cardId, manner: 'desk', checkedInAt: new Date() });
  return { ...person, cardId };
}

type World = Awaited<ReturnType<typeof makeWorld>>;

/** A fair that is on, where somebody meets the first of two companies and is called by it. */
async function makeWorld() {
  const companies = [await makeCompany(), await makeCompany()] as const;
  const fairId = await makeFair({
    ...{ companies, slug: 'today', opensAt: inMinutes(-900), choicesUntil: inMinutes(-800) },
    ...{ startsAt: inMinutes(-10), endsAt: inMinutes(170), publishedUntil: inMinutes(90_000) },
  });
  const [guest, other] = [await makeGuest(fairId), await makeGuest(fairId)];
  const of = { fairId, companyId: companies[0], cardId: guest.cardId };
  const allocationId = await makeAllocation(fairId);
  const meeting = await makeMeeting({ ...of, allocationId, slot: 0, state: 'accepted' });
  const ticket = uuidv7();
  await testDb()
    .insert(boothTickets)
    .values({
      ...{ ...of, id: ticket, number: 1, holding: 1, requestKey: uuidv7(), createdAt: new Date() },
    });
  const recruiters = [
    await makeRecruiter(companies[0]),
    await makeRecruiter(companies[1]),
  ] as const;
  const coordinator = await makeSomebody({ roles: ['coordinator'] });
  const token = checkInToken(guest.cardId, env().secretKey);
  return {
    ...{ companies, fairId, guest, other, meeting, ticket, recruiters, coordinator, token },
  };
}

const ask = async (actor: Pick<Actor, 'accountId'> | null, path: string, more: Asked = {}) =>
  product.ask(path, { ...(actor && { cookie: await signIn(actor) }), ...more });
const post = (actor: Actor, path: string, form: Record<string, string> = {}) =>
  ask(actor, path, { method: 'POST', form });

const BOOTH = ['/company/day', '/company/answers'].flatMap((path) => [
  `${path}?fair=today`,
  `${path}.data?fair=today`,
]);

describe('the booth of a company', () => {
  it('is nothing that another company finds or changes by replaying its requests', async () => {
    const { recruiters, guest, meeting, ticket, companies } = world;
    const acts: [string, Record<string, string>][] = [
      ...['beginning', 'ending', 'absence'].map((act): [string, Record<string, string>] => [
        ...([`/company/day/meetings/${meeting}/${act}`, {}] as const),
      ]),
      [`/company/day/tickets/${ticket}/call`, { table: '1' }],
      [`/company/day/tickets/${ticket}/service`, {}],
      [`/company/day/tickets/${ticket}/absence`, {}],
      [`/company/answers/${guest.cardId}/outcome`, { outcome: 'offer' }],
      ['/company/answers/letter', { card: guest.cardId, answer: 'next', body: 'x', locale: 'en' }],
    ];
    for (const [path, form] of acts) {
      expect((await post(recruiters[1], `${path}?fair=today`, form)).status, path).toBe(404);
    }
    for (const path of BOOTH) {
      const answer = await ask(recruiters[1], path);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(guest.cardId);
    }
    const [row] = await testDb().select().from(meetings).where(eq(meetings.id, meeting));
    expect(row).toMatchObject({ startedAt: null, missedBy: null, companyId: companies[0] });
    expect(await testDb().$count(fairAnswers)).toBe(0);
  });

  it('shows its own company who comes, by number and without a name, and nothing once they withdraw', async () => {
    const { recruiters, guest, meeting, fairId } = world;
    await post(recruiters[0], `/company/day/meetings/${meeting}/beginning?fair=today`);
    for (const path of BOOTH) {
      const { text } = await ask(recruiters[0], path);
      expect(text, path).toContain(guest.cardId);
      expect(text).not.toMatch(/Canary/u);
      expect(text).not.toContain(guest.actor.personId);
    }
    await withdrawConsent(guest.ctx, { fairId, companyId: null, locale: 'en' });
    for (const path of BOOTH) {
      expect((await ask(recruiters[0], path)).text, path).not.toContain(guest.cardId);
    }
    await publishTo(guest, fairId, { fields: ['licence'] });
  });

  it('answers that nothing has changed with nothing, until something has', async () => {
    const at = '/company/day/state?fair=today';
    const first = await ask(world.recruiters[0], at);
    const tag = { 'If-None-Match': String(first.headers.etag) };
    const same = await ask(world.recruiters[0], at, { headers: tag });
    expect([first.status, same.status, same.text]).toEqual([200, 304, '']);
    const form = { minutes: '10', version: '0' };
    await post(world.recruiters[0], '/company/day/tables/1/delay?fair=today', form);
    expect((await ask(world.recruiters[0], at, { headers: tag })).status).toBe(200);
  });
});

describe('what participants have on the day', () => {
  it('is theirs alone: neither ticket nor page of somebody else is', async () => {
    const { guest, other, ticket } = world;
    const leave = `/career/fairs/today/tickets/${ticket}`;
    const left = await ask(other.actor, leave, { method: 'POST', form: { _method: 'DELETE' } });
    expect(left.status).toBe(404);
    expect((await ask(other.actor, '/career/fairs/today/day.data')).text).not.toContain(ticket);
    expect((await ask(guest.actor, '/career/fairs/today/day.data')).text).toContain(ticket);
    const stranger = await makePerson();
    for (const path of ['day', 'day/state', 'answers', `ticket?company=${world.companies[1]}`]) {
      expect((await ask(stranger, `/career/fairs/today/${path}`)).status, path).toBe(404);
    }
  });

  it('takes one ticket of a form that is sent twice', async () => {
    const { other, companies } = world;
    const at = `/career/fairs/today/ticket?company=${companies[1]}`;
    const form = { key: uuidv7() };
    const sent = [await post(other.actor, at, form), await post(other.actor, at, form)];
    expect(sent.map(({ headers }) => headers.location)).toEqual(
      Array(2).fill('/career/fairs/today/day?said=taken'),
    );
    const own = eq(boothTickets.cardId, other.cardId);
    expect(await testDb().$count(boothTickets, own)).toBe(1);
    expect((await post(other.actor, at, { key: 'x' })).status).toBe(400);
  });
});

describe('a code at the door', () => {
  it('says nothing to anybody but coordinators: right or wrong, it is answered alike', async () => {
    const { guest, other, recruiters, token } = world;
    const supervisor = await makePerson({ roles: ['supervisor'] });
    for (const actor of [guest.actor, other.actor, recruiters[0], supervisor]) {
      for (const asked of [token, 'AAAAAAAAAAAAAAAAAAAAAA']) {
        const read = await ask(actor, `/admin/check-in/${asked}`);
        expect(read.status).toBe(403);
        // Who looks at it themselves is named at the head of the page.
        if (actor !== guest.actor && actor !== other.actor)
          expect(read.text).not.toMatch(/Canary/u);
        expect((await post(actor, `/admin/check-in/${asked}`)).status).toBe(403);
      }
    }
    const visitor = await ask(null, `/admin/check-in/${token}`);
    expect([visitor.status, String(visitor.headers.location).split('?')[0]]).toEqual([
      ...[303, '/sign-in'],
    ]);
  });

  it('checks in when a coordinator opens and confirms it, and stands in no line of the log', async () => {
    const { coordinator, guest, token } = world;
    await testDb().delete(fairCheckIns).where(eq(fairCheckIns.cardId, guest.cardId));
    const at = `/admin/check-in/${token}`;
    expect((await ask(coordinator, at)).text).toContain('Canary');
    expect(await testDb().$count(fairCheckIns, eq(fairCheckIns.cardId, guest.cardId))).toBe(0);
    expect((await post(coordinator, at)).status).toBe(303);
    expect(await testDb().$count(fairCheckIns, eq(fairCheckIns.cardId, guest.cardId))).toBe(1);
    expect((await ask(coordinator, '/admin/check-in/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    const lines = JSON.stringify(product.lines);
    expect(lines).toContain('/admin/check-in/[code]');
    expect(lines).not.toContain(token);
  });
});
