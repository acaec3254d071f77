import { beforeEach, describe, expect, it } from 'vitest';
import { notices, savedSearches } from '#db/schema/index.ts';
import {
  listSearches,
  openSearch,
  removeSearch,
  saveSearch,
} from '#app/features/candidates/saved-searches.server.ts';
import { readCandidateQuery, savedQuery } from '#app/features/candidates/schema.ts';
import { MOST_SEARCHES } from '#app/features/candidates/team-records.ts';
import { tellOfSearches } from '#app/features/candidates/tell-of-searches.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { makeCareerPerson, publishTo, type CareerPerson } from '#tests/factories/candidates.ts';
import { makeFairWorld, type FairWorld } from '#tests/factories/messages.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;
const readerA = () => ({ fairId: world.fairId, companyId: world.companies[0] });
const readerB = () => ({ fairId: world.fairId, companyId: world.companies[1] });

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
});

const queryOf = (asked: Record<string, string>) => readCandidateQuery(new URLSearchParams(asked));
const save = (
  name = 'Translators',
  asked: Record<string, string> = { occupation: 'translation' },
) => saveSearch(world.a, readerA(), { name, query: queryOf(asked) });
const figures = async () =>
  (await listSearches(world.a, readerA())).map(({ total, fresh }) => [total, fresh]);
const HOUR = 3_600_000;
const system = (hours = 0) =>
  testContext({ actor: null, now: new Date(NOW.getTime() + hours * HOUR) });

async function publishNew(parts: Record<string, unknown> = {}): Promise<CareerPerson> {
  const person = await makeCareerPerson(parts);
  await publishTo(person, world.fairId);
  return person;
}

describe('a saved search', () => {
  it('counts as new who came since somebody of the company looked, and only who is visible', async () => {
    await save();
    expect(await figures()).toEqual([[1, 0]]);
    const fresh = await publishNew();
    await publishNew({ occupations: ['sales'] });
    expect(await figures()).toEqual([[2, 1]]);
    await withdrawConsent(fresh.ctx, { fairId: world.fairId, companyId: null, locale: 'en' });
    expect(await figures()).toEqual([[1, 0]]);
    await publishTo(fresh, world.fairId);
    const [search] = await listSearches(world.a, readerA());
    const opened = await openSearch(world.a, readerA(), search?.id ?? '');
    expect(opened).toEqual({ occupation: 'translation' });
    expect(await figures()).toEqual([[2, 0]]);
  });

  it('tells nothing by a profile that is published anew, whatever was changed and is not shown', async () => {
    await publishTo(world.person, world.fairId, {
      ...{ companyIds: [world.companies[0]], fields: ['occupations'] },
    });
    await save();
    await publishTo(world.person, world.fairId, {
      ...{ companyIds: [world.companies[0]], fields: ['occupations', 'pay'] },
    });
    expect(await figures()).toEqual([[1, 0]]);
  });

  it('is kept without where a page began, and read as its list is', async () => {
    const asked = { occupation: 'translation', verified: 'on', order: 'available', tag: 'Trade' };
    expect(savedQuery(queryOf({ ...asked, from: '50', q: '', jlpt: 'N9' }))).toEqual(asked);
    expect(queryOf(savedQuery(queryOf(asked)))).toEqual(queryOf(asked));
    expect(savedQuery(queryOf({}))).toEqual({});
  });

  it('is shared in its company, and not there for another', async () => {
    const kept = await save();
    const id = kept.ok ? kept.id : '';
    for (const asked of [openSearch, removeSearch]) {
      await expect(asked(world.b, readerB(), id)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await listSearches(world.b, readerB())).toEqual([]);
    await removeSearch(world.a, readerA(), id);
    expect(await testDb().$count(savedSearches)).toBe(0);
  });

  it('is refused without a name, under one that is taken, and beyond twenty', async () => {
    expect(await save(' ')).toEqual({ ok: false, reason: 'no-name' });
    expect(await save('x'.repeat(61))).toEqual({ ok: false, reason: 'long-name' });
    for (let n = 0; n < MOST_SEARCHES - 1; n += 1) await save(`Search ${n}`);
    expect(await save('Search 0')).toEqual({ ok: false, reason: 'taken' });
    expect((await save('Last')).ok).toBe(true);
    expect(await save('One more')).toEqual({ ok: false, reason: 'too-many-searches' });
  });
});

describe('what is new in saved searches', () => {
  const told = () => testDb().select().from(notices);

  it('is told to the recruiters of the company once a day, without a name or a number', async () => {
    await save();
    await save('Everybody', {});
    await tellOfSearches(system());
    expect(await told()).toEqual([]);
    await publishNew();
    await tellOfSearches(system(1));
    expect(await told()).toEqual([]);
    await tellOfSearches(system(24));
    await tellOfSearches(system(25));
    expect(await told()).toMatchObject([
      {
        ...{ personId: world.a.actor.personId, template: 'new-message', params: {} },
        link: '/company/searches',
      },
    ]);
  });

  it('is not told at night in Japan, of a fair that is over, or of who has withdrawn', async () => {
    await save();
    const fresh = await publishNew();
    await tellOfSearches(system(-2));
    expect(await told()).toEqual([]);
    await tellOfSearches(system(61 * 24));
    expect(await told()).toEqual([]);
    await testDb().update(savedSearches).set({ toldOn: null });
    await withdrawConsent(fresh.ctx, { fairId: world.fairId, companyId: null, locale: 'en' });
    await tellOfSearches(system(1));
    expect(await told()).toEqual([]);
  });
});
