import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  auditEntries,
  emailChanges,
  outboxJobs,
  persons,
  sessions,
} from '#db/schema/index.ts';
import {
  confirmEmailChange,
  emailToConfirm,
} from '#app/features/accounts/confirm-email-change.server.ts';
import {
  emailChangeMail,
  emailChangeNoticeMail,
} from '#app/features/accounts/email-change-mail.server.ts';
import { requestEmailChange } from '#app/features/accounts/request-email-change.server.ts';
import { isUndoable, undoEmailChange } from '#app/features/accounts/undo-email-change.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const PASSWORD = 'a long enough passphrase';
const NEW = 'Robin.New@test.example';
const DAY = 86_400_000;

beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const nobody = () => testContext({ actor: null });
const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);

async function makeAccount(): Promise<Actor> {
  const actor = await makePerson();
  const { accountId, personId, email } = actor;
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
  await testDb().update(persons).set({ privateEmail: email }).where(eq(persons.id, personId));
  return actor;
}

async function begin({ accountId, sessionId: id }: Actor) {
  const now = new Date();
  const times = { createdAt: now, seenAt: now, expiresAt: now };
  await testDb()
    .insert(sessions)
    .values({ id, accountId, ...times });
}

/** Asks for another address; the mails that go out, by what they are. */
async function ask(actor: Actor, email = NEW) {
  const before = await testDb().select().from(outboxJobs);
  const asked = { email, password: PASSWORD };
  expect(await requestEmailChange(testContext({ actor }), asked)).toEqual({ ok: true });
  const jobs = (await testDb().select().from(outboxJobs)) as Job[];
  const [change, notice] = jobs.filter(({ id }) => !before.some((one) => one.id === id));
  const mails = {
    change: change && (await emailChangeMail(nobody(), change)),
    notice: notice && (await emailChangeNoticeMail(nobody(), notice)),
  };
  const tokenIn = (text = '') => /email-change\/([\w-]{43})/.exec(text)?.[1] ?? 'none';
  return { ...mails, token: tokenIn(mails.change?.text), undo: tokenIn(mails.notice?.text) };
}

const emailOf = async ({ accountId }: Actor) => {
  const [row] = await testDb().select().from(accounts).where(eq(accounts.id, accountId));
  return row?.email;
};
const expired = { ok: false, reason: 'link-expired' };

