import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it, vi } from 'vitest';
import { companyRecruiters, organisations } from '#db/schema/index.ts';
import { inviteRecruiter } from '#app/features/companies/invite-recruiter.server.ts';
import { removeRecruiter } from '#app/features/companies/remove-recruiter.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => giveSettings());

const isWaiting = async () => {
  const rows = await testDb().execute(sql`select 1 from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`);
  return rows.length > 0;
};

/** Lets an owner begin an act, and takes them out of the company before it holds the company. */
async function removedMeanwhile(act: (ctx: Context, memberId: string) => Promise<unknown>) {
  const companyId = await makeCompany();
  await makeRecruiter(companyId, 'owner');
  const owner = await makeRecruiter(companyId, 'owner');
  const { personId } = await makeRecruiter(companyId);
  const [member] = await testDb()
    .select()
    .from(companyRecruiters)
    .where(eq(companyRecruiters.personId, personId));
  return testDb().transaction(async (tx) => {
    const company = eq(organisations.id, companyId);
    await tx.select().from(organisations).where(company).for('update');
    const acted = act(testContext({ actor: owner }), member?.id ?? '').then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code,
    );
    await vi.waitUntil(isWaiting);
    const own = eq(companyRecruiters.personId, owner.personId);
    await tx.update(companyRecruiters).set({ endedAt: NOW }).where(own);
    return { acted };
  });
}

it('an owner who is removed meanwhile invites nobody any more', async () => {
  const { acted } = await removedMeanwhile((ctx) =>
    inviteRecruiter(ctx, { name: '佐藤 花', email: 'sato@company.example', rank: 'owner' }),
  );
  expect(await acted).toBe('forbidden');
});

it('an owner who is removed meanwhile removes nobody any more', async () => {
  const { acted } = await removedMeanwhile((ctx, recruiterId) =>
    removeRecruiter(ctx, { recruiterId }),
  );
  expect(await acted).toBe('forbidden');
});
