import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  allocations,
  auditBodies,
  auditEntries,
  fairCompanies,
  fairs,
  meetings,
} from '#db/schema/index.ts';
import {
  admitCompany,
  changeBooth,
  removeCompany,
} from '#app/features/fairs/admit-company.server.ts';
import { getFair, listFairs } from '#app/features/fairs/list-fairs.server.ts';
import { saveFair } from '#app/features/fairs/save-fair.server.ts';
import { fairSchema } from '#app/features/fairs/schema.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeAllocation, makeMeeting } from '#tests/factories/meetings.ts';
import { cardOf, makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const TYPED = {
  ...{
    slug: 'osaka-2032',
    nameJa: '大阪フェア',
    nameEn: 'Osaka fair',
    venueJa: '会場',
    venueEn: 'Hall',
  },
  ...{ day: '2032-02-07', from: '14:00', to: '17:00', slotMinutes: '20' },
  ...{ mode: 'both', cap: '3', ticketMinutes: '15' },
  ...{ opensOn: '2031-12-01', choicesOn: '2032-01-31', publishedOn: '2032-08-07' },
};
const fields = (parts: object = {}) => fairSchema.parse({ ...TYPED, ...parts });
const by = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });
const acts = async () => (await testDb().select().from(auditEntries)).map(({ action }) => action);

describe('a fair', () => {
  it('is entered in days and times of Japan', async () => {
    const ctx = await by('coordinator');
    const saved = await saveFair(ctx, { fairId: null, fields: fields() });
    const [row] = await testDb().select().from(fairs);
    expect(saved).toEqual({ ok: true, fairId: row?.id });
    expect(row).toMatchObject({
      startsAt: new Date('2032-02-07T05:00:00Z'),
      endsAt: new Date('2032-02-07T08:00:00Z'),
      opensAt: new Date('2031-11-30T15:00:00Z'),
      choicesUntil: new Date('2032-01-31T14:59:59Z'),
      publishedUntil: new Date('2032-08-07T14:59:59Z'),
    });
    expect(await acts()).toEqual(['fair-entered']);
  });

  it('is changed with what was before in the audit record; unchanged, nothing is written', async () => {
    const ctx = await by('coordinator');
    const saved = await saveFair(ctx, { fairId: null, fields: fields() });
    const fairId = saved.ok ? saved.fairId : '';
    await saveFair(ctx, { fairId, fields: fields() });
    expect(await acts()).toEqual(['fair-entered']);
    await saveFair(ctx, { fairId, fields: fields({ venueEn: 'Another hall' }) });
    expect(await acts()).toEqual(['fair-entered', 'fair-changed']);
    const bodies = await testDb().select({ body: auditBodies.body }).from(auditBodies);
    expect(JSON.stringify(bodies)).toContain('Another hall');
  });

  it('has thirty slots at most', () => {
    const typed = (parts: object) => fairSchema.safeParse({ ...TYPED, ...parts });
    const times = { from: '10:00', to: '15:00', slotMinutes: '10' };
    expect(typed(times).success).toBe(true);
    const refused = typed({ ...times, to: '15:10' });
    expect(refused.error?.issues).toMatchObject([{ path: ['slotMinutes'], message: 'manySlots' }]);
  });

  it('keeps its times, slots, mode and cap once an allocation was published', async () => {
    const ctx = await by('coordinator');
    const saved = await saveFair(ctx, { fairId: null, fields: fields() });
    const fairId = saved.ok ? saved.fairId : '';
    const change = (parts: object) => saveFair(ctx, { fairId, fields: fields(parts) });
    await makeAllocation(fairId, { publishedAt: null, answersUntil: null });
    expect(await change({ cap: '4' })).toMatchObject({ ok: true });
    expect(await change({ cap: '3' })).toMatchObject({ ok: true });
    await testDb().update(allocations).set({ publishedAt: NOW, answersUntil: NOW });
    const kept = (...named: string[]) => ({ ok: false, reason: 'allocated', fields: named });
    expect(await change({ day: '2032-02-08' })).toEqual(kept('from', 'to'));
    expect(await change({ from: '13:00' })).toEqual(kept('from'));
    expect(await change({ to: '18:00' })).toEqual(kept('to'));
    expect(await change({ slotMinutes: '15' })).toEqual(kept('slotMinutes'));
    expect(await change({ mode: 'booked', cap: '4' })).toEqual(kept('mode', 'cap'));
    expect(await change({ choicesOn: '2032-02-01' })).toEqual(kept('choicesOn'));
    expect(await change({ venueEn: 'Another hall', ticketMinutes: '10' })).toMatchObject({
      ok: true,
    });
    expect((await testDb().select().from(fairs))[0]).toMatchObject({ cap: 3, slotMinutes: 20 });
  });

  it('has an address of its own', async () => {
    const ctx = await by('coordinator');
    await saveFair(ctx, { fairId: null, fields: fields() });
    const again = await saveFair(ctx, { fairId: null, fields: fields() });
    expect(again).toEqual({ ok: false, reason: 'slug-taken' });
  });

  it('has times that fit together', () => {
    const faultsOf = (parts: object) => {
      const { error } = fairSchema.safeParse({ ...TYPED, ...parts });
      return error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    };
    expect(faultsOf({ to: '14:10' })).toEqual(['to noSlot']);
    expect(faultsOf({ choicesOn: '2032-02-08' })).toEqual(['choicesOn afterFair']);
    expect(faultsOf({ opensOn: '2032-02-01' })).toEqual(['opensOn afterChoices']);
    expect(faultsOf({ publishedOn: '2032-02-06' })).toEqual(['publishedOn beforeFair']);
    expect(faultsOf({ choicesOn: '2032-02-07' })).toBeUndefined();
    expect(faultsOf({ slug: 'Osaka 2032', from: '25:00' })).toEqual(['slug slug', 'from time']);
  });
});

