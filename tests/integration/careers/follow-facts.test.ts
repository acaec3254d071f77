import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  accounts,
  auditEntries,
  careerProfiles,
  organisations,
  profileConsents,
  publishedProfiles,
} from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { hashPassword } from '#app/features/accounts/exports.server.ts';
import { closeAccount } from '#app/features/accounts/close-account.server.ts';
import { followFacts, sweepPublications } from '#app/features/careers/exports.server.ts';
import { loadOwnProfile } from '#app/features/careers/own-career.server.ts';
import { profileSchema, type Profile } from '#app/features/careers/profile.ts';
import { listOwnCertificates } from '#app/features/certificates/exports.server.ts';
import { reissueCertificate } from '#app/features/certificates/reissue-certificate.server.ts';
import { revokeCertificate } from '#app/features/certificates/revoke-certificate.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { publishTo } from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeGraduate } from '../certificates/completed.ts';

const PASSWORD = 'quite another one';

let fairId: string;
beforeEach(async () => {
  fairId = await makeFair({ companies: [await makeOrganisation({ kind: 'company' })] });
});

async function keep(ctx: Context, content: Partial<Profile>) {
  await testDb()
    .insert(careerProfiles)
    .values({
      ...{ personId: ctx.actor.personId, content: profileSchema.parse(content) },
      ...{ createdAt: NOW, updatedAt: NOW },
    });
}

/** Somebody who shows the certificate of a course that they completed here. */
async function showing() {
  const graduate = await makeGraduate();
  const { ctx } = graduate;
  const code = await codeOf(ctx);
  await keep(ctx, { certificates: [code] });
  await publishTo(graduate, fairId, { fields: ['learning', 'employer'] });
  return { ...graduate, code };
}
async function codeOf(ctx: Context): Promise<string> {
  const [certificate] = await listOwnCertificates(ctx);
  return certificate?.code ?? '';
}

async function published() {
  const own = eq(publishedProfiles.fairId, fairId);
  const [row] = await testDb().select().from(publishedProfiles).where(own);
  return row;
}
const titles = async () => {
  const { learning } = (await published())?.shown as { learning?: { certificates: unknown[] } };
  return learning?.certificates.length ?? 0;
};

const runJobs = async () => {
  const system = { ...testContext({ actor: null }), db: testDb() };
  while ((await runDueJobs(system, JOB_HANDLERS)) > 0);
};

describe('what companies read of a certificate', () => {
  it('goes when it is revoked', async () => {
    const { code } = await showing();
    expect(await titles()).toBe(1);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    await revokeCertificate(coordinator, { code, reason: 'Issued in error' });
    await runJobs();
    expect(await titles()).toBe(0);
    expect((await published())?.searchText).toBe('');
  });

  it('stays when it is issued again with another name: the one picked is the one in force', async () => {
    const { ctx, code, enrolmentId } = await showing();
    await reissueCertificate(ctx, { enrolmentId, name: 'Ana Ruiz', katakana: null });
    await runJobs();
    expect(await titles()).toBe(1);
    const { profile, version } = await loadOwnProfile(ctx);
    expect(profile.certificates).toEqual([await codeOf(ctx)]);
    expect(profile.certificates).not.toContain(code);
    // A form that was open says that the profile was changed.
    expect(version).toBe(2);
  });

  it('is nobody’s where somebody wrote and published nothing: nothing is made for them', async () => {
    const { ctx, actor } = await makeGraduate();
    const payload = { personId: actor.personId };
    await followFacts({ ...ctx, actor: null }, { id: '', kind: 'profile-facts', payload });
    expect(await testDb().$count(careerProfiles)).toBe(0);
    expect(await testDb().$count(publishedProfiles)).toBe(0);
  });
});

describe('what companies read of somebody’s post', () => {
  it('follows within the day what has become of it', async () => {
    const actor = await makePerson();
    const organisationId = await makeOrganisation({ nameJa: '旧町', nameEn: 'Old Town' });
    await makeAppointment({ personId: actor.personId, organisationId });
    const ctx = testContext({ actor });
    await keep(ctx, { namesEmployer: true });
    await publishTo({ ctx, actor }, fairId, { fields: ['employer'] });
    await testDb()
      .update(organisations)
      .set({ nameJa: '新町', nameEn: 'New Town' })
      .where(eq(organisations.id, organisationId));
    const sweep = (hours: number) => {
      const now = new Date(NOW.getTime() + hours * 3_600_000);
      return sweepPublications(testContext({ actor: null, now }));
    };
    await sweep(1);
    expect((await published())?.shown).toEqual({ employer: { ja: '旧町', en: 'Old Town' } });
    await sweep(24);
    expect((await published())?.shown).toEqual({ employer: { ja: '新町', en: 'New Town' } });
  });
});

describe('what companies read of somebody who closes their account', () => {
  it('ends as they do so, and what they agreed to with it', async () => {
    const { ctx } = await showing();
    const passwordHash = await hashPassword(PASSWORD);
    const own = eq(accounts.id, ctx.actor.accountId);
    await testDb().update(accounts).set({ passwordHash }).where(own);
    expect(await closeAccount(ctx, { password: PASSWORD })).toMatchObject({ ok: true });
    await runJobs();
    expect(await published()).toBeUndefined();
    const consents = await testDb().select().from(profileConsents);
    expect(consents.map(({ endedAt }) => endedAt)).toEqual([NOW]);
    const audited = eq(auditEntries.action, 'profile-withdrawn');
    expect(await testDb().$count(auditEntries, audited)).toBe(1);
  });

  it('ends within the day where somebody else disabled it', async () => {
    const { actor } = await showing();
    const own = eq(accounts.id, actor.accountId);
    await testDb().update(accounts).set({ disabledAt: NOW }).where(own);
    const now = new Date(NOW.getTime() + 13 * 3_600_000);
    await sweepPublications(testContext({ actor: null, now }));
    expect(await published()).toBeUndefined();
  });
});
