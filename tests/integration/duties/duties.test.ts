import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEntries, dutyRecords } from '#db/schema/index.ts';
import { reportFigures } from '#app/features/duties/figures.server.ts';
import { listDuties } from '#app/features/duties/list-duties.server.ts';
import { recordDuty } from '#app/features/duties/record-duty.server.ts';
import { takeBackRecord } from '#app/features/duties/take-back-record.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeFreshCoordinator } from '#tests/factories/fresh-coordinator.ts';
import { makeFairWorld, writeFrom, type FairWorld } from '#tests/factories/messages.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const TODAY = japanDay(NOW);
let world: FairWorld;
let office: Context;

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
  office = testContext({ actor: await makeFreshCoordinator() });
});

const lineOf = async (duty: string) =>
  (await listDuties(office)).lines.find((line) => line.duty === duty);
const notified = { duty: 'notification', period: 'begin', doneOn: TODAY, note: '受付 12' };

describe('a duty of the operator', () => {
  it('is recorded with who, when and a note, and is then no longer due', async () => {
    expect((await lineOf('notification'))?.due).toMatchObject({ period: 'begin' });
    expect(await recordDuty(office, notified)).toEqual({ ok: true });
    const line = await lineOf('notification');
    expect(line).toMatchObject({ due: null, records: [{ note: '受付 12', doneOn: TODAY }] });
    const [entry] = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'duty-recorded'));
    expect(entry?.actorId).toBe(office.actor.personId);
  });

  it('is due again when its record is taken back, which stays to be read', async () => {
    await recordDuty(office, notified);
    const [record] = await testDb().select().from(dutyRecords);
    await takeBackRecord(office, { id: record?.id ?? '' });
    await takeBackRecord(office, { id: record?.id ?? '' });
    const line = await lineOf('notification');
    expect(line).toMatchObject({ due: { period: 'begin' }, records: [{ isTakenBack: true }] });
    expect(await recordDuty(office, notified)).toEqual({ ok: true });
  });

  it('of an event tells until when it was due', async () => {
    const event = { duty: 'changes', period: addDays(TODAY, -40), doneOn: TODAY, note: '' };
    expect(await recordDuty(office, event)).toEqual({ ok: true });
    expect((await lineOf('changes'))?.records[0]?.dueOn).toBe(addDays(TODAY, -10));
  });

  it('is refused for a day to come, for another period, twice, and for a note that is too long', async () => {
    const reasons = [
      [{ ...notified, doneOn: addDays(TODAY, 1) }, 'day'],
      [{ ...notified, period: 'never' }, 'period'],
      [{ ...notified, note: 'x'.repeat(1_001) }, 'too-long'],
    ] as const;
    for (const [input, reason] of reasons) {
      expect(await recordDuty(office, input)).toEqual({ ok: false, reason });
    }
    await recordDuty(office, notified);
    expect(await recordDuty(office, notified)).toEqual({ ok: false, reason: 'recorded' });
  });

  it('is refused for all who are no coordinators of the programme', async () => {
    for (const role of ['advisor', 'supervisor', 'trainer', 'recruiter', 'participant'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(listDuties(ctx)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(recordDuty(ctx, notified)).rejects.toMatchObject({ code: 'forbidden' });
      const id = uuidv7();
      await expect(takeBackRecord(ctx, { id })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(recordDuty(office, { ...notified, duty: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the figures of the report', () => {
  it('count companies, people whose profile stood on the day, and what was relayed in the year', async () => {
    await writeFrom(world);
    expect(await reportFigures(office, TODAY)).toMatchObject({
      ...{ day: TODAY, companies: 2, people: 1, peopleInYear: 1, messages: 1, complaints: 0 },
    });
    const before = await reportFigures(office, addDays(TODAY, -400));
    expect(before).toMatchObject({ companies: 0, people: 0, messages: 0 });
  });

  it('leave out who withdrew before the day ended, and count them for the year', async () => {
    const { person, fairId } = world;
    await withdrawConsent(person.ctx, { fairId, companyId: null, locale: 'ja' });
    const later = await reportFigures(office, TODAY);
    expect(later).toMatchObject({ people: 0, peopleInYear: 1 });
  });
});
