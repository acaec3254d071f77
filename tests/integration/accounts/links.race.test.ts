import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, emailChanges, persons } from '#db/schema/index.ts';
import { acceptInvitation } from '#app/features/accounts/accept-invitation.server.ts';
import { confirmEmailChange } from '#app/features/accounts/confirm-email-change.server.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import { resetPassword } from '#app/features/accounts/reset-password.server.ts';
import { signIn } from '#app/features/accounts/sign-in.server.ts';
import { undoEmailChange } from '#app/features/accounts/undo-email-change.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeToken } from '#app/platform/tokens.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** Tries are counted by the quarter hour: no test may begin in one and end in the next. */
beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const nobody = () => testContext({ actor: null });
const times = <T>(count: number, make: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));

describe('at the same time', () => {
  it('the link of a new password works for one of many who choose different ones', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const results = await times(8, (nth) =>
      resetPassword(nobody(), { token, password: `quite another one ${nth}` }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('the link of a new password, sent twice by one press, works', async () => {
    const { accountId } = await makePerson();
    const token = await issueResetToken(nobody(), accountId);
    const results = await times(3, () =>
      resetPassword(nobody(), { token, password: 'quite another one' }),
    );
    expect(results).toEqual(Array(3).fill({ ok: true, accountId }));
  });

  it('an invitation makes one person, whom every press of the same form signs in', async () => {
    const before = await testDb().$count(persons);
    const invited = { email: 'invited@test.example', role: 'trainer' as const };
    const { token } = await inviteAccount(nobody(), invited);
    const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };
    const results = await times(8, () => acceptInvitation(nobody(), { ...form, token }));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ ok: true });
    expect(await testDb().$count(persons)).toBe(before + 1);
  });

  it('a limit lets through as many as it says', async () => {
    const limit = { name: 'test', hits: 7, windowSeconds: 3600 };
    const passed = await times(30, () => withinLimit(testDb(), limit, 'somebody'));
    expect(passed.filter(Boolean)).toHaveLength(7);
  });

  it('ten passwords can be guessed, however many are sent', async () => {
    giveSettings();
    const { email } = await makePerson();
    const results = await times(30, () => signIn(nobody(), { email, password: 'a guess' }));
    const reasons = results.map((result) => (result.ok ? '' : result.reason));
    expect(reasons.filter((reason) => reason === 'wrong-credentials')).toHaveLength(10);
    expect(reasons.filter((reason) => reason === 'too-many-tries')).toHaveLength(20);
  });
});

describe('an address that another account gets at the same moment', () => {
  const email = () => `${uuidv7()}@test.example`;

  /** Does something while another account gets the address in a transaction that is not over yet. */
  async function whileTaken<T>(address: string, act: () => Promise<T>): Promise<T> {
    const other = await makePerson();
    const acted = await testDb().transaction(async (tx) => {
      await tx.update(accounts).set({ email: address }).where(eq(accounts.id, other.accountId));
      const outcome = act();
      await untilWaiting();
      return { outcome };
    });
    return acted.outcome;
  }

  async function untilWaiting(): Promise<void> {
    await vi.waitFor(async () => {
      const waiting = await asOwner((tx) =>
        tx.execute(sql`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`),
      );
      expect(waiting).toHaveLength(1);
    }, 5_000);
  }

  const taken = { ok: false, reason: 'email-taken' };

  it('is taken for who confirms it as theirs, or takes a change to it back', async () => {
    const { accountId, email: present } = await makePerson();
    const [oldEmail, newEmail] = [email(), email()];
    const [confirm, undo] = [makeToken(), makeToken()];
    const soon = new Date(Date.now() + 60_000);
    await testDb()
      .insert(emailChanges)
      .values({
        ...{ id: uuidv7(), accountId, oldEmail, newEmail },
        ...{ confirmHash: confirm.tokenHash, undoHash: undo.tokenHash },
        ...{ createdAt: NOW, confirmUntil: soon, undoUntil: soon },
      });
    const confirming = () => confirmEmailChange(nobody(), confirm.token);
    expect(await whileTaken(newEmail, confirming)).toEqual(taken);
    const undoing = () => undoEmailChange(nobody(), undo.token);
    expect(await whileTaken(oldEmail, undoing)).toEqual(taken);
    const [account] = await testDb().select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.email).toBe(present);
  });

  it('is taken for who was invited at it, and their link still works', async () => {
    const address = email();
    const { token } = await inviteAccount(nobody(), { email: address, role: 'trainer' });
    const form = { displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another one' };
    const accepting = () => acceptInvitation(nobody(), { ...form, token });
    expect(await whileTaken(address, accepting)).toEqual(taken);
    await testDb().update(accounts).set({ email: email() }).where(eq(accounts.email, address));
    expect(await accepting()).toMatchObject({ ok: true });
  });
});
