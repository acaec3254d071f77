import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardMarks, profileViews } from '#db/schema/index.ts';
import { getCandidate } from '#app/features/candidates/get-candidate.server.ts';
import { listCandidates } from '#app/features/candidates/list-candidates.server.ts';
import { markCard } from '#app/features/candidates/mark-card.server.ts';
import { readCandidateQuery } from '#app/features/candidates/schema.ts';
import { listProfileViews } from '#app/features/careers/consent-view.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Context } from '#app/platform/context.server.ts';
import { cardOf, makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let a: string;
let b: string;
let fairId: string;
let recruiter: Context;

beforeEach(async () => {
  a = await makeOrganisation({ kind: 'company', nameEn: 'Company A' });
  b = await makeOrganisation({ kind: 'company' });
  fairId = await makeFair({ companies: [a, b] });
  recruiter = testContext({ actor: await makePerson({ roles: ['recruiter'] }) });
});

const list = (companyId: string, asked: Record<string, string> = {}) =>
  listCandidates(recruiter, { fairId, companyId }, readCandidateQuery(new URLSearchParams(asked)));
const get = (companyId: string, cardId: string) =>
  getCandidate(recruiter, { fairId, companyId }, cardId);

const UNTIL = new Date(NOW.getTime() + 86_400_000);

describe('the candidates of a company', () => {
  it('have each the mark that the company gave to it, however many it marked', async () => {
    const cards: string[] = [];
    for (const mark of ['meet', 'talk', 'pass', null] as const) {
      const person = await makeCareerPerson();
      await publishTo(person, fairId);
      const cardId = await cardOf(person);
      cards.push(cardId);
      if (!mark) continue;
      await testDb().insert(cardMarks).values({ cardId, companyId: a, mark, markedAt: NOW });
    }
    const listed = new Map((await list(a)).cards.map(({ cardId, mark }) => [cardId, mark]));
    const marks = ['meet', 'talk', 'pass', null];
    expect(cards.map((cardId) => listed.get(cardId))).toEqual(marks);
    for (const [at, cardId] of cards.entries()) {
      expect((await get(a, cardId)).mark).toBe(marks[at]);
    }
  });

  it('are those who publish to it, each with what it may see, and no word of anything else', async () => {
    const [open, closed] = [await makeCareerPerson(), await makeCareerPerson()];
    await publishTo(open, fairId, { fields: ['jlpt', 'occupations'] });
    await publishTo(closed, fairId, { companyIds: [b] });
    const seen = await list(a);
    expect(seen.cards.map(({ shown }) => Object.keys(shown).sort())).toEqual([
      ['jlpt', 'occupations'],
    ]);
    const page = await get(a, await cardOf(open));
    const told = JSON.stringify({ seen, page });
    const secrets = ['canary', 'Canary', 'Realname', '4123456', '2033-02-03', '"fr"', '2032-08'];
    const people = [open, closed].flatMap(({ actor }) => [actor.personId, actor.email]);
    for (const secret of [...secrets, ...people]) expect(told).not.toContain(secret);
    expect((await list(b)).total).toBe(2);
  });

  it('are not there for a company that replays the requests of another', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { companyIds: [a] });
    const cardId = await cardOf(person);
    expect(await get(a, cardId)).toMatchObject({ cardId });
    const reader = { fairId, companyId: b };
    await expect(get(b, cardId)).rejects.toMatchObject({ code: 'not-found' });
    const mark = { cardId, mark: 'meet' as const, until: UNTIL };
    await expect(markCard(recruiter, reader, mark)).rejects.toMatchObject({ code: 'not-found' });
    expect(await list(b)).toMatchObject({ total: 0, facets: [] });
    await expect(get(b, uuidv7())).rejects.toMatchObject({ code: 'not-found' });
    await expect(get(b, 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are gone with the next request once consent is withdrawn, from lists, pages, counts and marks', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const cardId = await cardOf(person);
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'en' });
    expect(await list(a)).toMatchObject({ total: 0, cards: [], facets: [] });
    await expect(get(a, cardId)).rejects.toMatchObject({ code: 'not-found' });
    const mark = { cardId, mark: 'meet' as const, until: UNTIL };
    const reader = { fairId, companyId: a };
    await expect(markCard(recruiter, reader, mark)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('filters of candidates', () => {
  const FILTERS = [
    { q: 'canary-statement' },
    { occupation: 'translation' },
    { industry: 'trade' },
    { prefecture: '04' },
    { language: 'fr' },
    { jlpt: 'N4' },
    { by: '2032-08' },
  ] as const;
  const OF = ['statement', 'occupations', 'industries', 'places', 'languages', 'jlpt', 'available'];

  it('find who publishes the field and matches, and never who matches and does not publish it', async () => {
    const person = await makeCareerPerson();
    await fc.assert(
      fc.asyncProperty(fc.subarray(OF, { minLength: 1 }), async (fields) => {
        await publishTo(person, fairId, { fields });
        for (const [at, filter] of FILTERS.entries()) {
          const found = (await list(a, filter)).total;
          expect([filter, found]).toEqual([filter, fields.includes(OF[at] ?? '') ? 1 : 0]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('tell how many each value would leave under the other filters', async () => {
    const people = [
      await makeCareerPerson(),
      await makeCareerPerson({ occupations: ['sales'], jlpt: { level: 'N1', takenOn: '2030-12' } }),
      await makeCareerPerson({ occupations: ['sales', 'translation'], jlpt: null }),
    ];
    for (const person of people) await publishTo(person, fairId);
    const counts = async (asked: Record<string, string>, facet: string) =>
      Object.fromEntries(
        (await list(a, asked)).facets
          .filter((each) => each.facet === facet)
          .map(({ value, count }) => [value, count]),
      );
    expect(await counts({}, 'occupation')).toEqual({ sales: 2, translation: 2 });
    expect(await counts({ jlpt: 'N3' }, 'occupation')).toEqual({ sales: 1, translation: 1 });
    expect(await counts({ jlpt: 'N3' }, 'jlpt')).toEqual({ N1: 1, N2: 1, N3: 2, N4: 2, N5: 2 });
    expect((await list(a, { jlpt: 'N2' })).total).toBe(1);
  });

  it('take nothing that they do not know, however it is written', async () => {
    await publishTo(await makeCareerPerson(), fairId);
    const odd = { jlpt: 'N9', by: 'soon', order: 'name', from: '-3', occupation: "x'; --" };
    expect((await list(a, odd)).total).toBe(1);
    expect((await list(a, { q: '%' })).total).toBe(0);
    expect((await list(a, { from: '50' })).cards).toEqual([]);
  });

  it('order by level and month, who publishes neither last; else by a draw of the day', async () => {
    const levels = ['N2', null, 'N1'] as const;
    for (const level of levels) {
      const jlpt = level && { level, takenOn: '2030-12' };
      await publishTo(await makeCareerPerson({ jlpt }), fairId);
    }
    const { cards } = await list(a, { order: 'japanese' });
    expect(cards.map(({ shown }) => shown.jlpt?.level ?? null)).toEqual(['N1', 'N2', null]);
    const drawn = (await list(a)).cards.map(({ cardId }) => cardId);
    expect((await list(a)).cards.map(({ cardId }) => cardId)).toEqual(drawn);
  });
});

describe('what is seen', () => {
  it('is recorded for the person: who, which fields, where and how often', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId, { fields: ['jlpt', 'statement'] });
    await list(a);
    await list(a);
    await get(a, await cardOf(person));
    const views = await listProfileViews(person.ctx);
    expect(views.sort((x, y) => x.place.localeCompare(y.place))).toMatchObject([
      { place: 'list', fields: ['jlpt'], times: 2, company: { en: 'Company A' } },
      { place: 'page', fields: ['jlpt', 'statement'], times: 1 },
    ]);
    expect(views[0]?.viewer).toBe(recruiter.actor.displayName);
    const other = await makeCareerPerson();
    expect(await listProfileViews(other.ctx)).toEqual([]);
  });

  it('is not recorded where nothing was shown', async () => {
    await list(a);
    expect(await testDb().$count(profileViews)).toBe(0);
  });
});

describe('a mark', () => {
  it('is one for the whole company, the last stands, and it can be taken away', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const cardId = await cardOf(person);
    const mark = (value: 'meet' | 'pass' | null) =>
      markCard(recruiter, { fairId, companyId: a }, { cardId, mark: value, until: UNTIL });
    await mark('meet');
    await mark('pass');
    expect((await list(a)).cards[0]?.mark).toBe('pass');
    expect((await list(b)).cards[0]?.mark).toBeNull();
    await mark(null);
    expect(await testDb().$count(cardMarks)).toBe(0);
  });

  it('is refused once marks have closed', async () => {
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const until = new Date(NOW.getTime() - 1);
    const input = { cardId: await cardOf(person), mark: 'meet' as const, until };
    expect(await markCard(recruiter, { fairId, companyId: a }, input)).toEqual({
      ...{ ok: false, reason: 'closed' },
    });
    expect(await testDb().$count(cardMarks)).toBe(0);
  });
});
