import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, appointments, erasures, outboxJobs, persons } from '#db/schema/index.ts';
import { closeAccount, finishClosing } from '#app/features/accounts/close-account.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { findErasable } from '#app/features/privacy/erasable.server.ts';
import { eraseClosed, erasePerson } from '#app/features/privacy/erase-person.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makeFreshCoordinator } from '#tests/factories/fresh-coordinator.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';
const DAY = 86_400_000;

beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const isThere = async (personId: string) =>
  (await testDb().$count(persons, eq(persons.id, personId))) === 1;

async function refusedFor(personId: string, actor?: Awaited<ReturnType<typeof makePerson>>) {
  const ctx = testContext({ actor: actor ?? (await makeFreshCoordinator()) });
  const result = await erasePerson(ctx, { personId, cause: 'asked' });
  expect(await isThere(personId)).toBe(true);
  expect(await testDb().$count(erasures)).toBe(0);
  return result;
}

describe('erasing somebody', () => {
  it('is refused for whoever is no coordinator of the platform, and of nobody', async () => {
    const { personId } = await makePerson();
    for (const role of [
      ...(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const),
    ]) {
      const actor = await makePerson({ roles: [role] });
      await expect(refusedFor(personId, actor)).rejects.toMatchObject({ code: 'forbidden' });
      const ctx = testContext({ actor });
      await expect(findErasable(ctx, personId)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const ctx = testContext({ actor: await makeFreshCoordinator() });
    for (const nobody of ['nobody', '01a21731-424b-70a1-ba17-04cb29c2e1c4']) {
      const attempt = erasePerson(ctx, { personId: nobody, cause: 'asked' });
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('asks who is there where signing in lies back, and takes no wrong password', async () => {
    const { personId } = await makePerson();
    const actor = await makePerson({ roles: ['coordinator'] });
    expect(await refusedFor(personId, actor)).toEqual({ ok: false, reason: 'not-confirmed' });
    const passwordHash = await hashPassword(PASSWORD);
    await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
    const erase = (password: string) =>
      erasePerson(testContext({ actor }), { personId, cause: 'asked', password });
    expect(await erase('a guess')).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await isThere(personId)).toBe(true);
    expect(await erase(PASSWORD)).toEqual({ ok: true });
    expect(await isThere(personId)).toBe(false);
  });

  it('is refused for oneself and for an account that many share', async () => {
    const own = await makeFreshCoordinator();
    await makePerson({ roles: ['coordinator'] });
    expect(await refusedFor(own.personId, own)).toEqual({ ok: false, reason: 'own' });
    const shared = await makePerson();
    const email = 'cir@demo.example';
    await testDb()
      .update(accounts)
      .set({ demo: true, email })
      .where(eq(accounts.id, shared.accountId));
    const refused = { ok: false, reason: 'demo-account' };
    expect(await refusedFor(shared.personId)).toEqual(refused);
  });

  it('is refused for the last coordinator who can sign in', async () => {
    const other = await makePerson({ roles: ['coordinator'] });
    const actor = await makeFreshCoordinator();
    const closing = { closesAt: NOW };
    await testDb().update(accounts).set(closing).where(eq(accounts.id, actor.accountId));
    expect(await refusedFor(other.personId, actor)).toEqual({
      ...{ ok: false, reason: 'last-coordinator' },
    });
  });

  it('is refused for who holds a post or is about to, unless that is said', async () => {
    const { personId } = await makePerson();
    const organisationId = await makeOrganisation();
    const dates = { startsOn: '2031-07-28', endsOn: '2032-07-27' };
    await makeAppointment({ personId, organisationId, ...dates });
    expect(await refusedFor(personId)).toEqual({ ok: false, reason: 'in-post' });
    const ctx = testContext({ actor: await makeFreshCoordinator() });
    expect(await findErasable(ctx, personId)).toMatchObject({ isInPost: true });
    expect(await erasePerson(ctx, { personId, cause: 'left', inPost: true })).toEqual({ ok: true });
    expect(await isThere(personId)).toBe(false);
  });

  it('needs nothing said of a post that is over', async () => {
    const { personId } = await makePerson();
    const organisationId = await makeOrganisation();
    await makeAppointment({ personId, organisationId });
    await testDb().update(appointments).set({ leftOn: '2031-06-30', leaving: 'withdrew' });
    const ctx = testContext({ actor: await makeFreshCoordinator() });
    expect(await erasePerson(ctx, { personId, cause: 'asked' })).toEqual({ ok: true });
  });

  it('gives the seat to who waits longest, and counts seats right', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const { editionId } = edition;
    const people = [await makePerson(), await makePerson(), await makePerson()] as const;
    for (const actor of people) await applyForEdition(testContext({ actor }), edition);
    const [first, second, third] = people.map(({ personId }) => personId);
    expect(await standingOf(editionId)).toEqual({ enrolled: [first], waiting: [second, third] });
    const ctx = testContext({ actor: await makeFreshCoordinator() });
    await erasePerson(ctx, { personId: first ?? '', cause: 'asked' });
    expect(await standingOf(editionId)).toEqual({ enrolled: [second], waiting: [third] });
    await erasePerson(ctx, { personId: third ?? '', cause: 'asked' });
    await erasePerson(ctx, { personId: second ?? '', cause: 'asked' });
    expect(await standingOf(editionId)).toEqual({});
    expect(await editionRow(editionId)).toMatchObject({ seatsTaken: 0 });
  });
});

describe('closing one’s account', () => {
  const nobody = (days: number) =>
    testContext({ actor: null, now: new Date(NOW.getTime() + days * DAY) });
  const jobs = async (kind: string) =>
    (await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, kind))) as Job[];

  async function close(erase: boolean) {
    const actor = await makePerson();
    const passwordHash = await hashPassword(PASSWORD);
    await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
    await closeAccount(testContext({ actor }), { password: PASSWORD, erase });
    return actor;
  }

  it('erases who asked for it after the thirty days, and not before', async () => {
    const { personId } = await close(true);
    expect(await isThere(personId)).toBe(true);
    const [closing] = await jobs('account-closing');
    if (closing) await finishClosing(nobody(30), closing);
    const [erasing] = await jobs('person-erasure');
    expect(erasing?.payload).toEqual({ personId });
    if (erasing) await eraseClosed(nobody(30), erasing);
    expect(await isThere(personId)).toBe(false);
    expect(await testDb().select().from(erasures)).toMatchObject([
      { personId, cause: 'closed', erasedBy: null },
    ]);
    expect(await testDb().$count(outboxJobs)).toBe(0);
    if (erasing) await eraseClosed(nobody(30), erasing);
  });

  it('keeps the records of who did not ask, and of who came back', async () => {
    await close(false);
    const [closing] = await jobs('account-closing');
    if (closing) await finishClosing(nobody(30), closing);
    const { accountId } = await close(true);
    await testDb().update(accounts).set({ closesAt: null }).where(eq(accounts.id, accountId));
    const former = (await jobs('account-closing')).at(-1);
    if (former) await finishClosing(nobody(30), former);
    expect(await jobs('person-erasure')).toEqual([]);
  });
});
