import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditEntries, roleGrants, sessions } from '#db/schema/index.ts';
import { endAllSessions } from '#app/features/accounts/end-all-sessions.server.ts';
import { endSession } from '#app/features/accounts/end-session.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function begin({ accountId }: Actor): Promise<string> {
  const id = sha256(uuidv7());
  const times = { createdAt: NOW, seenAt: NOW, expiresAt: NOW };
  await testDb()
    .insert(sessions)
    .values({ id, accountId, ...times });
  return id;
}

const countOf = ({ accountId }: Actor) =>
  testDb().$count(sessions, eq(sessions.accountId, accountId));

describe('ending sessions', () => {
  it('ends one of one’s own, and leaves an audit row', async () => {
    const actor = await makePerson();
    const id = await begin(actor);
    await begin(actor);
    expect(await endSession(testContext({ actor }), id)).toEqual({ ok: true });
    expect(await countOf(actor)).toBe(1);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'session-ended', actorId: actor.personId, objectKind: 'session', objectId: id },
    ]);
  });

  it('is refused for another’s session, also to a coordinator, and leaves no audit row', async () => {
    const owner = await makePerson();
    const id = await begin(owner);
    const stranger = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    for (const asked of [id, 'unknown', '']) {
      expect(await endSession(stranger, asked)).toEqual({ ok: false });
    }
    expect(await countOf(owner)).toBe(1);
    expect(await testDb().$count(auditEntries)).toBe(0);
  });

  it('everywhere ends all of one’s own and nobody else’s, and leaves an audit row', async () => {
    const actor = await makePerson();
    const other = await makePerson();
    for (const person of [actor, actor, other]) await begin(person);
    await endAllSessions(testContext({ actor }));
    expect([await countOf(actor), await countOf(other)]).toEqual([0, 1]);
    expect(await testDb().select().from(auditEntries)).toMatchObject([
      { action: 'all-sessions-ended', actorId: actor.personId, objectId: actor.accountId },
    ]);
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
    ['a role is taken', (person) => testDb().delete(roleGrants).where(own(person))],
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
