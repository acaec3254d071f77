import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, editions, itemDueDates } from '#db/schema/index.ts';
import { copyEditions } from '#app/features/enrolments/copy-editions.server.ts';
import { columnsOf, daysOf } from '#app/features/enrolments/edition-columns.server.ts';
import { saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import type { EditionFields } from '#app/features/enrolments/schema.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { editionRow, makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const AUDIENCE = { version: 1 as const, kinds: ['ALT' as const] };
const FIELDS: EditionFields = {
  ...{ slug: 'july-2031', nameJa: '2031年7月期', nameEn: 'July 2031' },
  ...{ fiscalYear: 2031, term: 'july', capacity: 30, paceWeeks: 12, paceFrom: 'arrival' },
  ...{ opensOn: '2031-05-01', closesOn: '2031-06-20', startsOn: '2031-07-28' },
  ...{ endsOn: '2032-02-28', accessEndsOn: '2032-03-31', entryCode: 'AKITA-31' },
  ...{ selfEntry: true, byRule: true, nominations: true },
  ...{ approval: 'organisation', allocation: 'lottery' },
};
const COPIED = [
  ...(['selfEntry', 'byRule', 'nominations', 'approval', 'allocation', 'capacity'] as const),
  ...(['paceWeeks', 'paceFrom', 'term', 'audience', 'courseId'] as const),
];
const asRole = async (role: Role) => testContext({ actor: await makePerson({ roles: [role] }) });

const original = () =>
  makeEdition({
    ...columnsOf({ fields: FIELDS, audience: AUDIENCE }),
    ...{ lotterySeed: 'the seed of 2031', lotteryCommitment: 'its digest', seatsTaken: 4 },
  });

describe('copying editions to another fiscal year', () => {
  it('moves every day by whole years and keeps audience, capacity and ways in, as a draft', async () => {
    const ctx = await asRole('coordinator');
    const { editionId } = await original();
    const copied = await copyEditions(ctx, { editionIds: [editionId], fiscalYear: 2032 });
    expect(copied).toMatchObject({ ok: true, made: 1 });
    const before = await editionRow(editionId);
    const after = await editionRow(copied.ok ? (copied.editionIds[0] ?? '') : '');
    for (const key of COPIED) expect(after[key], key).toEqual(before[key]);
    expect(daysOf(before)).toMatchObject({ closesOn: '2031-06-20', endsOn: '2032-02-28' });
    expect(daysOf(after)).toEqual({
      ...{ opensOn: '2032-05-01', closesOn: '2032-06-20', startsOn: '2032-07-28' },
      ...{ endsOn: '2033-02-28', accessEndsOn: '2033-03-31' },
    });
    expect(after).toMatchObject({
      ...{ slug: 'july-2032', nameJa: '2032年7月期', nameEn: 'July 2032', fiscalYear: 2032 },
      ...{ publishedAt: null, seatsTaken: 0, nextTicket: 1, entryCode: null },
      ...{ copiedFrom: editionId, lotteryDrawnAt: null },
    });
    expect(after.lotterySeed).not.toBe(before.lotterySeed);
    expect(after.lotteryCommitment).not.toBe(before.lotteryCommitment);
  });

  it('moves the dates of items by as many years, to the same hour in Japan', async () => {
    const ctx = await asRole('coordinator');
    const { editionId } = await original();
    const date = (itemSlug: string, at: string) => ({ editionId, itemSlug, dueAt: new Date(at) });
    await testDb()
      .insert(itemDueDates)
      .values([
        date('k1-vowels', '2031-09-30T23:59:59+09:00'),
        date('s1-hello', '2032-02-29T12:00:00+09:00'),
      ]);
    for (let press = 0; press < 2; press += 1) {
      const copied = await copyEditions(ctx, { editionIds: [editionId], fiscalYear: 2033 });
      const copy = copied.ok ? (copied.editionIds[0] ?? '') : '';
      const rows = await testDb()
        .select()
        .from(itemDueDates)
        .where(eq(itemDueDates.editionId, copy))
        .orderBy(itemDueDates.itemSlug);
      expect(rows.map(({ dueAt }) => dueAt)).toEqual([
        new Date('2033-09-30T23:59:59+09:00'),
        new Date('2034-02-28T12:00:00+09:00'),
      ]);
    }
  });

  it('again gives the same drafts, also after their dates were changed, and says so once in the audit', async () => {
    const ctx = await asRole('coordinator');
    const { editionId } = await original();
    const copy = () => copyEditions(ctx, { editionIds: [editionId], fiscalYear: 2032 });
    const first = await copy();
    const draftId = first.ok ? (first.editionIds[0] ?? '') : '';
    const fields = { ...FIELDS, slug: 'later', fiscalYear: 2033, entryCode: undefined };
    await saveEdition(ctx, { editionId: draftId, fields, audience: AUDIENCE });
    expect(await copy()).toEqual({ ok: true, editionIds: [draftId], made: 0 });
    const told = and(eq(auditEntries.objectId, draftId), eq(auditEntries.action, 'edition-copied'));
    expect(await testDb().$count(auditEntries, told)).toBe(1);
  });

  it('copies all or none', async () => {
    const ctx = await asRole('coordinator');
    const { editionId } = await original();
    const undated = await makeEdition();
    const later = await makeEdition({ fiscalYear: 2033 });
    const copy = (other: string) =>
      copyEditions(ctx, { editionIds: [editionId, other], fiscalYear: 2032 });
    expect(await copy(undated.editionId)).toEqual({ ok: false, reason: 'no-year' });
    expect(await copy(later.editionId)).toEqual({ ok: false, reason: 'not-later' });
    await expect(copy(uuidv7())).rejects.toMatchObject({ code: 'not-found' });
    expect(await testDb().$count(editions, eq(editions.copiedFrom, editionId))).toBe(0);
  });

  it.each(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const)(
    'is refused for the role %s',
    async (role) => {
      const { editionId } = await original();
      const copy = copyEditions(await asRole(role), { editionIds: [editionId], fiscalYear: 2032 });
      await expect(copy).rejects.toMatchObject({ code: 'forbidden' });
    },
  );
});
