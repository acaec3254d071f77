import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applications, editions } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import { countApprovals, listApprovals } from '#app/features/enrolments/approvals.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { decideApplications } from '#app/features/enrolments/decide-applications.server.ts';
import { saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import type { EditionFields } from '#app/features/enrolments/schema.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const FIELDS: EditionFields = {
  ...{ slug: 'july', nameJa: '7月期', nameEn: 'July', fiscalYear: 2031, term: 'july' },
  ...{ opensOn: '2031-06-20', closesOn: '2031-07-20', startsOn: '2031-07-28', capacity: 9 },
  ...{ selfEntry: true, byRule: false, nominations: false },
  ...{ approval: 'none', allocation: 'first-come' },
};

const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const archive = (editionId: string) =>
  testDb().update(editions).set({ archivedAt: NOW }).where(eq(editions.id, editionId));

async function apply(edition: Awaited<ReturnType<typeof makeEdition>>, actor: Actor) {
  await applyForEdition(testContext({ actor }), edition);
  const own = and(
    eq(applications.editionId, edition.editionId),
    eq(applications.personId, actor.personId),
  );
  const [row] = await testDb().select({ id: applications.id }).from(applications).where(own);
  return row?.id ?? '';
}

/** A context in which somebody archives the edition just before the transaction begins. */
function archivedMeanwhile(ctx: Context, editionId: string): Context {
  const db = new Proxy(ctx.db, {
    get(target, name, receiver) {
      if (name !== 'transaction') return Reflect.get(target, name, receiver) as unknown;
      return async (work: Parameters<typeof target.transaction>[0]) => {
        await archive(editionId);
        return target.transaction(work);
      };
    },
  });
  return { ...ctx, db };
}

describe('in an archived edition', () => {
  it('a seat that is given up goes to nobody', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const [first, second] = [await makePerson(), await makePerson()];
    const applicationId = await apply(edition, first);
    await apply(edition, second);
    await archive(edition.editionId);
    await withdrawApplication(testContext({ actor: first }), { applicationId });
    expect(await standingOf(edition.editionId)).toEqual({
      withdrawn: [first.personId],
      waiting: [second.personId],
    });
  });

  it('nothing waits for a decision', async () => {
    const edition = await makeEdition({ approval: 'coordinator' });
    const id = await apply(edition, await makePerson());
    const ctx = await coordinator();
    expect(await countApprovals(ctx)).toBe(1);
    expect(await findApplicationRecord(ctx, id)).toMatchObject({ mayDecide: true });
    await archive(edition.editionId);
    expect(await countApprovals(ctx)).toBe(0);
    expect((await listApprovals(ctx)).groups).toEqual([]);
    expect(await findApplicationRecord(ctx, id)).toMatchObject({ mayDecide: false });
  });

  it('nothing is decided, also when it was archived while somebody decided', async () => {
    const edition = await makeEdition({ approval: 'coordinator' });
    const { editionId } = edition;
    const actor = await makePerson();
    const id = await apply(edition, actor);
    const ctx = archivedMeanwhile(await coordinator(), editionId);
    const decision = { approve: true, reason: '' };
    expect(await decideApplication(ctx, { applicationId: id, ...decision })).toEqual({
      ok: false,
      reason: 'archived',
    });
    await testDb().update(editions).set({ archivedAt: null }).where(eq(editions.id, editionId));
    expect(await decideApplications(ctx, { applicationIds: [id], ...decision })).toEqual({
      ...{ ok: true, decided: 0, left: 1 },
    });
    expect(await standingOf(editionId)).toEqual({ 'awaiting-approval': [actor.personId] });
  });

  it('nothing is changed, and seats that are added go to nobody', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const [first, second] = [await makePerson(), await makePerson()];
    await apply(edition, first);
    await apply(edition, second);
    await archive(edition.editionId);
    const { editionId } = edition;
    const input = { editionId, fields: FIELDS, audience: { version: 1 } as const };
    expect(await saveEdition(await coordinator(), input)).toEqual({
      ok: false,
      reason: 'archived',
    });
    expect(await editionRow(editionId)).toMatchObject({ capacity: 1, seatsTaken: 1 });
  });
});

it('before its draw a lottery gives no seat to who waits', async () => {
  const edition = await makeEdition({ capacity: 1 });
  const [first, second] = [await makePerson(), await makePerson()];
  const applicationId = await apply(edition, first);
  await apply(edition, second);
  const { editionId } = edition;
  const undrawn = { allocation: 'lottery', lotterySeed: 's', lotteryCommitment: 'c' } as const;
  await testDb().update(editions).set(undrawn).where(eq(editions.id, editionId));
  await withdrawApplication(testContext({ actor: first }), { applicationId });
  expect((await standingOf(editionId)).waiting).toEqual([second.personId]);
});