describe('a change of one’s e-mail address', () => {
  it('is asked for at the new one and told to the old one, and changes nothing until confirmed', async () => {
    const actor = await makeAccount();
    await begin(actor);
    const { change, notice, token } = await ask(actor);
    expect(change).toMatchObject({ to: NEW, locale: 'en' });
    expect(notice).toMatchObject({ to: actor.email });
    expect(notice?.text).not.toContain(NEW);
    expect(await emailOf(actor)).toBe(actor.email);
    expect(await testDb().$count(sessions)).toBe(1);
    expect(await emailToConfirm(nobody(), token)).toBe(NEW);
    const { accountId } = actor;
    expect(await confirmEmailChange(nobody(), token)).toEqual({ ok: true, accountId });
    expect(await emailOf(actor)).toBe(NEW);
    expect(await testDb().$count(sessions)).toBe(0);
    const audit = await testDb().select().from(auditEntries).orderBy(auditEntries.id);
    expect(audit.map(({ action }) => action)).toEqual(['email-change-asked', 'email-changed']);
    const rows = JSON.stringify(await testDb().select().from(emailChanges));
    expect(rows).not.toContain(token);
  });

  it('takes the person’s own address along where it was the same, and no other', async () => {
    const [same, other] = [await makeAccount(), await makeAccount()];
    const [own, kept] = ['own@test.example', 'kept@test.example'];
    await testDb()
      .update(persons)
      .set({ privateEmail: kept })
      .where(eq(persons.id, other.personId));
    await confirmEmailChange(nobody(), (await ask(same, own)).token);
    await confirmEmailChange(nobody(), (await ask(other, 'else@test.example')).token);
    const rows = await testDb().select().from(persons);
    const addresses = rows.map(({ id, privateEmail }) => [id, privateEmail]);
    expect(Object.fromEntries(addresses)).toEqual({ [same.personId]: own, [other.personId]: kept });
  });

  it('is confirmed within a day, once, and by the link that was sent last', async () => {
    const actor = await makeAccount();
    const first = await ask(actor, 'first@test.example');
    const second = await ask(actor);
    expect(await confirmEmailChange(nobody(), first.token)).toEqual(expired);
    pass(0.99);
    expect(await confirmEmailChange(nobody(), second.token)).toMatchObject({ ok: true });
    expect(await confirmEmailChange(nobody(), second.token)).toMatchObject({ ok: true });
    pass(0.02);
    expect(await confirmEmailChange(nobody(), second.token)).toEqual(expired);
    const late = await ask({ ...actor, email: NEW }, 'late@test.example');
    pass(1.01);
    expect(await confirmEmailChange(nobody(), late.token)).toEqual(expired);
    expect(await emailOf(actor)).toBe(NEW);
  });

  it('does not tell that an address has an account: only its holder is told', async () => {
    const [actor, holder] = [await makeAccount(), await makeAccount()];
    const { change, notice } = await ask(actor, holder.email.toUpperCase());
    expect(change).toMatchObject({ to: holder.email });
    expect(change?.text).not.toContain('/email-change/');
    expect(notice).toMatchObject({ to: actor.email });
    expect(await testDb().$count(emailChanges)).toBe(1);
  });

  it('is refused when the address has got an account meanwhile', async () => {
    const actor = await makeAccount();
    const { token } = await ask(actor);
    const other = await makeAccount();
    await testDb().update(accounts).set({ email: NEW }).where(eq(accounts.id, other.accountId));
    expect(await confirmEmailChange(nobody(), token)).toEqual({
      ...{ ok: false, reason: 'email-taken' },
    });
    expect(await emailOf(actor)).toBe(actor.email);
  });

  it('is refused without the password, for the same address and for a demonstration account', async () => {
    const actor = await makeAccount();
    const refuse = async (
      input: { email: string; password: string },
      reason: string,
      demo = false,
    ) =>
      expect(await requestEmailChange(testContext({ actor: { ...actor, demo } }), input)).toEqual({
        ok: false,
        reason,
      });
    await refuse({ email: NEW, password: 'a guess' }, 'wrong-password');
    await refuse({ email: actor.email.toUpperCase(), password: PASSWORD }, 'same-email');
    await refuse({ email: NEW, password: PASSWORD }, 'demo-account', true);
    expect(await testDb().$count(outboxJobs)).toBe(0);
  });

  it('can be asked for five times an hour', async () => {
    const actor = await makeAccount();
    for (let times = 0; times < 5; times += 1) await ask(actor);
    const again = { email: NEW, password: PASSWORD };
    expect(await requestEmailChange(testContext({ actor }), again)).toEqual({
      ...{ ok: false, reason: 'too-many-tries' },
    });
  });
});

describe('who reads the mail of the old address', () => {
  it('stops a change that was not confirmed yet', async () => {
    const actor = await makeAccount();
    await begin(actor);
    const { token, undo } = await ask(actor);
    expect(await isUndoable(nobody(), undo)).toBe(true);
    expect(await undoEmailChange(nobody(), undo)).toEqual({ ok: true });
    expect(await undoEmailChange(nobody(), undo)).toEqual({ ok: true });
    expect(await confirmEmailChange(nobody(), token)).toEqual(expired);
    expect(await testDb().$count(sessions)).toBe(0);
  });

  it('has the account back within seven days, however often it was changed since', async () => {
    const actor = await makeAccount();
    const first = await ask(actor);
    await confirmEmailChange(nobody(), first.token);
    const second = await ask({ ...actor, email: NEW }, 'third@test.example');
    await confirmEmailChange(nobody(), second.token);
    const waiting = await ask({ ...actor, email: 'third@test.example' }, 'fourth@test.example');
    pass(6.99);
    expect(await undoEmailChange(nobody(), first.undo)).toEqual({ ok: true });
    expect(await emailOf(actor)).toBe(actor.email);
    expect(await confirmEmailChange(nobody(), waiting.token)).toEqual(expired);
    pass(0.02);
    expect(await undoEmailChange(nobody(), second.undo)).toEqual(expired);
    expect(await emailOf(actor)).toBe(actor.email);
  });

  it('is too late after seven days, or when the address has got another account', async () => {
    const actor = await makeAccount();
    const { token, undo } = await ask(actor);
    await confirmEmailChange(nobody(), token);
    const other = await makeAccount();
    await testDb()
      .update(accounts)
      .set({ email: actor.email })
      .where(eq(accounts.id, other.accountId));
    expect(await undoEmailChange(nobody(), undo)).toMatchObject({ reason: 'email-taken' });
    pass(7.01);
    expect(await isUndoable(nobody(), undo)).toBe(false);
    expect(await undoEmailChange(nobody(), undo)).toEqual(expired);
    for (const unknown of ['', 'unknown']) {
      expect(await undoEmailChange(nobody(), unknown)).toEqual(expired);
      expect(await confirmEmailChange(nobody(), unknown)).toEqual(expired);
    }
  });
});
