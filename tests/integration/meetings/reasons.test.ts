import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { allocations, fairs, profileViews } from '#db/schema/index.ts';
import { writeOwnMeetings } from '#app/features/calendar/meetings-file.server.ts';
import { checkOwnRow } from '#app/features/allocation-check/exports.ts';
import { fairView } from '#app/features/fairs/exports.server.ts';
import { loadCompanyReasons } from '#app/features/meetings/company-reasons.server.ts';
import { makeCompanySheet } from '#app/features/meetings/company-sheet.server.ts';
import { loadReasons } from '#app/features/meetings/own-reasons.server.ts';
import { loadOwnRow } from '#app/features/meetings/own-row.server.ts';
import { loadRecord } from '#app/features/meetings/record.server.ts';
import { makePublishedMeetings } from '#tests/factories/allocations.ts';
import {
  cardOf,
  makeCareerPerson,
  publishTo,
  type CareerPerson,
} from '#tests/factories/candidates.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function joined(fairId: string): Promise<CareerPerson & { cardId: string }> {
  const person = await makeCareerPerson();
  await publishTo(person, fairId);
  return { ...person, cardId: await cardOf(person) };
}

/** Two people who each meet the one company; another company takes part and meets nobody. */
async function published() {
  const companies: [string, string] = [await makeCompany(), await makeCompany()];
  const fairId = await makeFair({ companies });
  const people = [await joined(fairId), await joined(fairId)] as const;
  const wanted = people.map(({ cardId }) => ({ cardId, companyId: companies[0] }));
  const { allocationId } = await makePublishedMeetings(fairId, wanted);
  const [fair] = await testDb().select().from(fairs).where(eq(fairs.id, fairId));
  return { fairId, slug: fair!.slug, fair: fairView(fair!), companies, people, allocationId };
}

describe('the reasons of a meeting', () => {
  test('are one’s own, with what would have changed them', async () => {
    const { slug, companies, people } = await published();
    const page = await loadReasons(people[0].ctx, slug, true);
    expect(page).toMatchObject({ state: 'told', changes: [] });
    expect(page.reasons).toMatchObject({
      met: [{ companyId: companies[0], why: 'listed', rank: 1 }],
      ...{ missed: [], others: [] },
    });
    expect(JSON.stringify(page)).not.toContain(people[1].cardId);
  });

  test('are no longer told once the market is gone, and the record stays', async () => {
    const { slug, fairId, companies, people, allocationId } = await published();
    const none = { market: null, result: null };
    await testDb().update(allocations).set(none).where(eq(allocations.id, allocationId));
    const [{ ctx }] = people;
    expect(await loadReasons(ctx, slug, true)).toMatchObject({ state: 'gone', reasons: null });
    expect(await loadOwnRow(ctx, slug)).toMatchObject({ own: null, isKept: false });
    expect(await loadCompanyReasons(ctx, { fairId, companyId: companies[0] })).toBeNull();
    expect((await loadRecord(ctx, slug)).versions).toHaveLength(1);
  });

  test('are refused for who has no card there, supervisors and recruiters among them', async () => {
    const { slug, companies } = await published();
    const others = [
      (await makeCareerPerson()).actor,
      await makePerson({ roles: ['supervisor'] }),
      await makeRecruiter(companies[0]),
    ];
    for (const actor of others) {
      const ctx = testContext({ actor });
      const refused = { code: 'not-found' };
      await expect(loadReasons(ctx, slug, false)).rejects.toMatchObject(refused);
      await expect(loadOwnRow(ctx, slug)).rejects.toMatchObject(refused);
      const words = { locale: 'ja', namesCompanies: true } as const;
      await expect(writeOwnMeetings(ctx, slug, words)).rejects.toMatchObject(refused);
    }
  });
});

describe('one’s own row', () => {
  test('fits the record and holds nothing of anybody else', async () => {
    const { slug, people } = await published();
    const { own, record } = await loadOwnRow(people[0].ctx, slug);
    expect(checkOwnRow(own!, record!)).toMatchObject({ ok: true });
    expect(JSON.stringify(own)).not.toContain(people[1].cardId);
  });

  test('is of the record that its company reads too, which names nobody', async () => {
    const { slug, companies, people } = await published();
    const ctx = testContext({ actor: await makeRecruiter(companies[1]) });
    const { versions, hasCard } = await loadRecord(ctx, slug);
    expect(hasCard).toBe(false);
    for (const { cardId } of people) expect(JSON.stringify(versions)).not.toContain(cardId);
    const stranger = testContext({ actor: await makePerson({ roles: ['supervisor'] }) });
    await expect(loadRecord(stranger, slug)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the sheets and files of meetings', () => {
  // Addresses in a file begin with the public one, which is a setting.
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
    vi.stubEnv('SECRET_KEY', '5eed'.repeat(16));
  });

  test('show a company what is published to it alone, and are recorded as a file for each candidate', async () => {
    const { fair, fairId, companies, people } = await published();
    const actor = await makeRecruiter(companies[0]);
    const ctx = testContext({ actor });
    const reader = { fairId, companyId: companies[0] };
    const sheet = await makeCompanySheet(ctx, { fair, reader });
    expect(sheet.meetings.map(({ card }) => card?.id).sort()).toEqual(
      people.map(({ cardId }) => cardId).sort(),
    );
    const isBy = eq(profileViews.viewerId, actor.personId);
    const views = await testDb().select().from(profileViews).where(isBy);
    expect(views.map(({ place }) => place)).toEqual(['file', 'file']);
    const other = { fair, reader: { fairId, companyId: companies[1] } };
    expect((await makeCompanySheet(ctx, other)).meetings).toEqual([]);
  });

  test('a calendar file names no company, no fair and no page of either unless that is asked for', async () => {
    const { slug, people } = await published();
    const write = async (namesCompanies: boolean) =>
      new TextDecoder().decode(
        await writeOwnMeetings(people[0].ctx, slug, { locale: 'en', namesCompanies }),
      );
    const plain = await write(false);
    expect(plain).toMatch(/SUMMARY:Kakehashi \d\d:\d\d\r\n/u);
    expect(plain).toMatch(/DTEND:/u);
    expect(plain).not.toMatch(/Company|fair|career/iu);
    expect(await write(true)).toMatch(/SUMMARY:Kakehashi \d\d:\d\d Sample Company/u);
  });
});
