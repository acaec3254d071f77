import { eq, sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { publishedProfiles } from '#db/schema/index.ts';
import { saveProfileSection } from '#app/features/careers/save-profile-section.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { testDb } from '#tests/setup/database.ts';

const waiting = async () => {
  const rows = await testDb().execute(sql`select 1 from pg_locks where not granted
    and database = (select oid from pg_database where datname = current_database())`);
  return rows.length;
};

/** Nobody gets past reading what is known of somebody, until `meanwhile` is over. */
const whileFactsAreHeld = (meanwhile: () => Promise<unknown>) =>
  asOwner(async (tx) => {
    await tx.execute(sql`lock table jlpt_evidences in access exclusive mode`);
    await meanwhile();
  });

it('what is taken out of a profile while it is published for the first time is not published', async () => {
  const fairId = await makeFair({ companies: [await makeOrganisation({ kind: 'company' })] });
  const person = await makeCareerPerson();
  const acts: Promise<unknown>[] = [];
  await whileFactsAreHeld(async () => {
    // It has read the profile, and not written yet what companies read.
    acts.push(publishTo(person, fairId, { fields: ['skills'] }));
    await vi.waitUntil(async () => (await waiting()) === 1);
    const values = { 'skills.ja': ['ほかのこと'], 'skills.en': [''] };
    const saved = saveProfileSection(person.ctx, { section: 'skills', version: 1, values });
    let isSaved = false;
    void saved.then(() => (isSaved = true));
    acts.push(saved);
    await vi.waitUntil(async () => isSaved || (await waiting()) === 2);
  });
  await Promise.all(acts);
  expect(await acts[1]).toMatchObject({ ok: true });
  const own = eq(publishedProfiles.fairId, fairId);
  const [row] = await testDb().select().from(publishedProfiles).where(own);
  expect(row?.shown).toEqual({ skills: { ja: 'ほかのこと', en: '' } });
});
