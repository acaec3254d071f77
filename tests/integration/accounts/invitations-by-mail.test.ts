import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  auditEntries,
  invitations,
  keptMails,
  outboxJobs,
  persons,
  roleGrants,
} from '#db/schema/index.ts';
import {
  acceptInvitation,
  invitationView,
} from '#app/features/accounts/accept-invitation.server.ts';
import { invitationMail } from '#app/features/accounts/exports.server.ts';
import {
  countInvitations,
  listInvitations,
  listRounds,
} from '#app/features/accounts/invitation-queries.server.ts';
import { invitePersons } from '#app/features/accounts/invite-persons.server.ts';
import {
  renewInvitation,
  resendInvitations,
} from '#app/features/accounts/resend-invitations.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs, type JobHandler } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const form = { displayName: 'Ana', legalName: 'Ana Maria Ruiz', password: 'quite another one' };

beforeEach(() => {
  giveSettings();
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const nobody = () => testContext({ actor: null });
const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);
const coordinator = () => makePerson({ roles: ['coordinator'] });

/** Somebody on record who has no account. */
async function enter(parts: Partial<typeof persons.$inferInsert> = {}): Promise<string> {
  const id = uuidv7();
  const names = { legalName: 'Ana Ruiz', displayName: 'Ana', createdAt: NOW };
  const privateEmail = `${id}@test.example`;
  await testDb()
    .insert(persons)
    .values({ id, ...names, privateEmail, locale: 'ja', ...parts });
  return id;
}

async function invite(...personIds: string[]) {
  const actor = await coordinator();
  const result = await invitePersons(testContext({ actor }), { personIds });
  return { actor, ...result };
}

/** Does what is due; a mail server refuses what `refuse` says. */
async function work(refuse?: { code: number }) {
  const handler: JobHandler = async (ctx, job) => {
    const mail = await invitationMail(ctx, job);
    const facts = {
      command: 'RCPT TO',
      responseCode: refuse?.code,
      response: `${refuse?.code} 5.1.1`,
    };
    if (refuse) throw Object.assign(new Error('refused'), facts);
    return mail;
  };
  const ctx = { ...nobody(), db: testDb(), log: keptLog().log };
  while ((await runDueJobs(ctx, { 'invitation-mail': handler })) > 0);
}

const mails = () => testDb().select().from(keptMails).orderBy(keptMails.jobId);
async function lastToken(): Promise<string> {
  return /\/invitation\/([\w-]{43})/.exec((await mails()).at(-1)?.textBody ?? '')?.[1] ?? 'none';
}
const statesOf = async (actor: Actor) => {
  const { invitations: rows } = await listInvitations(testContext({ actor }), {
    ...{ state: null, after: null },
  });
  return rows.map(({ state }) => state);
};
const rowsOf = () => testDb().select().from(invitations);

describe('inviting people', () => {
  it('sends each one mail in their language, at their own address or that of their work', async () => {
    const [own, atWork] = [
      await enter(),
      await enter({ privateEmail: null, workEmail: 'bo@town.example', locale: null }),
    ];
    const { invited, actor } = await invite(own, atWork, own);
    expect(invited).toEqual([own, atWork]);
    expect(await statesOf(actor)).toEqual(['waiting', 'waiting']);
    await work();
    const sent = (await mails()).map(({ recipient, locale }) => [recipient, locale]);
    expect(sent).toEqual([
      [`${own}@test.example`, 'ja'],
      ['bo@town.example', 'en'],
    ]);
    expect(await statesOf(actor)).toEqual(['kept', 'kept']);
    expect(JSON.stringify(await rowsOf())).not.toContain(await lastToken());
  });

  it('again, or with others, sends nobody a second mail', async () => {
    const person = await enter();
    await invite(person);
    const more = await enter();
    const { invited, refused } = await invite(person, more);
    expect([invited, refused]).toEqual([[more], [{ personId: person, reason: 'invited' }]]);
    await work();
    expect(await mails()).toHaveLength(2);
    const audit = await testDb().select().from(auditEntries);
    expect(audit.map(({ action }) => action)).toEqual(['invitation-made', 'invitation-made']);
  });

  it('says of whom it does not invite why', async () => {
    const { personId: hasAccount, email } = await makePerson();
    const silent = await enter({ privateEmail: null });
    const taken = await enter({ privateEmail: email.toUpperCase() });
    const unknown = uuidv7();
    const { invited, refused } = await invite(hasAccount, silent, taken, unknown, 'no id');
    expect(invited).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      ...['has-account', 'no-email', 'email-taken', 'not-found', 'not-found'],
    ]);
    expect(await testDb().$count(outboxJobs)).toBe(0);
  });

  it.each<Role>(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'])(
    'is refused for the role %s, and so is seeing and sending invitations again',
    async (role) => {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      for (const attempt of [
        invitePersons(ctx, { personIds: [] }),
        resendInvitations(ctx, { picked: [] }),
        listInvitations(ctx, { state: null, after: null }),
        listRounds(ctx, 'sent'),
        countInvitations(ctx),
      ]) {
        await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
      }
    },
  );
});

