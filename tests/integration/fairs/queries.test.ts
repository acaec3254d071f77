import { describe, expect, it } from 'vitest';
import { loadCompany } from '#app/features/companies/exports.server.ts';
import { companiesOfFair, fairOfCompany, openFairs } from '#app/features/fairs/exports.server.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';

const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const nobody = (now = NOW) => testContext({ actor: null, now });
const idsOf = (found: { id: string }[] | null) => found?.map(({ id }) => id) ?? null;

describe('fairs whose profiles may be published', () => {
  it('are those that have opened, up to the moment their publication ends', async () => {
    const fair = await makeFair({ opensAt: NOW, publishedUntil: day(60) });
    expect(idsOf(await openFairs(nobody()))).toEqual([fair]);
    expect(await openFairs(nobody(day(-1)))).toEqual([]);
    expect(await openFairs(nobody(day(60)))).toEqual([]);
  });

  it('come the soonest first, with their names, place and times', async () => {
    const late = await makeFair({ startsAt: day(40), endsAt: day(41), nameJa: '春のフェア' });
    const soon = await makeFair();
    const found = await openFairs(nobody());
    expect(idsOf(found)).toEqual([soon, late]);
    expect(found[1]).toMatchObject({ name: { ja: '春のフェア' }, startsAt: day(40) });
  });
});

describe('the companies of a fair', () => {
  it('are those that were admitted, by name', async () => {
    const b = await makeCompany({ nameJa: 'い社' });
    const a = await makeCompany({ nameJa: 'あ社', nameEn: 'A' });
    await makeCompany();
    const fair = await makeFair({ companies: [b, a] });
    const found = await companiesOfFair(nobody(), fair);
    expect(found).toEqual([
      { id: a, name: { ja: 'あ社', en: 'A' } },
      { id: b, name: expect.objectContaining({ ja: 'い社' }) as unknown },
    ]);
    expect(await companiesOfFair(nobody(), 'no-fair')).toEqual([]);
  });
});

describe('the fairs of a company', () => {
  it('are told to its recruiters, and nothing to others', async () => {
    const [mine, other] = [await makeCompany(), await makeCompany()];
    const fair = await makeFair({ companies: [mine] });
    await makeFair({ companies: [other] });
    const actor = await makeRecruiter(mine);
    expect(idsOf(await fairOfCompany(testContext({ actor })))).toEqual([fair]);
    expect(await fairOfCompany(testContext({ actor, now: day(61) }))).toBeNull();
    expect(await fairOfCompany(testContext({ actor: await makePerson() }))).toBeNull();
    expect(await fairOfCompany(nobody())).toBeNull();
  });

  it('are none for a company that takes part in none', async () => {
    const actor = await makeRecruiter(await makeCompany());
    expect(await fairOfCompany(testContext({ actor }))).toBeNull();
  });
});

describe('the company of a recruiter', () => {
  it('is none once it is closed, and none where the role is on another kind of organisation', async () => {
    const open = await makeCompany({ nameJa: '会社', nameEn: 'Company' });
    const actor = await makeRecruiter(open);
    expect(await loadCompany(testContext({ actor }))).toEqual({
      id: open,
      name: { ja: '会社', en: 'Company' },
    });
    const closed = await makeRecruiter(await makeCompany({ closedOn: '2031-01-01' }));
    expect(await loadCompany(testContext({ actor: closed }))).toBeNull();
    const school = await makeRecruiter(await makeCompany({ kind: 'school' }));
    expect(await loadCompany(testContext({ actor: school }))).toBeNull();
  });
});
