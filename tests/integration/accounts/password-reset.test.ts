import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditEntries, outboxJobs, passwordResets, sessions } from '#db/schema/index.ts';
import { passwordResetMail } from '#app/features/accounts/password-reset-mail.server.ts';
import {
  issueResetToken,
  requestPasswordReset,
} from '#app/features/accounts/request-password-reset.server.ts';
import { isResetTokenGood, resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { verifyPassword } from '#app/platform/auth/passwords.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'quite another one';
const MINUTE = 60_000;

const at = (minutes: number) =>
  testContext({ actor: null, now: new Date(NOW.getTime() + minutes * MINUTE) });

async function passwordOf(accountId: string) {
  const [row] = await testDb().select().from(accounts).where(eq(accounts.id, accountId));
  return row?.passwordHash ?? null;
}

describe('asking for a new password', () => {
  it('does the same for an address without an account', async () => {
    const { email } = await makePerson();
    for (const address of [email, 'nobody@test.example']) {
      const asked = await requestPasswordReset(at(0), { email: address, locale: 'en' });
      expect(asked).toEqual({ ok: true });
    }
    expect(await testDb().select().from(outboxJobs)).toHaveLength(2);
  });

  it('mails a link to whoever has an account, and nothing to others', async () => {
    giveSettings();
    const { accountId, email } = await makePerson();
    const job = (payload: object) => ({ id: '', kind: '', payload: { locale: 'ja', ...payload } });
    const mail = await passwordResetMail(at(0), job({ accountId }));
    expect(mail).toMatchObject({ to: email, locale: 'ja' });
    const token = /password-reset\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await isResetTokenGood(at(1), token)).toBe(true);
    expect(JSON.stringify(await testDb().select().from(passwordResets))).not.toContain(token);
    expect(await passwordResetMail(at(0), job({ accountId: null }))).toBeNull();
  });

  it('sends five an hour to one address, and says nothing of the limit', async () => {
    const { email } = await makePerson();
    for (let asked = 0; asked < 8; asked += 1) {
      expect(await requestPasswordReset(at(0), { email, locale: 'en' })).toEqual({ ok: true });
    }
    expect(await testDb().select().from(outboxJobs)).toHaveLength(5);
  });
});

describe('the link of a new password', () => {
  it('works once, ends every session, and uses up the other links', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(at(0), accountId);
    const other = await issueResetToken(at(0), accountId);
    const session = { accountId, createdAt: NOW, seenAt: NOW, expiresAt: NOW };
    await testDb()
      .insert(sessions)
      .values({ id: 'a'.repeat(64), ...session });
    expect(await resetPassword(at(9), { token, password: PASSWORD })).toEqual({
      ok: true,
      accountId,
    });
    expect(await verifyPassword(await passwordOf(accountId), PASSWORD)).toBe(true);
    expect(await testDb().select().from(sessions).where(eq(sessions.accountId, accountId))).toEqual(
      [],
    );
    for (const used of [token, other]) {
      const again = await resetPassword(at(9), { token: used, password: 'a third passphrase' });
      expect(again).toEqual({ ok: false, reason: 'link-expired' });
    }
    const audit = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, accountId));
    expect(audit.map(({ action }) => action)).toEqual(['password-reset']);
  });

  it('works for ten minutes', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(at(0), accountId);
    expect(await isResetTokenGood(at(9.99), token)).toBe(true);
    expect(await isResetTokenGood(at(10), token)).toBe(false);
    const late = await resetPassword(at(10), { token, password: PASSWORD });
    expect(late).toEqual({ ok: false, reason: 'link-expired' });
    expect(await passwordOf(accountId)).toBeNull();
  });

  it('stays good when the password was refused, and is nothing anyone can guess', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(at(0), accountId);
    const common = await resetPassword(at(1), { token, password: 'qwertyuiop' });
    expect(common).toEqual({ ok: false, reason: 'password-common' });
    expect(await isResetTokenGood(at(1), token)).toBe(true);
    for (const guess of ['', 'null', token.slice(1), token.toLowerCase()]) {
      expect(await isResetTokenGood(at(1), guess)).toBe(false);
    }
  });
});
