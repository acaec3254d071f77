import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { editions, roleGrants, settings, supervisions } from '#db/schema/index.ts';
import { copyEditions } from '#app/features/enrolments/copy-editions.server.ts';
import type { YearStartKey } from '#app/features/oversight/year-start.ts';
import { loadYearStart, yearStartOfSeason } from '#app/features/oversight/year-start.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const FEBRUARY = new Date('2032-02-10T00:00:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

const keeper = async (now = FEBRUARY) =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }), now });

/** What is open of a line, and the addresses that its first things lead to. */
async function open(ctx: Context, key: YearStartKey) {
  const line = (await loadYearStart(ctx)).lines.find((one) => one.key === key);
  return { count: line?.open ?? -1, leads: line?.first.map(({ to }) => to) ?? [], to: line?.to };
}

/** An edition of fiscal 2031 that was held in July. */
const held = (parts: Partial<typeof editions.$inferInsert> = {}) =>
  makeEdition({ fiscalYear: 2031, anchorAt: new Date('2031-06-30T15:00:00Z'), ...parts });
const audience = (parts: object) => ({ audience: { version: 1, ...parts } });
/** An edition of fiscal 2032, open to the summer of that year. */
const coming = (parts: Partial<typeof editions.$inferInsert> = {}) =>
  held({ fiscalYear: 2032, anchorAt: new Date('2032-06-30T15:00:00Z'), ...parts });

async function supervisor(scopeId: string, validUntil: Date | null = null) {
  const { personId } = await makePerson({ roles: [] });
  const scope = { scopeKind: 'organisation' as const, scopeId };
  const role = { role: 'supervisor' as const, validFrom: LONG_AGO, validUntil };
  await testDb()
    .insert(roleGrants)
    .values({ id: uuidv7(), personId, ...scope, ...role });
  return personId;
}

async function inPost(organisationId: string, supervisorId?: string) {
  const { personId } = await makePerson();
  const appointmentId = await makeAppointment({ personId, organisationId });
  const row = { id: uuidv7(), appointmentId, startedAt: LONG_AGO };
  if (supervisorId)
    await testDb()
      .insert(supervisions)
      .values({ ...row, supervisorId });
  return row;
}

describe('editions at the start of a year', () => {
  it('are to be copied where they were held in the year before and are not in the next', async () => {
    const ctx = await keeper();
    const before = (await open(ctx, 'copies')).count;
    const { editionId } = await held();
    await held({ publishedAt: null });
    await held({ fiscalYear: 2030 });
    const after = await open(ctx, 'copies');
    expect(after.count).toBe(before + 1);
    expect(after.to).toBe('/admin/editions/copies?year=2031');
    await copyEditions(ctx, { editionIds: [editionId], fiscalYear: 2032 });
    expect((await open(ctx, 'copies')).count).toBe(before);
  });

  it('are to be published where they are copies and drafts', async () => {
    const ctx = await keeper();
    const { editionId } = await held();
    await coming({ publishedAt: null });
    expect((await open(ctx, 'drafts')).count).toBe(0);
    const made = await copyEditions(ctx, { editionIds: [editionId], fiscalYear: 2032 });
    const copy = made.ok ? (made.editionIds[0] ?? '') : '';
    const drafts = await open(ctx, 'drafts');
    expect(drafts).toMatchObject({ count: 1, leads: [`/admin/editions/${copy}`] });
    const set = { publishedAt: FEBRUARY };
    await testDb().update(editions).set(set).where(eq(editions.id, copy));
    expect((await open(ctx, 'drafts')).count).toBe(0);
  });

  it('have passed where they are drafts that nobody can enter any more', async () => {
    const ctx = await keeper();
    const past = { anchorAt: new Date('2032-01-31T15:00:00Z') };
    const { editionId } = await coming({ publishedAt: null, ...past });
    await coming({ publishedAt: null });
    await coming(past);
    const windows = await open(ctx, 'windows');
    expect(windows).toMatchObject({ count: 1, leads: [`/admin/editions/${editionId}`] });
  });

  it('have a rule of the past where it names what is closed, or a group that nobody is in', async () => {
    const ctx = await keeper();
    const closed = await makeOrganisation({ closedOn: '2031-12-31' });
    const later = await makeOrganisation({ closedOn: '2032-03-31' });
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: later, arrivalGroup: 'HERE' });
    const gone = (await makePerson()).personId;
    const end = { startsOn: '2028-07-28', endsOn: '2031-07-27', arrivalGroup: 'GONE' };
    await makeAppointment({ personId: gone, organisationId: later, ...end });
    const wrong = [
      await coming(audience({ organisations: [later, closed] })),
      await coming({ ...audience({ arrivalGroups: ['HERE', 'GONE'] }), fiscalYear: null }),
    ];
    await coming(audience({ organisations: [later], arrivalGroups: ['HERE'] }));
    await coming({ ...audience({ organisations: [closed] }), archivedAt: FEBRUARY });
    await held(audience({ organisations: [closed] }));
    const rules = await open(ctx, 'rules');
    expect(rules.count).toBe(2);
    expect(rules.leads.sort()).toEqual(
      wrong.map(({ editionId }) => `/admin/editions/${editionId}`).sort(),
    );
  });
});