describe('an invitation of a person who is known', () => {
  it('makes the account alone, and keeps the names as the person corrects them', async () => {
    const personId = await enter({ kana: 'あな' });
    await invite(personId);
    await work();
    const token = await lastToken();
    expect(await invitationView(nobody(), token)).toEqual({
      state: 'open',
      email: `${personId}@test.example`,
      names: { legalName: 'Ana Ruiz', displayName: 'Ana' },
    });
    const before = await testDb().$count(persons);
    expect(await acceptInvitation(nobody(), { ...form, token })).toMatchObject({ ok: true });
    expect(await testDb().$count(persons)).toBe(before);
    expect(await testDb().$count(roleGrants, eq(roleGrants.personId, personId))).toBe(0);
    const [person] = await testDb().select().from(persons).where(eq(persons.id, personId));
    expect(person).toMatchObject({ legalName: 'Ana Maria Ruiz', kana: 'あな', sortKey: 'あな' });
    const [account] = await testDb().select().from(accounts).where(eq(accounts.personId, personId));
    expect(account?.email).toBe(`${personId}@test.example`);
    const actions = (await testDb().select().from(auditEntries)).map(({ action }) => action);
    expect(actions).toEqual(['invitation-made', 'names-corrected', 'invitation-accepted']);
  });

  it('makes none for a person who has got one by another way', async () => {
    const personId = await enter();
    await invite(personId);
    await work();
    const other = { id: uuidv7(), personId, email: 'other@test.example', createdAt: NOW };
    await testDb().insert(accounts).values(other);
    expect(await acceptInvitation(nobody(), { ...form, token: await lastToken() })).toEqual({
      ...{ ok: false, reason: 'email-taken' },
    });
  });

  it('works for fourteen days of real time from its mail on', async () => {
    await invite(await enter());
    pass(3);
    await work();
    pass(13.99);
    expect(await invitationView(nobody(), await lastToken())).toMatchObject({ state: 'open' });
    pass(0.02);
    expect(await invitationView(nobody(), await lastToken())).toMatchObject({ state: 'expired' });
  });
});

describe('sending an invitation again', () => {
  it('goes to the address the person has now, and ends the link before', async () => {
    const personId = await enter();
    const { actor } = await invite(personId);
    await work();
    const former = await lastToken();
    const privateEmail = 'right@test.example';
    await testDb().update(persons).set({ privateEmail }).where(eq(persons.id, personId));
    const picked = (await rowsOf()).map(({ id, round }) => ({ id, round }));
    const ctx = testContext({ actor });
    expect(await resendInvitations(ctx, { picked })).toEqual({ resent: 1 });
    expect(await resendInvitations(ctx, { picked })).toEqual({ resent: 0 });
    expect(await invitationView(nobody(), former)).toEqual({ state: 'unknown' });
    await work();
    expect((await mails()).map(({ recipient }) => recipient).at(-1)).toBe(privateEmail);
    expect(await mails()).toHaveLength(2);
    expect(await acceptInvitation(nobody(), { ...form, token: former })).toMatchObject({
      ok: false,
    });
    const token = await lastToken();
    expect(await acceptInvitation(nobody(), { ...form, token })).toMatchObject({ ok: true });
    const after = (await rowsOf()).map(({ id, round }) => ({ id, round }));
    expect(await resendInvitations(ctx, { picked: after })).toEqual({ resent: 0 });
  });

  it('sends one mail where the one before was still waiting', async () => {
    const { actor } = await invite(await enter());
    const picked = (await rowsOf()).map(({ id, round }) => ({ id, round }));
    await resendInvitations(testContext({ actor }), { picked });
    await work();
    expect(await mails()).toHaveLength(1);
  });
});

