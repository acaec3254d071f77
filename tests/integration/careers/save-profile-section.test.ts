import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, careerProfiles } from '#db/schema/index.ts';
import { listLearningEvidence } from '#app/features/careers/learning-evidence.server.ts';
import { loadOwnProfile, requireProfileKeeper } from '#app/features/careers/own-career.server.ts';
import { saveProfileSection } from '#app/features/careers/save-profile-section.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { makeProfile } from '#tests/factories/careers.ts';
import { makeLearner, takeCheckUp } from '#tests/factories/learners.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const statement = { section: 'statement' as const, values: { 'statement.ja': ['自己PR'] } };

async function keeping() {
  const ctx = testContext({ actor: await makePerson() });
  const stored = async () => (await loadOwnProfile(ctx)).profile;
  return { ctx, stored, save: saveProfileSection.bind(null, ctx) };
}

describe('a section of a profile', () => {
  it('is saved, one after the other, and the others stay as they are', async () => {
    const { save, stored } = await keeping();
    expect(await save({ ...statement, version: 0 })).toEqual({ ok: true, version: 1 });
    const study = { section: 'study' as const, values: { degree: ['master'] } };
    expect(await save({ ...study, version: 1 })).toEqual({ ok: true, version: 2 });
    expect(await stored()).toMatchObject({ degree: 'master', statement: { ja: '自己PR' } });
  });

  it('is refused where another device was faster, and keeps what was typed', async () => {
    const { save, stored } = await keeping();
    await save({ ...statement, version: 0 });
    const second = { ...statement, values: { 'statement.ja': ['別の文'] } };
    for (const version of [0, 7]) {
      expect(await save({ ...second, version })).toEqual({
        ...{ ok: false, reason: 'changed', version: 1, values: second.values },
      });
    }
    expect(await stored()).toMatchObject({ statement: { ja: '自己PR' } });
    expect(await save({ ...second, version: 1 })).toEqual({ ok: true, version: 2 });
  });

  it('is refused with words for each field, and changes nothing', async () => {
    const { save, ctx } = await keeping();
    const values = { availableFrom: ['soon'], moves: ['maybe'] };
    expect(await save({ section: 'work', version: 0, values })).toEqual({
      ...{ ok: false, reason: 'invalid', values },
      faults: { availableFrom: { code: 'month' }, moves: { code: 'choose' } },
    });
    expect(await loadOwnProfile(ctx)).toMatchObject({ version: 0 });
  });

  it('is written into no audit record', async () => {
    const { save } = await keeping();
    await save({ ...statement, version: 0 });
    expect(await testDb().select().from(auditEntries)).toEqual([]);
  });

  it('is the actor’s own: another’s is neither read nor written', async () => {
    const other = await makeProfile({ pay: 4_000_000 });
    const { save, stored } = await keeping();
    await save({ ...statement, version: 0 });
    expect(await stored()).toMatchObject({ pay: null });
    const [row] = await testDb()
      .select()
      .from(careerProfiles)
      .where(eq(careerProfiles.personId, other.personId));
    expect(row).toMatchObject({ version: 1, content: { pay: 4_000_000 } });
  });
});

describe('who keeps a profile', () => {
  it.each<Role>(['supervisor', 'advisor', 'coordinator', 'recruiter', 'trainer', 'staff'])(
    'is no %s: they are refused',
    async (role) => {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      const save = saveProfileSection(ctx, { ...statement, version: 0 });
      await expect(save).rejects.toMatchObject({ code: 'forbidden' });
      expect(await testDb().select().from(careerProfiles)).toEqual([]);
    },
  );

  it('is who was in the programme and has no other role, but not who never came', async () => {
    const organisationId = await makeOrganisation({ nameJa: '雪見町', prefecture: '05' });
    const former = await makePerson({ roles: [] });
    const past = { startsOn: '2027-07-25', endsOn: '2030-07-24', kind: 'CIR' as const };
    await makeAppointment({ personId: former.personId, organisationId, ...past });
    const post = await requireProfileKeeper(testContext({ actor: former }));
    expect(post).toMatchObject({
      kind: 'CIR',
      endsOn: '2030-07-24',
      employer: { prefecture: '05' },
    });
    const absent = await makePerson({ roles: [] });
    const never = { leaving: 'not-arrived' as const, leftOn: '2030-07-28' };
    await makeAppointment({ personId: absent.personId, organisationId, ...never });
    await expect(requireProfileKeeper(testContext({ actor: absent }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const office = await makePerson({ roles: ['coordinator'] });
    await makeAppointment({ personId: office.personId, organisationId, ...past });
    await expect(requireProfileKeeper(testContext({ actor: office }))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not who sees the pages of a participant', async () => {
    const actor = await makeProfile();
    const viewing = { id: 'v', viewerId: 'c', endsAt: new Date(0) };
    const ctx = testContext({ actor: { ...actor, viewing } });
    const save = saveProfileSection(ctx, { ...statement, version: 1 });
    await expect(save).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what is shown of learning', () => {
  it('is what the person reached here; what another reached is refused', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'k1-vowels-check-up');
    const { canDo } = await listLearningEvidence(learner.ctx);
    expect(canDo.length).toBeGreaterThan(0);
    expect(canDo[0]?.id).toMatch(new RegExp(`^${learner.slug}/k1\\.`, 'iu'));
    const values = { canDo: canDo.map(({ id }) => id) };
    const input = { section: 'learning' as const, version: 0, values };
    expect(await saveProfileSection(learner.ctx, input)).toEqual({ ok: true, version: 1 });
    const { save } = await keeping();
    expect(await save(input)).toMatchObject({ faults: { canDo: { code: 'not-yours' } } });
    const foreign = { ...input, values: { certificates: ['SOMEBODYS'] } };
    expect(await save(foreign)).toMatchObject({ faults: { certificates: { code: 'not-yours' } } });
  });
});
