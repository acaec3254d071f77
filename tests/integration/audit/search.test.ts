import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditBodies, ROLES } from '#db/schema/index.ts';
import { readAuditQuery } from '#app/features/audit/schema.ts';
import { searchAudit, type AuditAsked } from '#app/features/audit/search-audit.server.ts';
import { writeAudit } from '#app/features/audit/write-audit.server.ts';
import { findPersonIds } from '#app/features/people/find-person-ids.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const ALL: AuditAsked = {
  ...{ action: null, objectKind: null, objectId: null, from: null, to: null, before: null },
  ...{ personIds: null, actorIds: null },
};

/** A coordinator who changed somebody's record and nominated them, and a stranger's account act. */
async function log() {
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const mark = uuidv7();
  const person = await makePerson({ legalName: `MORAE ${mark.slice(-8)}` });
  const [account] = await testDb()
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.personId, person.personId));
  const own = testContext({ actor: person, now: new Date('2031-07-02T15:00:00Z') });
  const edition = { objectKind: 'edition', objectId: uuidv7() };
  await writeAudit(coordinator, {
    ...{ action: 'person-changed', objectKind: 'person', objectId: person.personId },
    body: { reason: `Spelling ${mark}` },
  });
  await writeAudit(coordinator, {
    ...{ action: 'persons-nominated', ...edition },
    body: { personIds: [person.personId] },
  });
  await writeAudit(own, {
    ...{ action: 'password-changed', objectKind: 'account', objectId: account?.id ?? '' },
  });
  await writeAudit(coordinator, { action: 'edition-published', ...edition });
  return { coordinator, person, edition, account };
}

const actions = (found: Awaited<ReturnType<typeof searchAudit>>) =>
  found.rows.map(({ action }) => action);

describe('the audit log', () => {
  it('is searched by person: on them, on what is theirs, and where they are named', async () => {
    const { coordinator, person } = await log();
    const personIds = await findPersonIds(coordinator, person.displayName);
    expect(personIds).toEqual([person.personId]);
    const found = await searchAudit(coordinator, { ...ALL, personIds: [person.personId] });
    expect(actions(found)).toEqual(['password-changed', 'persons-nominated', 'person-changed']);
    expect(found.rows[2]).toMatchObject({
      object: { kind: 'person', name: { en: expect.stringContaining('MORAE') } },
      actor: { id: coordinator.actor.personId },
      body: { reason: expect.stringContaining('Spelling') },
    });
    expect(actions(await searchAudit(coordinator, { ...ALL, personIds: [] }))).toEqual([]);
  });

  it('is searched by who did it, by object, by act and by days in Japan', async () => {
    const { coordinator, person, edition } = await log();
    const by = (asked: Partial<AuditAsked>) => searchAudit(coordinator, { ...ALL, ...asked });
    expect(actions(await by({ actorIds: [person.personId] }))).toEqual(['password-changed']);
    expect(actions(await by(edition as Partial<AuditAsked>))).toEqual([
      ...['edition-published', 'persons-nominated'],
    ]);
    const own = { actorIds: [coordinator.actor.personId] };
    expect(actions(await by({ ...own, action: 'persons-nominated' }))).toEqual([
      'persons-nominated',
    ]);
    // 15:00 UTC is the next day in Japan.
    const late = { actorIds: [person.personId] };
    expect(actions(await by({ ...late, from: '2031-07-03', to: '2031-07-03' }))).toHaveLength(1);
    expect(actions(await by({ ...late, to: '2031-07-02' }))).toEqual([]);
  });

  it('goes on where a page ends, and loses nothing', async () => {
    const actor = await makePerson({ roles: ['coordinator'] });
    const ctx = testContext({ actor });
    const written: string[] = [];
    for (let number = 0; number < 120; number += 1) {
      const objectId = uuidv7();
      written.push(objectId);
      await writeAudit(ctx, { action: 'job-retried', objectKind: 'outbox-job', objectId });
    }
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const own: AuditAsked = { ...ALL, actorIds: [actor.personId], before };
      const { rows, older } = await searchAudit(ctx, own);
      seen.push(...rows.map(({ object }) => object.id));
      before = older;
    } while (before);
    expect(seen).toEqual(written.toReversed());
  });

  it('says where an erasure blanked what was said', async () => {
    const { coordinator, person } = await log();
    const own = { ...ALL, personIds: [person.personId], action: 'person-changed' as const };
    const [row] = (await searchAudit(coordinator, own)).rows;
    await asOwner((tx) =>
      tx
        .update(auditBodies)
        .set({ salt: null, body: null })
        .where(eq(auditBodies.entryId, row?.id ?? '')),
    );
    const [blank] = (await searchAudit(coordinator, own)).rows;
    expect(blank).toMatchObject({ body: null, isErased: true });
  });

  it.each(ROLES.filter((role) => role !== 'coordinator'))('is refused for %s', async (role) => {
    const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
    await expect(searchAudit(ctx, ALL)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('what makes no sense is not asked for', () => {
  const asked = {
    action: 'x',
    object: 'shoe',
    from: '2031-02-31',
    to: '',
    before: '1',
    person: ' ',
  };
  expect(readAuditQuery(new URLSearchParams(asked))).toEqual({
    ...{ person: '', actor: '' },
    filter: {
      ...{ action: null, objectKind: null, objectId: null },
      ...{ from: null, to: null, before: null },
    },
  });
});
