import { desc, eq, like } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  auditEntries,
  outboxJobs,
  passwordResets,
  rateLimits,
  sessions,
} from '#db/schema/index.ts';
import { passwordResetMail } from '#app/features/accounts/password-reset-mail.server.ts';
import {
  issueResetToken,
  requestPasswordReset,
} from '#app/features/accounts/request-password-reset.server.ts';
import { isResetTokenGood, resetPassword } from '#app/features/accounts/reset-password.server.ts';
import * as passwords from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

vi.mock('#app/platform/auth/passwords.server.ts', { spy: true });

const PASSWORD = 'quite another one';
const MINUTE = 60_000;

beforeEach(() => {
  giveSettings();
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
const ctx = () => testContext({ actor: null });
const expired = { ok: false, reason: 'link-expired' };

async function passwordOf(accountId: string) {
  const [row] = await testDb().select().from(accounts).where(eq(accounts.id, accountId));
  return row?.passwordHash ?? null;
}

describe('asking for a new password', () => {
  it('does the same for an address without an account', async () => {
    const { accountId, email } = await makePerson();
    for (const address of [email, 'nobody@test.example']) {
      const asked = await requestPasswordReset(ctx(), { email: address, locale: 'en' });
      expect(asked).toEqual({ ok: true });
    }
    expect(await testDb().$count(outboxJobs)).toBe(2);
    const audit = await testDb().select().from(auditEntries);
    expect(audit.map(({ action }) => action)).toEqual([
      'password-reset-asked',
      'password-reset-asked',
    ]);
    expect(audit[0]).toMatchObject({ objectKind: 'account', objectId: accountId });
    expect(audit[1]).toMatchObject({ objectKind: 'address' });
    expect(JSON.stringify(audit)).not.toContain('test.example');
  });

  it('does the same for a demonstration account where there is no demonstration', async () => {
    const { accountId, email } = await makePerson();
    await testDb().update(accounts).set({ demo: true }).where(eq(accounts.id, accountId));
    expect(await requestPasswordReset(ctx(), { email, locale: 'en' })).toEqual({ ok: true });
    const [job] = await testDb().select().from(outboxJobs);
    expect(job?.payload).toEqual({ accountId: null, locale: 'en' });
  });

  it('mails a link to whoever has an account, and nothing to others', async () => {
    const { accountId, email } = await makePerson();
    const job = (payload: object) => ({ id: '', kind: '', payload: { locale: 'ja', ...payload } });
    const mail = await passwordResetMail(ctx(), job({ accountId }));
    expect(mail).toMatchObject({ to: email, locale: 'ja' });
    const token = /password-reset\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await isResetTokenGood(ctx(), token)).toBe(true);
    expect(JSON.stringify(await testDb().select().from(passwordResets))).not.toContain(token);
    expect(await passwordResetMail(ctx(), job({ accountId: null }))).toBeNull();
  });

  it('sends five an hour to one address, and says nothing of the limit but to the log', async () => {
    const { email } = await makePerson();
    const { log, lines } = keptLog();
    for (let asked = 0; asked < 8; asked += 1) {
      const result = await requestPasswordReset({ ...ctx(), log }, { email, locale: 'en' });
      expect(result).toEqual({ ok: true });
    }
    expect(await testDb().$count(outboxJobs)).toBe(5);
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain(email);
  });
});

describe('when thousands of new passwords are asked for', () => {
  const unknown = (count: number) => `nobody-${count}@test.example`;

  async function spendAll() {
    for (const address of [unknown(1), unknown(2)]) {
      await requestPasswordReset(ctx(), { email: address, locale: 'en' });
    }
    await testDb().update(rateLimits).set({ hits: 5_000 }).where(like(rateLimits.bucket, 'all-%'));
  }

  it('nothing more is kept of addresses without an account, and those with one go on', async () => {
    const { accountId, email } = await makePerson();
    await spendAll();
    const kept = async () => ({
      jobs: await testDb().$count(outboxJobs),
      audit: await testDb().$count(auditEntries),
      limits: await testDb().$count(rateLimits),
    });
    const before = await kept();
    for (let count = 3; count < 6; count += 1) {
      const asked = await requestPasswordReset(ctx(), { email: unknown(count), locale: 'en' });
      expect(asked).toEqual({ ok: true });
    }
    expect(await kept()).toEqual(before);
    expect(await requestPasswordReset(ctx(), { email, locale: 'en' })).toEqual({ ok: true });
    const last = await testDb().select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(last).toMatchObject([{ objectKind: 'account', objectId: accountId }]);
    expect(await testDb().$count(outboxJobs)).toBe(before.jobs + 1);
  });

  it('the time that an answer takes does not tell them apart', async () => {
    const { email } = await makePerson();
    await spendAll();
    for (const address of [email, unknown(3)]) {
      const began = performance.now();
      await requestPasswordReset(ctx(), { email: address, locale: 'en' });
      expect(performance.now() - began).toBeGreaterThan(295);
    }
  });
});

describe('the link of a new password', () => {
  it('works once, ends every session, and uses up the other links', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    const other = await issueResetToken(ctx(), accountId);
    const session = { accountId, createdAt: NOW, seenAt: NOW, expiresAt: NOW };
    await testDb()
      .insert(sessions)
      .values({ id: 'a'.repeat(64), ...session });
    const done = { ok: true, accountId };
    expect(await resetPassword(ctx(), { token, password: PASSWORD })).toEqual(done);
    expect(await passwords.verifyPassword(await passwordOf(accountId), PASSWORD)).toBe(true);
    expect(await testDb().$count(sessions, eq(sessions.accountId, accountId))).toBe(0);
    for (const used of [token, other]) {
      const again = await resetPassword(ctx(), { token: used, password: 'a third passphrase' });
      expect(again).toEqual(expired);
    }
    const audit = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, accountId));
    expect(audit.map(({ action }) => action)).toEqual(['password-reset']);
  });

  it('gives the same answer when the same form arrives twice, and changes nothing again', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    const done = { ok: true, accountId };
    expect(await resetPassword(ctx(), { token, password: PASSWORD })).toEqual(done);
    const hash = await passwordOf(accountId);
    expect(await resetPassword(ctx(), { token, password: PASSWORD })).toEqual(done);
    expect(await passwordOf(accountId)).toBe(hash);
    expect(await testDb().$count(auditEntries, eq(auditEntries.objectId, accountId))).toBe(1);
    pass(16);
    expect(await resetPassword(ctx(), { token, password: PASSWORD })).toEqual(expired);
  });

  it('works for ten minutes of real time, whatever day the demonstration plays', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    pass(9.99);
    const nextYear = testContext({ actor: null, now: new Date('2032-07-01T00:00:00.000Z') });
    expect(await isResetTokenGood(nextYear, token)).toBe(true);
    pass(0.02);
    expect(await isResetTokenGood(ctx(), token)).toBe(false);
    expect(await resetPassword(ctx(), { token, password: PASSWORD })).toEqual(expired);
    expect(await passwordOf(accountId)).toBeNull();
  });

  it('stays good when the password was refused, and is nothing anyone can guess', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    const common = await resetPassword(ctx(), { token, password: 'qwertyuiop' });
    expect(common).toEqual({ ok: false, reason: 'password-common' });
    expect(await isResetTokenGood(ctx(), token)).toBe(true);
    for (const guess of ['', 'null', token.slice(1), token.toLowerCase()]) {
      expect(await isResetTokenGood(ctx(), guess)).toBe(false);
    }
  });

  it('is refused without the work of a hash when it is unknown or past', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    pass(11);
    for (const wrong of [token, 'unknown', '']) {
      expect(await resetPassword(ctx(), { token: wrong, password: PASSWORD })).toEqual(expired);
    }
    expect(passwords.hashPassword).not.toHaveBeenCalled();
    expect(passwords.verifyPassword).not.toHaveBeenCalled();
  });

  it('is refused after twenty tries, which the log tells', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(ctx(), accountId);
    await resetPassword(ctx(), { token, password: PASSWORD });
    vi.mocked(passwords.verifyPassword).mockResolvedValue(false);
    for (let tries = 1; tries < 20; tries += 1) {
      expect(await resetPassword(ctx(), { token, password: 'a wrong guess' })).toEqual(expired);
    }
    const { log, lines } = keptLog();
    expect(await resetPassword({ ...ctx(), log }, { token, password: PASSWORD })).toEqual({
      ok: false,
      reason: 'too-many-tries',
    });
    expect(lines).toMatchObject([{ level: 'warn', values: [{ accountId }, expect.anything()] }]);
  });
});
