import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { editions, notices } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import {
  countApprovals,
  listApprovals,
  listNominationEditions,
  listSelected,
} from '#app/features/enrolments/approvals.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { decideApplications } from '#app/features/enrolments/decide-applications.server.ts';
import { findNominationEdition } from '#app/features/enrolments/nominees.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { countApplications, listApplications } from '#app/features/enrolments/queries.server.ts';
import { addEdition, saveEdition } from '#app/features/enrolments/save-edition.server.ts';
import { tellApprovers } from '#app/features/enrolments/tell-approvers.server.ts';
import { EVERYONE } from '#app/features/people/audience.ts';
import { AppError } from '#app/platform/errors.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { CANARY, privateWorld } from '#tests/factories/private-courses.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => {
  giveSettings();
  registerFollowers();
});

/** An application that waits for the organisation, in an edition from before its course was private. */
async function awaiting() {
  const world = await privateWorld({ approval: 'organisation', nominations: true });
  await applyForEdition(world.own, { ...world.hidden, editionId: world.hidden.editionId });
  const application = await applicationOf(world.learner, world.hidden.editionId);
  return { ...world, applicationId: application?.id ?? '' };
}

const fields = {
  ...{ slug: 'winter', nameJa: '冬期', nameEn: 'Winter', fiscalYear: 2031, term: 'other' as const },
  ...{ startsOn: '2031-08-01', selfEntry: true, byRule: false, nominations: false },
  ...{ approval: 'none' as const, allocation: 'first-come' as const },
};

describe.each(['supervisor', 'advisor'] as const)('in a private course a %s', (role) => {
  it('finds no application of their people: not in lists, counts, records or approvals', async () => {
    const world = await awaiting();
    const ctx = world[role];
    const { editionId } = world.hidden;
    expect((await listApplications(ctx, { editionId })).rows).toEqual([]);
    expect(await countApplications(ctx, editionId)).toEqual({});
    expect(await findApplicationRecord(ctx, world.applicationId)).toBeNull();
    expect(await countApprovals(ctx)).toBe(0);
    expect(await listApprovals(ctx)).toEqual({ groups: [], more: 0 });
    expect(await listSelected(ctx, [world.applicationId])).toEqual([]);
  });

  it('decides on nothing', async () => {
    const world = await awaiting();
    const { applicationId } = world;
    const decision = { approve: true, reason: '' };
    await expect(decideApplication(world[role], { applicationId, ...decision })).rejects.toThrow(
      AppError,
    );
    await expect(
      decideApplications(world[role], { applicationIds: [applicationId], ...decision }),
    ).rejects.toThrow(AppError);
  });

  it('nominates nobody and is not asked to', async () => {
    const world = await awaiting();
    const { editionId } = world.hidden;
    const personIds = [world.learner.personId];
    expect(JSON.stringify(await listNominationEditions(world[role]))).not.toContain(CANARY);
    await expect(findNominationEdition(world[role], editionId)).rejects.toThrow(AppError);
    expect(await nominatePersons(world[role], { editionId, personIds })).toEqual({
      ...{ ok: false, reason: 'no-nominations' },
    });
  });
});

describe('of a private course', () => {
  it('supervisors are not told that somebody waits', async () => {
    await awaiting();
    await tellApprovers({ ...testContext({ actor: null }), now: new Date('2031-07-01T01:00:00Z') });
    const told = await testDb()
      .select()
      .from(notices)
      .where(eq(notices.template, 'approvals-waiting'));
    expect(told).toEqual([]);
  });

  it('its learner sees their application, and a coordinator decides on it', async () => {
    const { own, coordinator, applicationId } = await awaiting();
    expect((await findApplicationRecord(own, applicationId))?.course.title.en).toBe(CANARY);
    const decision = { applicationId, approve: true, reason: '' };
    expect(await decideApplication(coordinator, decision)).toMatchObject({ ok: true });
  });

  it('no edition asks an organisation: neither to approve nor to nominate', async () => {
    const { coordinator, hidden } = await privateWorld();
    const { courseSlug, editionId } = hidden;
    for (const parts of [{ approval: 'organisation' as const }, { nominations: true }]) {
      const input = { courseSlug, fields: { ...fields, ...parts }, audience: EVERYONE };
      const refused = { ok: false, reason: 'private-course' };
      expect(await addEdition(coordinator, input)).toEqual(refused);
      expect(await saveEdition(coordinator, { ...input, editionId })).toEqual(refused);
    }
    const plain = { courseSlug, fields, audience: EVERYONE };
    expect(await addEdition(coordinator, plain)).toMatchObject({ ok: true });
    const [row] = await testDb().select().from(editions).where(eq(editions.id, editionId));
    expect(row).toMatchObject({ approval: 'none', nominations: false });
  });
});