describe('an invitation that has expired', () => {
  it('offers a new mail to the same address, one for a press however often it arrives', async () => {
    const personId = await enter();
    await invite(personId);
    await work();
    const token = await lastToken();
    expect(await renewInvitation(nobody(), token)).toEqual({ ok: true });
    await work();
    expect(await mails()).toHaveLength(1);
    pass(15);
    const email = `${personId.charAt(0)}***@test.example`;
    expect(await invitationView(nobody(), token)).toEqual({
      ...{ state: 'expired', email, isOnItsWay: false },
    });
    expect(await renewInvitation(nobody(), token)).toEqual({ ok: true });
    expect(await renewInvitation(nobody(), token)).toEqual({ ok: true });
    expect(await invitationView(nobody(), token)).toMatchObject({ isOnItsWay: true });
    await work();
    expect(await mails()).toHaveLength(2);
    expect(await invitationView(nobody(), token)).toEqual({ state: 'unknown' });
    expect(await invitationView(nobody(), await lastToken())).toMatchObject({ state: 'open' });
  });

  it('offers another mail once the server has refused the one on its way', async () => {
    await invite(await enter());
    await work();
    const token = await lastToken();
    pass(15);
    await renewInvitation(nobody(), token);
    await work({ code: 450 });
    expect(await invitationView(nobody(), token)).toMatchObject({ isOnItsWay: true });
    await testDb().update(outboxJobs).set({ runAt: NOW });
    await work({ code: 550 });
    expect(await invitationView(nobody(), token)).toMatchObject({ isOnItsWay: false });
    expect(await renewInvitation(nobody(), token)).toEqual({ ok: true });
    expect(await invitationView(nobody(), token)).toMatchObject({ isOnItsWay: true });
    await work();
    expect(await mails()).toHaveLength(2);
    expect(await invitationView(nobody(), await lastToken())).toMatchObject({ state: 'open' });
  });

  it('sends three a day at most, and none for a link that is unknown or used', async () => {
    await invite(await enter());
    await work();
    for (let times = 0; times < 3; times += 1) {
      await testDb()
        .update(invitations)
        .set({ expiresAt: new Date(Date.now() - 1) });
      expect(await renewInvitation(nobody(), await lastToken())).toEqual({ ok: true });
      await work();
    }
    await testDb()
      .update(invitations)
      .set({ expiresAt: new Date(Date.now() - 1) });
    expect(await renewInvitation(nobody(), await lastToken())).toEqual({
      ...{ ok: false, reason: 'too-many-tries' },
    });
    await testDb().update(invitations).set({ usedAt: new Date() });
    for (const token of [await lastToken(), 'unknown', '']) {
      expect(await renewInvitation(nobody(), token)).toEqual({ ok: false, reason: 'link-unknown' });
    }
  });
});

describe('the state of an invitation', () => {
  it('is refused when the mail server refuses it for good, with the code, and it is tried once', async () => {
    const { actor } = await invite(await enter());
    await work({ code: 550 });
    const ctx = testContext({ actor });
    const { invitations: rows } = await listInvitations(ctx, { state: 'refused', after: null });
    expect(rows).toMatchObject([{ state: 'refused', failure: 'SMTP 550 5.1.1', sentAt: null }]);
    expect(await testDb().select().from(outboxJobs)).toMatchObject([{ attempts: 1 }]);
    await resendInvitations(ctx, { picked: await listRounds(ctx, 'refused') });
    expect(await statesOf(actor)).toEqual(['waiting']);
  });

  it('waits while a try may mend it', async () => {
    const { actor } = await invite(await enter());
    await work({ code: 450 });
    expect(await statesOf(actor)).toEqual(['waiting']);
  });

  it('filters, counts and lists alike', async () => {
    const { actor } = await invite(await enter(), await enter(), await enter());
    await work();
    await acceptInvitation(nobody(), { ...form, token: await lastToken() });
    const first = (await rowsOf()).find(({ usedAt }) => usedAt === null);
    const expiresAt = new Date(Date.now() - 1);
    await testDb()
      .update(invitations)
      .set({ expiresAt })
      .where(eq(invitations.id, first?.id ?? ''));
    const ctx = testContext({ actor });
    await invitePersons(ctx, { personIds: [await enter()] });
    const counts = await countInvitations(ctx);
    expect(counts).toEqual({
      ...{ waiting: 1, sent: 0, kept: 1, refused: 0, expired: 1, accepted: 1 },
    });
    for (const [state, count] of Object.entries(counts)) {
      const own = state as keyof typeof counts;
      const { invitations: rows } = await listInvitations(ctx, { state: own, after: null });
      expect(rows.map((row) => row.state)).toEqual(Array<string>(count).fill(state));
      expect(await listRounds(ctx, own)).toHaveLength(count);
    }
  });

  it('comes in pages of a hundred, none left out or twice', async () => {
    const ids = await Promise.all(Array.from({ length: 101 }, () => enter()));
    const { actor } = await invite(...ids);
    const ctx = testContext({ actor });
    const first = await listInvitations(ctx, { state: null, after: null });
    const second = await listInvitations(ctx, { state: null, after: first.after });
    expect([first.invitations.length, second.invitations.length, second.after]).toEqual([
      100,
      1,
      null,
    ]);
    const seen = [...first.invitations, ...second.invitations].map(({ personId }) => personId);
    expect(new Set(seen)).toEqual(new Set(ids));
  });
});