describe('a company at a fair', () => {
  it('is admitted once, with booth and tables, which may change', async () => {
    const ctx = await by('coordinator');
    const [fairId, companyId] = [await makeFair(), await makeCompany({ nameEn: 'A' })];
    expect((await getFair(ctx, fairId)).others).toMatchObject([{ id: companyId }]);
    const place = { fairId, companyId, booth: 'A-1', tables: 2 };
    expect(await admitCompany(ctx, place)).toEqual({ ok: true });
    expect(await admitCompany(ctx, place)).toEqual({ ok: false, reason: 'already-here' });
    await changeBooth(ctx, { ...place, booth: 'B-2', tables: 3 });
    const found = await getFair(ctx, fairId);
    expect(found.companies).toMatchObject([{ id: companyId, booth: 'B-2', tables: 3 }]);
    expect(found.others).toEqual([]);
    expect(await listFairs(ctx)).toMatchObject([{ id: fairId, companies: 1 }]);
    expect(await acts()).toEqual(['fair-company-admitted', 'fair-company-changed']);
  });

  it('stands in the order of its booth on the floor', async () => {
    const ctx = await by('coordinator');
    const fairId = await makeFair();
    for (const booth of ['A-10', 'B-1', 'A-9']) {
      await admitCompany(ctx, { fairId, companyId: await makeCompany(), booth, tables: 1 });
    }
    const { companies } = await getFair(ctx, fairId);
    expect(companies.map(({ booth }) => booth)).toEqual(['A-9', 'A-10', 'B-1']);
  });

  it('is one that is open, and a company', async () => {
    const ctx = await by('coordinator');
    const fairId = await makeFair();
    const booth = { fairId, booth: '', tables: 1 };
    for (const companyId of [
      await makeCompany({ closedOn: '2031-01-01' }),
      await makeCompany({ kind: 'school' }),
      uuidv7(),
    ]) {
      const result = await admitCompany(ctx, { ...booth, companyId });
      expect(result).toEqual({ ok: false, reason: 'no-company' });
    }
  });

  it('is not removed, and loses no table, while somebody is to meet it there', async () => {
    const ctx = await by('coordinator');
    const companyId = await makeCompany();
    const fairId = await makeFair({ companies: [companyId] });
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const cardId = await cardOf(person);
    await changeBooth(ctx, { fairId, companyId, booth: 'A', tables: 2 });
    const allocationId = await makeAllocation(fairId);
    const id = await makeMeeting({ fairId, allocationId, companyId, cardId, tableNo: 2 });
    const place = { fairId, companyId, booth: 'B', reason: 'x' };
    const inUse = await changeBooth(ctx, { ...place, tables: 1 });
    expect(inUse).toEqual({ ok: false, reason: 'table-in-use' });
    expect(await changeBooth(ctx, { ...place, tables: 2 })).toEqual({ ok: true });
    expect(await removeCompany(ctx, place)).toEqual({ ok: false, reason: 'has-meetings' });
    const declined = { state: 'declined', answeredAt: NOW } as const;
    await testDb().update(meetings).set(declined).where(eq(meetings.id, id));
    expect(await changeBooth(ctx, { ...place, tables: 1 })).toEqual({ ok: true });
    expect(await removeCompany(ctx, place)).toEqual({ ok: true });
  });

  it('is removed after the fair, whomever it met', async () => {
    const companyId = await makeCompany();
    const fairId = await makeFair({ companies: [companyId] });
    const person = await makeCareerPerson();
    await publishTo(person, fairId);
    const cardId = await cardOf(person);
    const allocationId = await makeAllocation(fairId);
    await makeMeeting({ fairId, allocationId, companyId, cardId, state: 'accepted' });
    const [fair] = await testDb().select().from(fairs).where(eq(fairs.id, fairId));
    const over = { ...(await by('coordinator')), now: fair!.endsAt };
    expect(await removeCompany(over, { fairId, companyId, reason: 'x' })).toEqual({ ok: true });
  });

  it('is removed with a reason that stays in the audit record', async () => {
    const ctx = await by('coordinator');
    const companyId = await makeCompany();
    const fairId = await makeFair({ companies: [companyId] });
    await removeCompany(ctx, { fairId, companyId, reason: 'They cancelled.' });
    const own = eq(fairCompanies.fairId, fairId);
    expect(await testDb().$count(fairCompanies, own)).toBe(0);
    const bodies = await testDb().select({ body: auditBodies.body }).from(auditBodies);
    expect(JSON.stringify(bodies)).toContain('They cancelled.');
    const again = removeCompany(ctx, { fairId, companyId, reason: 'Again.' });
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('refused', () => {
  it('for everyone who does not coordinate the whole programme', async () => {
    const companyId = await makeCompany();
    const fairId = await makeFair({ companies: [companyId] });
    const place = { fairId, companyId, booth: '', tables: 1, reason: 'x' };
    const actors = [
      await makeRecruiter(companyId, 'owner'),
      ...(await Promise.all(
        (['participant', 'supervisor', 'advisor', 'trainer'] as const).map((role) =>
          makePerson({ roles: [role] }),
        ),
      )),
    ];
    for (const actor of actors) {
      const ctx = testContext({ actor });
      for (const attempt of [
        () => listFairs(ctx),
        () => getFair(ctx, fairId),
        () => saveFair(ctx, { fairId: null, fields: fields() }),
        () => saveFair(ctx, { fairId, fields: fields() }),
        () => admitCompany(ctx, place),
        () => changeBooth(ctx, place),
        () => removeCompany(ctx, place),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
      }
    }
  });

  it('for a fair that is not there', async () => {
    const ctx = await by('coordinator');
    const companyId = await makeCompany();
    for (const fairId of [uuidv7(), 'x']) {
      const place = { fairId, companyId, booth: '', tables: 1, reason: 'x' };
      for (const attempt of [
        () => getFair(ctx, fairId),
        () => saveFair(ctx, { fairId, fields: fields() }),
        () => admitCompany(ctx, place),
        () => removeCompany(ctx, place),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
      }
    }
  });
});
