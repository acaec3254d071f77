import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, auditEntries, outboxJobs, roleGrants, sessions } from '#db/schema/index.ts';
import { closeAccount, finishClosing } from '#app/features/accounts/close-account.server.ts';
import { accountClosingMail } from '#app/features/accounts/exports.server.ts';
import {
  makePendingSignIn,
  passSecondFactor,
} from '#app/features/accounts/pass-second-factor.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';
const DAY = 86_400_000;

/** Failures are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const nobody = (days = 0) =>
  testContext({ actor: null, now: new Date(NOW.getTime() + days * DAY) });

async function makeAccount(roles: Role[] = ['participant'], secondFactor = false): Promise<Actor> {
  const actor = await makePerson({ roles, secondFactor });
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return actor;
}

const close = (actor: Actor, password = PASSWORD) =>
  closeAccount(testContext({ actor }), { password });
const accountOf = async ({ accountId }: Actor) => {
  const [row] = await testDb().select().from(accounts).where(eq(accounts.id, accountId));
  return row;
};
async function job(kind: string): Promise<Job> {
  const rows = await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, kind));
  return rows.at(-1) as Job;
}
const actions = async () =>
  (await testDb().select().from(auditEntries).orderBy(auditEntries.at, auditEntries.id)).map(
    ({ action }) => action,
  );

describe('closing one’s own account', () => {
  it('ends every session at once and the account after thirty days, and a mail says when', async () => {
    const actor = await makeAccount();
    const { accountId, email } = actor;
    const at = new Date();
    const times = { createdAt: at, seenAt: at, expiresAt: at };
    await testDb()
      .insert(sessions)
      .values({ id: actor.sessionId, accountId, ...times });
    const closesAt = new Date(NOW.getTime() + 30 * DAY);
    expect(await close(actor)).toEqual({ ok: true, closesAt });
    expect(await testDb().$count(sessions)).toBe(0);
    expect(await accountOf(actor)).toMatchObject({ closesAt, disabledAt: null });
    const mail = await accountClosingMail(nobody(), await job('account-closing-mail'));
    expect(mail).toMatchObject({
      to: email,
      text: expect.stringContaining('31 July 2031') as string,
    });
    expect(await job('account-closing')).toMatchObject({ runAt: closesAt });
    await finishClosing(nobody(30), await job('account-closing'));
    expect(await accountOf(actor)).toMatchObject({
      ...{ closesAt: null, disabledAt: closesAt, passwordHash: null },
    });
    expect(await signIn(nobody(31), { email, password: PASSWORD })).toMatchObject({ ok: false });
    expect(await actions()).toEqual(['account-closing-begun', 'account-closed']);
  });

  it('is undone by signing in, and a job of then closes nothing', async () => {
    const actor = await makeAccount();
    const { email } = actor;
    await close(actor);
    const former = await job('account-closing');
    expect(await signIn(nobody(29), { email, password: PASSWORD })).toMatchObject({ kept: true });
    expect(await signIn(nobody(29), { email, password: PASSWORD })).toMatchObject({ kept: false });
    await finishClosing(nobody(30), former);
    expect(await accountOf(actor)).toMatchObject({ closesAt: null, disabledAt: null });
    await closeAccount({ ...testContext({ actor }), now: nobody(29).now }, { password: PASSWORD });
    await finishClosing(nobody(30), former);
    expect(await accountOf(actor)).toMatchObject({ disabledAt: null });
    expect(await actions()).toEqual([
      ...['account-closing-begun', 'account-closing-undone', 'account-closing-begun'],
    ]);
  });

  it('is not undone by the password alone where a second factor is asked for', async () => {
    const actor = await makeAccount(['participant'], true);
    const { email, accountId } = actor;
    await close(actor);
    expect(await signIn(nobody(1), { email, password: PASSWORD })).toMatchObject({ kept: false });
    const token = await makePendingSignIn(nobody(1), accountId);
    await passSecondFactor(nobody(1), { token, code: '123456' });
    expect((await accountOf(actor))?.closesAt).not.toBeNull();
  });

  it('is refused without the right password, and for a demonstration account', async () => {
    const actor = await makeAccount();
    expect(await close(actor, 'a guess')).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await close({ ...actor, demo: true })).toEqual({ ok: false, reason: 'demo-account' });
    expect(await testDb().$count(outboxJobs)).toBe(0);
  });
});

describe('the last coordinator', () => {
  const refused = { ok: false, reason: 'last-coordinator' };

  it('cannot close the account: one who closes theirs or is disabled does not count', async () => {
    const [one, other, third] = [
      await makeAccount(['coordinator']),
      await makeAccount(['coordinator']),
      await makeAccount(['coordinator']),
    ];
    await testDb()
      .update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.id, third.accountId));
    expect(await close(one)).toMatchObject({ ok: true });
    expect(await close(other)).toEqual(refused);
    expect(await close(await makeAccount(['trainer']))).toMatchObject({ ok: true });
  });

  it('is the one whose role has no end', async () => {
    const [one, other] = [await makeAccount(['coordinator']), await makeAccount(['coordinator'])];
    await testDb()
      .update(roleGrants)
      .set({ validUntil: new Date(NOW.getTime() + 40 * 86_400_000) })
      .where(eq(roleGrants.personId, other.personId));
    expect(await close(one)).toEqual(refused);
    expect(await close(other)).toMatchObject({ ok: true });
  });

  it('stays also when the others have lost the role within the thirty days', async () => {
    const [one, other] = [await makeAccount(['coordinator']), await makeAccount(['coordinator'])];
    await close(one);
    await testDb()
      .update(roleGrants)
      .set({ validUntil: NOW })
      .where(eq(roleGrants.personId, other.personId));
    await finishClosing(nobody(30), await job('account-closing'));
    expect(await accountOf(one)).toMatchObject({ closesAt: null, disabledAt: null });
    expect(await actions()).toEqual(['account-closing-begun', 'account-closing-refused']);
  });
});
