import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, auditEntries, roleGrants, sessions } from '#db/schema/index.ts';
import { endAllSessions } from '#app/features/accounts/end-all-sessions.server.ts';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function begin({ accountId }: Actor, own: { id?: string; at?: Date } = {}): Promise<string> {
  const { id = sha256(uuidv7()), at = minutesAgo(0) } = own;
  const times = { createdAt: at, seenAt: at, expiresAt: at };
  await testDb()
    .insert(sessions)
    .values({ id, accountId, ...times });
  return id;
}

/** A person whose session at hand began so many minutes ago. */
async function signedIn(minutes: number): Promise<Actor> {
  const actor = await makePerson();
  await begin(actor, { id: actor.sessionId, at: minutesAgo(minutes) });
  return actor;
}

const countOf = ({ accountId }: Actor) =>
  testDb().$count(sessions, eq(sessions.accountId, accountId));

describe('ending sessions', () => {
  it('ends one of one’s own, and leaves an audit row', async () => {
    const actor = await signedIn(14);
    const id = await begin(actor);
    const input = { sessionId: id };
    expect(await endSession(testContext({ actor }), input)).toEqual({ ok: true });
    expect(await countOf(actor)).toBe(1);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'session-ended', actorId: actor.personId, objectKind: 'session', objectId: id },
    ]);
  });

  it('is refused for another’s session, also to a coordinator, and leaves no audit row', async () => {
    const owner = await makePerson();
    const id = await begin(owner);
    const actor = await makePerson({ roles: ['coordinator'] });
    await begin(actor, { id: actor.sessionId });
    for (const sessionId of [id, 'unknown', '']) {
      expect(await endSession(testContext({ actor }), { sessionId })).toEqual({
        ...{ ok: false, reason: 'not-found' },
      });
    }
    expect(await countOf(owner)).toBe(1);
    expect(await testDb().$count(auditEntries)).toBe(0);
  });

  it('everywhere ends all of one’s own and nobody else’s, and leaves an audit row', async () => {
    const actor = await signedIn(0);
    const other = await makePerson();
    for (const person of [actor, actor, other]) await begin(person);
    expect(await endAllSessions(testContext({ actor }), {})).toEqual({ ok: true });
    expect([await countOf(actor), await countOf(other)]).toEqual([0, 1]);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'all-sessions-ended', actorId: actor.personId, objectId: actor.accountId },
    ]);
  });
});

describe('a session that began more than a quarter of an hour ago', () => {
  const PASSWORD = 'a long enough passphrase';

  /** Failures are counted by the quarter hour: no test may begin in one and end in the next. */
  beforeEach(() => {
    giveSettings();
    vi.useFakeTimers({ toFake: ['Date'] });
    return () => vi.useRealTimers();
  });

  async function signedInLongAgo(): Promise<Actor> {
    const actor = await signedIn(16);
    const passwordHash = await hashPassword(PASSWORD);
    const own = eq(accounts.id, actor.accountId);
    await testDb().update(accounts).set({ passwordHash }).where(own);
    return actor;
  }

  it('ends no other without the password', async () => {
    const actor = await signedInLongAgo();
    const sessionId = await begin(actor);
    const ctx = testContext({ actor });
    for (const [password, reason] of [
      [undefined, 'not-confirmed'],
      ['', 'not-confirmed'],
      ['a wrong guess', 'wrong-password'],
    ] as const) {
      expect(await endSession(ctx, { sessionId, password })).toEqual({ ok: false, reason });
      expect(await endAllSessions(ctx, { password })).toEqual({ ok: false, reason });
    }
    expect(await countOf(actor)).toBe(2);
    expect(await endSession(ctx, { sessionId, password: PASSWORD })).toEqual({ ok: true });
    expect(await endAllSessions(ctx, { password: PASSWORD })).toEqual({ ok: true });
    expect(await countOf(actor)).toBe(0);
  });

  it('does not find the password out', async () => {
    const actor = await signedInLongAgo();
    const ctx = testContext({ actor });
    for (let tries = 0; tries < 10; tries += 1) await endAllSessions(ctx, { password: 'a guess' });
    expect(await endAllSessions(ctx, { password: PASSWORD })).toEqual({
      ...{ ok: false, reason: 'too-many-tries' },
    });
    expect(await countOf(actor)).toBe(1);
  });

  it('ends itself without being asked for anything', async () => {
    const actor = await signedInLongAgo();
    const { sessionId } = actor;
    expect(await endSession(testContext({ actor }), { sessionId })).toEqual({ ok: true });
  });
});

describe('sessions end with the rights they were begun with', () => {
  const grant = (personId: string) => ({
    ...{ id: uuidv7(), personId, role: 'trainer' as const, scopeKind: 'platform' as const },
    validFrom: NOW,
  });
  const own = ({ personId }: Actor) => eq(roleGrants.personId, personId);

  it.each<[string, (person: Actor) => Promise<unknown>]>([
    ['a role is given', ({ personId }) => testDb().insert(roleGrants).values(grant(personId))],
    ['a role is taken', (person) => asOwner((tx) => tx.delete(roleGrants).where(own(person)))],
    [
      'a role is given an end',
      (person) => testDb().update(roleGrants).set({ validUntil: NOW }).where(own(person)),
    ],
    [
      'the account is disabled',
      ({ accountId }) =>
        testDb().update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId)),
    ],
  ])('when %s, and other people’s go on', async (_, change) => {
    const person = await makePerson();
    const other = await makePerson();
    for (const each of [person, person, other]) await begin(each);
    await change(person);
    expect([await countOf(person), await countOf(other)]).toEqual([0, 1]);
  });

  it('and not when anything else of the account changes', async () => {
    const person = await makePerson();
    await begin(person);
    const { accountId } = person;
    await testDb().update(accounts).set({ demo: true }).where(eq(accounts.id, accountId));
    expect(await countOf(person)).toBe(1);
  });
});
