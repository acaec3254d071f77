import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, enrolments, outboxJobs } from '#db/schema/index.ts';
import { countNewcomers } from '#app/features/enrolments/enrol-by-rule.server.ts';
import { archiveEdition, publishEdition } from '#app/features/enrolments/publish-edition.server.ts';
import {
  enrolByAllRules,
  enrolByRuleJob,
  runRule,
} from '#app/features/enrolments/run-rule.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { editionRow, makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { keptLog, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const system = () => testContext({ actor: null });
const asRole = async (role: Role) => testContext({ actor: await makePerson({ roles: [role] }) });

/** An edition that enrols by rule the people of one town, of whom there are so many. */
async function ofTown(people: number, parts: Parameters<typeof makeEdition>[0] = {}) {
  const town = await makeOrganisation();
  const audience = { version: 1, organisations: [town] };
  const made = await makeEdition({ byRule: true, selfEntry: false, audience, ...parts });
  const arrive = async () => {
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: town });
    return personId;
  };
  for (let count = 0; count < people; count += 1) await arrive();
  return { ...made, arrive };
}

describe('an edition that enrols by rule', () => {
  it('enrols whom it means when a coordinator says so, and again nobody', async () => {
    const { editionId } = await ofTown(3);
    const ctx = await asRole('coordinator');
    expect(await countNewcomers(ctx, await editionRow(editionId))).toBe(3);
    expect(await runRule(ctx, { editionId })).toEqual({ enrolled: 3, waiting: 0 });
    expect(await countNewcomers(ctx, await editionRow(editionId))).toBe(0);
    expect(await runRule(ctx, { editionId })).toEqual({ enrolled: 0, waiting: 0 });
    expect(await testDb().$count(enrolments, eq(enrolments.editionId, editionId))).toBe(3);
    expect(await testDb().$count(auditEntries, eq(auditEntries.action, 'rule-run'))).toBe(2);
  });

  it('is promised its people by its publication, once', async () => {
    const { editionId } = await ofTown(2, { publishedAt: null });
    const ctx = await asRole('coordinator');
    await publishEdition(ctx, { editionId });
    await publishEdition(ctx, { editionId });
    const jobs = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.kind, 'enrol-by-rule'));
    expect(jobs).toHaveLength(1);
    const job = {
      id: jobs[0]?.id ?? '',
      kind: '',
      payload: jobs[0]?.payload as Record<string, unknown>,
    };
    for (let round = 0; round < 2; round += 1)
      expect(await enrolByRuleJob(system(), job)).toBeNull();
    expect((await standingOf(editionId)).enrolled).toHaveLength(2);
  });

  it('without a rule promises nothing', async () => {
    const { editionId } = await makeEdition({ publishedAt: null });
    await publishEdition(await asRole('coordinator'), { editionId });
    expect(await testDb().$count(outboxJobs, eq(outboxJobs.kind, 'enrol-by-rule'))).toBe(0);
  });

  it('gets those who come later in the next round, which is nothing where nobody came', async () => {
    const town = await ofTown(1);
    const draft = await ofTown(1, { publishedAt: null });
    expect(await enrolByAllRules(system())).toBe(1);
    expect(await enrolByAllRules(system())).toBe(0);
    const late = await town.arrive();
    expect(await enrolByAllRules(system())).toBe(1);
    expect((await standingOf(town.editionId)).enrolled).toContain(late);
    expect(await standingOf(draft.editionId)).toEqual({});
    await archiveEdition(await asRole('coordinator'), { editionId: town.editionId });
    await town.arrive();
    expect(await enrolByAllRules(system())).toBe(0);
  });

  it('is not stopped by another whose audience cannot be read: that is in the log', async () => {
    const faulty = await ofTown(1, { audience: { version: 99 } });
    const town = await ofTown(1);
    const { log, lines } = keptLog();
    expect(await enrolByAllRules({ ...system(), log })).toBe(1);
    expect((await standingOf(town.editionId)).enrolled).toHaveLength(1);
    expect(lines).toMatchObject([
      { level: 'error', values: [{ editionId: faulty.editionId }, 'rule failed'] },
    ]);
  });

  it.each(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const)(
    'is refused for the role %s',
    async (role) => {
      const { editionId } = await ofTown(1);
      const ctx = await asRole(role);
      await expect(runRule(ctx, { editionId })).rejects.toMatchObject({ code: 'forbidden' });
      expect(await standingOf(editionId)).toEqual({});
    },
  );
});
