import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardMarks, fairCards, fairCompanies, profileViews } from '#db/schema/index.ts';
import { markCard } from '#app/features/candidates/mark-card.server.ts';
import { listMarked } from '#app/features/candidates/marked-cards.server.ts';
import type { TypedBooth } from '#app/features/choices/booth-form.ts';
import { loadBooth } from '#app/features/choices/own-booth.server.ts';
import { saveBooth } from '#app/features/choices/save-booth.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const LATER = new Date(NOW.getTime() + 24 * 86_400_000);
const UNTIL = new Date(NOW.getTime() + 86_400_000);
let a: string;
let b: string;
let fairId: string;
let slug: string;
let recruiter: Context;

beforeEach(async () => {
  [a, b] = [await makeCompany(), await makeCompany()];
  fairId = await makeFair({ companies: [a] });
  slug = `fair-${fairId}`;
  recruiter = testContext({ actor: await makeRecruiter(a) });
});

const NOBODY = { roles: [], jlpt: null, startBy: null };
const typed = (parts: Partial<TypedBooth> = {}): TypedBooth => ({
  ...{ version: 1, tables: [[0, 2, 4]], seats: 1, requirements: NOBODY, fillByScore: false },
  ...parts,
});
const save = (parts: Partial<TypedBooth> = {}, ctx = recruiter) =>
  saveBooth(ctx, { slug, typed: typed(parts) });
const refused = (reason: string) => ({ ok: false, reason });
const place = async () =>
  (await testDb().select().from(fairCompanies).where(eq(fairCompanies.companyId, a)))[0];

describe('the booth of a company', () => {
  it('is saved for its own company, with the next version', async () => {
    expect(await save({ requirements: { ...NOBODY, jlpt: 'N2' } })).toEqual({ ok: true });
    expect(await place()).toMatchObject({
      ...{ free: ['111111010'], seats: 1, fillByScore: false },
      ...{ requirements: { roles: [], jlpt: 'N2', startBy: null }, version: 2 },
    });
    const { booth } = await loadBooth(recruiter, slug);
    expect(booth.typed).toMatchObject({ tables: [[0, 2, 4]], version: 2, seats: 1 });
    expect(booth).toMatchObject({ most: 1, isSaved: true });
  });

  it('is all the time that can be booked before anything is said', async () => {
    const { booth } = await loadBooth(recruiter, slug);
    expect(booth).toMatchObject({ most: 3, isSaved: false, suggested: NOBODY });
    expect(booth.typed.tables).toEqual([[0, 2, 4, 6, 8]]);
    expect(booth.slots).toHaveLength(5);
  });

  it('refuses another version, no time, and more meetings than there are places for', async () => {
    expect(await save({ version: 2 })).toEqual(refused('conflict'));
    expect(await save({ tables: [[]] })).toEqual(refused('no-slot'));
    expect(await save({ tables: [[1, 3]] })).toEqual(refused('no-slot'));
    expect(await save({ seats: 2 })).toEqual(refused('seats'));
    expect(await save({ seats: 0 })).toEqual(refused('seats'));
    expect(await save({ tables: [[0], [0]] })).toEqual(refused('conflict'));
    expect(await place()).toMatchObject({ version: 1, free: null });
  });

  it('refuses after the choices have closed', async () => {
    expect(await save({}, { ...recruiter, now: LATER })).toEqual(refused('closed'));
  });

  it('is not to be found by another company, nor once the company has cancelled', async () => {
    const other = testContext({ actor: await makeRecruiter(b) });
    await expect(save({}, other)).rejects.toThrow('not-found');
    await expect(loadBooth(other, slug)).rejects.toThrow('not-found');
    const participant = testContext({ actor: await makePerson() });
    await expect(loadBooth(participant, slug)).rejects.toThrow('forbidden');
    await testDb().update(fairCompanies).set({ cancelledAt: NOW, cancelledReason: '都合' });
    await expect(save()).rejects.toThrow('not-found');
  });

  it('tells whom conditions close out by what is published, and no number below five', async () => {
    for (let n = 0; n < 6; n += 1) {
      const fields = n === 0 ? ['skills'] : ['jlpt', 'available'];
      await publishTo(await makeCareerPerson(), fairId, { fields });
    }
    const outside = async (requirements: TypedBooth['requirements']) =>
      (await loadBooth(recruiter, slug, (stored) => ({ ...stored, requirements }))).booth.outside;
    expect(await outside({ ...NOBODY, jlpt: 'N2', roles: ['CIR'] })).toEqual({
      ...{ total: 6, jlpt: 6, roles: 6, startBy: null, any: 6 },
    });
    expect(await outside({ ...NOBODY, jlpt: 'N3', startBy: '2032-08-01' })).toEqual({
      ...{ total: 6, jlpt: null, roles: null, startBy: null, any: null },
    });
    expect(await outside({ ...NOBODY, startBy: '2032-07-01' })).toMatchObject({ startBy: 6 });
  });
});

describe('the list of a company', () => {
  it('stands by tiers, with how many of those seen are marked, and is recorded as seen', async () => {
    for (let n = 0; n < 4; n += 1) await publishTo(await makeCareerPerson(), fairId);
    const cards = await testDb().select().from(fairCards);
    const reader = { fairId, companyId: a };
    const mark = (at: number, marked: { mark: 'meet' | 'talk' | 'pass'; tier?: number }) =>
      markCard(recruiter, reader, { cardId: cards[at]!.id, until: UNTIL, ...marked });
    await mark(0, { mark: 'pass' });
    await mark(1, { mark: 'meet' });
    await mark(2, { mark: 'meet', tier: 2 });
    const { cards: listed, marked, seen } = await listMarked(recruiter, reader);
    expect(listed.map(({ mark: name, tier }) => [name, tier])).toEqual([
      ['meet', 2],
      ['meet', null],
      ['pass', null],
    ]);
    expect({ marked, seen }).toEqual({ marked: 3, seen: 3 });
    expect(await testDb().$count(profileViews)).toBe(3);
    await mark(2, { mark: 'talk' });
    const [row] = await testDb().select().from(cardMarks).where(eq(cardMarks.cardId, cards[2]!.id));
    expect(row).toMatchObject({ mark: 'talk', tier: null });
    expect((await listMarked(recruiter, { fairId, companyId: b })).cards).toEqual([]);
  });
});
