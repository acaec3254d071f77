import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  auditEntries,
  outboxJobs,
  pendingSignIns,
  printedCodes,
  sessions,
} from '#db/schema/index.ts';
import { secondFactorResetMail } from '#app/features/accounts/exports.server.ts';
import {
  isSignInPending,
  makePendingSignIn,
  passSecondFactor,
  sweepPendingSignIns,
} from '#app/features/accounts/pass-second-factor.server.ts';
import {
  findSecondFactorOf,
  resetSecondFactor,
} from '#app/features/accounts/reset-second-factor.server.ts';
import { codeMarkOf } from '#app/features/accounts/second-factor-keys.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Failures are counted by the hour: no test may begin in one and end in the next. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const nobody = () => testContext({ actor: null });
const CODES = ['ABCDE-12345', 'FGHJK-67890', 'MNPQR-00000', 'STVWX-11111', 'YZ234-22222'];

/** A person with printed codes in use. */
async function withCodes(roles: Role[] = ['participant']): Promise<Actor> {
  const actor = await makePerson({ roles });
  const { accountId } = actor;
  const times = { createdAt: NOW, confirmedAt: NOW };
  const rows = CODES.map((code) => ({
    ...{ id: uuidv7(), accountId, codeMark: codeMarkOf(code.replace('-', ''), accountId) },
    ...times,
  }));
  await testDb().insert(printedCodes).values(rows);
  return actor;
}

describe('a sign-in with a second factor', () => {
  it('stops after the right password until a code is given, and then ends', async () => {
    const actor = await withCodes();
    const { accountId, email } = actor;
    const password = 'a long enough passphrase';
    const passwordHash = await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });
    await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
    expect(await signIn(nobody(), { email, password })).toEqual({
      ...{ ok: true, accountId, secondFactor: 'ask', kept: false },
    });
    const token = await makePendingSignIn(nobody(), accountId);
    expect(await passSecondFactor(nobody(), { token, code: 'fghjk 67890' })).toEqual({
      ...{ ok: true, accountId, fewCodes: false, kept: false },
    });
    expect(await isSignInPending(nobody(), token)).toBe(false);
    expect(await passSecondFactor(nobody(), { token, code: CODES[0] ?? '' })).toEqual({
      ...{ ok: false, reason: 'expired' },
    });
    const rows = JSON.stringify(await testDb().select().from(pendingSignIns));
    expect(rows).not.toContain(token);
  });

  it('waits ten minutes of real time, and not for an account that was disabled', async () => {
    const { accountId } = await withCodes();
    const token = await makePendingSignIn(nobody(), accountId);
    pass(599);
    expect(await isSignInPending(nobody(), token)).toBe(true);
    pass(2);
    expect(await isSignInPending(nobody(), token)).toBe(false);
    await sweepPendingSignIns(testDb());
    expect(await testDb().$count(pendingSignIns)).toBe(0);
    const other = await makePendingSignIn(nobody(), accountId);
    await testDb().update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId));
    expect(await passSecondFactor(nobody(), { token: other, code: CODES[0] ?? '' })).toEqual({
      ...{ ok: false, reason: 'expired' },
    });
  });

  it('says of every wrong code the same, and stops after ten, right ones too', async () => {
    const { accountId } = await withCodes();
    const other = await withCodes();
    const token = await makePendingSignIn(nobody(), accountId);
    const { log, lines } = keptLog();
    const ctx = { ...nobody(), log };
    for (const code of ['123456', 'ABCDE-1234Z', 'x', '', ...Array<string>(6).fill('000000')]) {
      expect(await passSecondFactor(ctx, { token, code })).toEqual({
        ...{ ok: false, reason: 'wrong-code' },
      });
    }
    const code = CODES[0] ?? '';
    expect(await passSecondFactor(ctx, { token, code })).toEqual({
      ...{ ok: false, reason: 'too-many-tries' },
    });
    const events = lines.map(({ level, values }) => [level, values[0]]);
    expect(events).toHaveLength(11);
    expect(events[0]).toEqual(['warn', { event: 'second-factor-failed', accountId }]);
    expect(events[10]).toEqual(['warn', { event: 'second-factor-locked', accountId }]);
    const fresh = await makePendingSignIn(nobody(), other.accountId);
    expect(await passSecondFactor(nobody(), { token: fresh, code })).toMatchObject({ ok: true });
  });

  it('is not ended by a token that nobody was given', async () => {
    await withCodes();
    for (const token of ['', 'unknown']) {
      expect(await passSecondFactor(nobody(), { token, code: CODES[0] ?? '' })).toEqual({
        ...{ ok: false, reason: 'expired' },
      });
    }
  });
});

describe('a second factor that was lost', () => {
  /** A coordinator who signed in a moment ago. */
  async function coordinator(): Promise<Actor> {
    const actor = await withCodes(['coordinator']);
    const { sessionId: id, accountId } = actor;
    const now = new Date();
    const times = { createdAt: now, seenAt: now, expiresAt: now };
    await testDb()
      .insert(sessions)
      .values({ id, accountId, ...times });
    return actor;
  }

  it('is taken away by a coordinator: sessions end, a mail goes out, and it is on record', async () => {
    const person = await withCodes();
    const token = await makePendingSignIn(nobody(), person.accountId);
    const { personId, accountId } = person;
    const actor = await coordinator();
    const ctx = testContext({ actor });
    expect(await resetSecondFactor(ctx, { personId })).toEqual({ ok: true });
    expect(await findSecondFactorOf(ctx, personId)).toMatchObject({ hasSecondFactor: false });
    expect(await isSignInPending(nobody(), token)).toBe(false);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'second-factor-reset', actorId: actor.personId, objectId: accountId },
    ]);
    const [job] = await testDb().select().from(outboxJobs);
    expect(job).toMatchObject({ kind: 'second-factor-reset-mail', payload: { accountId } });
    const mail = await secondFactorResetMail(nobody(), job as never);
    expect(mail).toMatchObject({ to: person.email, locale: 'en' });
    expect(await resetSecondFactor(ctx, { personId })).toEqual({
      ...{ ok: false, reason: 'no-second-factor' },
    });
  });

  it('is refused for one’s own, and for a coordinator who is not certain to be there', async () => {
    const actor = await coordinator();
    const { personId } = await withCodes();
    const ctx = testContext({ actor });
    expect(await resetSecondFactor(ctx, { personId: actor.personId })).toEqual({
      ...{ ok: false, reason: 'own' },
    });
    pass(16 * 60);
    expect(await resetSecondFactor(ctx, { personId })).toEqual({
      ...{ ok: false, reason: 'not-confirmed' },
    });
    expect(await testDb().$count(auditEntries)).toBe(0);
  });

  it.each(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const)(
    'is refused for the role %s',
    async (role) => {
      const { personId } = await withCodes();
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(resetSecondFactor(ctx, { personId })).rejects.toMatchObject({
        code: 'forbidden',
      });
    },
  );

  it('is not found for a person who is not there', async () => {
    const ctx = testContext({ actor: await coordinator() });
    for (const personId of [uuidv7(), 'unknown', '']) {
      await expect(resetSecondFactor(ctx, { personId })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