describe('supervisors at the start of a year', () => {
  const march = new Date('2032-03-31T15:00:00Z');

  it('end where their role does by 31 March and does not go on', async () => {
    const ctx = await keeper();
    const town = await makeOrganisation();
    await supervisor(town);
    await supervisor(town, new Date(march.getTime() + 1));
    await supervisor(town, new Date('2031-12-31T15:00:00Z'));
    expect((await open(ctx, 'grants')).count).toBe(0);
    const personId = await supervisor(town, march);
    const leads = [`/admin/organisations/${town}/handover`];
    expect(await open(ctx, 'grants')).toMatchObject({ count: 1, leads });
    await testDb()
      .insert(roleGrants)
      .values({
        ...{ id: uuidv7(), personId, role: 'supervisor', scopeKind: 'organisation' },
        ...{ scopeId: town, validFrom: FEBRUARY },
      });
    expect((await open(ctx, 'grants')).count).toBe(0);
  });

  it('are missing for posts that nobody looks after whose role is held', async () => {
    const ctx = await keeper();
    const before = (await open(ctx, 'posts')).count;
    const town = await makeOrganisation();
    const row = await inPost(town, await supervisor(town));
    expect((await open(ctx, 'posts')).count).toBe(before);
    await inPost(town, await supervisor(town, new Date('2031-12-31T15:00:00Z')));
    await inPost(town);
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: town, startsOn: '2032-02-11' });
    const posts = await open(ctx, 'posts');
    expect(posts.count).toBe(before + 2);
    expect(posts.leads).toContain(`/admin/organisations/${town}`);
    await testDb()
      .update(supervisions)
      .set({ endedAt: FEBRUARY })
      .where(eq(supervisions.id, row.id));
    expect((await open(ctx, 'posts')).count).toBe(before + 3);
  });

  it('are missing for an organisation with people where none is, nor above it', async () => {
    const ctx = await keeper();
    const before = (await open(ctx, 'organisations')).count;
    const host = await makeOrganisation({ kind: 'host' });
    const town = await makeOrganisation({ parentId: host });
    await inPost(town);
    await inPost(await makeOrganisation({ closedOn: '2031-12-31' }));
    await makeOrganisation();
    expect((await open(ctx, 'organisations')).count).toBe(before + 1);
    await supervisor(host, new Date('2031-12-31T15:00:00Z'));
    expect((await open(ctx, 'organisations')).count).toBe(before + 1);
    await supervisor(host);
    expect((await open(ctx, 'organisations')).count).toBe(before);
  });
});

it('texts are past where a year on them is before the coming one', async () => {
  const ctx = await keeper();
  expect(await open(ctx, 'texts')).toMatchObject({
    ...{ count: 3, leads: ['/support', '/support', '/safety'] },
  });
  const text = { en: 'Ask', ja: '相談' };
  const value = { text, year: '2032', places: [] };
  const place = { label: text, url: 'https://example.org/', year: '2031' };
  const rows = [
    { key: 'support-places', value: { ...value, places: [place] }, updatedAt: FEBRUARY },
    { key: 'safety-confirmation', value, updatedAt: FEBRUARY },
  ];
  await asOwner((tx) => tx.insert(settings).values(rows));
  expect(await open(ctx, 'texts')).toMatchObject({ leads: ['/support', '/support'] });
});

describe('the work of the start of a year', () => {
  it('is for coordinators', async () => {
    for (const role of ['advisor', 'supervisor', 'participant'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }), now: FEBRUARY });
      await expect(loadYearStart(ctx)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await yearStartOfSeason(ctx)).toBeNull();
    }
  });

  it('is of the year that begins in April, and on their home from February to June', async () => {
    const at = async (day: string) => yearStartOfSeason(await keeper(new Date(day)));
    expect(await at('2032-01-31T14:59:59Z')).toBeNull();
    expect(await at('2032-01-31T15:00:00Z')).toMatchObject({ year: 2032 });
    expect(await at('2032-06-30T14:59:59Z')).toMatchObject({ year: 2032 });
    expect(await at('2032-06-30T15:00:00Z')).toBeNull();
  });
});
