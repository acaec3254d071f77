import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { companyRecruiters, invitations, outboxJobs, roleGrants } from '#db/schema/index.ts';
import { recruiterKnownMail } from '#app/features/companies/exports.server.ts';
import { inviteRecruiter } from '#app/features/companies/invite-recruiter.server.ts';
import { listRecruiters } from '#app/features/companies/recruiters.server.ts';
import { removeRecruiter } from '#app/features/companies/remove-recruiter.server.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

const SOMEBODY = { name: '佐藤 花', email: 'sato@company.example', rank: 'member' as const };

async function company() {
  const companyId = await makeCompany();
  const owner = await makeRecruiter(companyId, 'owner');
  return { companyId, owner, ctx: testContext({ actor: owner }) };
}

const idOf = async (email: string) => {
  const rows = await testDb()
    .select()
    .from(companyRecruiters)
    .where(eq(companyRecruiters.email, email));
  return rows[0]?.id ?? '';
};

describe('an owner', () => {
  it('invites a recruiter, who has the role on this company alone', async () => {
    const { companyId, ctx } = await company();
    expect(await inviteRecruiter(ctx, SOMEBODY)).toEqual({ ok: true });
    const list = await listRecruiters(ctx);
    expect(list).toMatchObject([
      { rank: 'owner', isSelf: true, isHere: true },
      { ...SOMEBODY, isSelf: false, isHere: false },
    ]);
    const [row] = await testDb()
      .select()
      .from(companyRecruiters)
      .where(eq(companyRecruiters.email, SOMEBODY.email));
    const grants = await testDb()
      .select()
      .from(roleGrants)
      .where(eq(roleGrants.personId, row?.personId ?? ''));
    expect(grants).toMatchObject([{ role: 'recruiter', scopeId: companyId }]);
  });

  it('invites nobody twice, whatever the case of letters', async () => {
    const { ctx } = await company();
    await inviteRecruiter(ctx, SOMEBODY);
    const again = { ...SOMEBODY, email: 'Sato@Company.example' };
    expect(await inviteRecruiter(ctx, again)).toEqual({ ok: false, reason: 'already-here' });
  });

  it('learns nothing of whether an address has an account; its holder is written to', async () => {
    const { ctx } = await company();
    const holder = await makePerson();
    const unknown = await inviteRecruiter(ctx, SOMEBODY);
    expect(await inviteRecruiter(ctx, { ...SOMEBODY, email: holder.email })).toEqual(unknown);
    const [known, other] = (await listRecruiters(ctx)).filter(({ isSelf }) => !isSelf);
    expect({ ...known, id: '', email: '' }).toEqual({ ...other, id: '', email: '' });
    const [job] = await testDb()
      .select()
      .from(outboxJobs)
      .where(eq(outboxJobs.kind, 'recruiter-known-mail'));
    const nobody = testContext({ actor: null });
    const payload = job?.payload as Record<string, unknown>;
    expect(await recruiterKnownMail(nobody, { id: '', kind: '', payload })).toMatchObject({
      to: holder.email,
    });
    await removeRecruiter(ctx, { recruiterId: await idOf(holder.email) });
    expect(await recruiterKnownMail(nobody, { id: '', kind: '', payload })).toBeNull();
  });

  it('removes a recruiter, whose role ends at once', async () => {
    const { companyId, ctx } = await company();
    const member = await makeRecruiter(companyId);
    expect(await removeRecruiter(ctx, { recruiterId: await idOf(member.email) })).toEqual({
      ok: true,
    });
    const later = grantsHeldAt(new Date(NOW.getTime() + 1));
    const held = await testDb().select().from(roleGrants).where(later);
    expect(held.filter(({ personId }) => personId === member.personId)).toEqual([]);
    expect(await listRecruiters(ctx)).toHaveLength(1);
    const again = removeRecruiter(ctx, { recruiterId: await idOf(member.email) });
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes an invitation back with who was invited', async () => {
    const { ctx } = await company();
    await inviteRecruiter(ctx, SOMEBODY);
    expect(await testDb().$count(invitations)).toBe(1);
    await removeRecruiter(ctx, { recruiterId: await idOf(SOMEBODY.email) });
    expect(await testDb().$count(invitations)).toBe(0);
  });

  it('stays while they are the last: who is invited and not here yet is none', async () => {
    const { owner, ctx } = await company();
    await inviteRecruiter(ctx, { ...SOMEBODY, rank: 'owner' });
    const self = { recruiterId: await idOf(owner.email) };
    expect(await removeRecruiter(ctx, self)).toEqual({ ok: false, reason: 'last-owner' });
  });
});

describe('refused', () => {
  it('for a member: inviting and removing', async () => {
    const { companyId, owner } = await company();
    const ctx = testContext({ actor: await makeRecruiter(companyId) });
    await expect(inviteRecruiter(ctx, SOMEBODY)).rejects.toMatchObject({ code: 'forbidden' });
    const removal = removeRecruiter(ctx, { recruiterId: await idOf(owner.email) });
    await expect(removal).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listRecruiters(ctx)).toHaveLength(2);
  });

  it('for an owner of another company: its recruiters are not to be found', async () => {
    const [a, b] = [await company(), await company()];
    const removal = removeRecruiter(b.ctx, { recruiterId: await idOf(a.owner.email) });
    await expect(removal).rejects.toMatchObject({ code: 'not-found' });
    expect(JSON.stringify(await listRecruiters(b.ctx))).not.toContain(a.owner.email);
    await expect(removeRecruiter(b.ctx, { recruiterId: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('for who recruits for no company', async () => {
    for (const actor of [await makePerson(), await makePerson({ roles: ['coordinator'] })]) {
      const ctx = testContext({ actor });
      await expect(listRecruiters(ctx)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(inviteRecruiter(ctx, SOMEBODY)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('beyond twenty invitations a day', async () => {
    const { ctx } = await company();
    const results = [];
    for (let n = 0; n < 21; n += 1) {
      results.push(await inviteRecruiter(ctx, { ...SOMEBODY, email: `a${n}@company.example` }));
    }
    expect(results.pop()).toEqual({ ok: false, reason: 'too-many' });
    expect(results.every(({ ok }) => ok)).toBe(true);
  });
});
