import { expect, it } from 'vitest';
import { participantChoices, participantWishes } from '#db/schema/index.ts';
import { addWish } from '#app/features/choices/add-wish.server.ts';
import { saveChoices } from '#app/features/choices/save-choices.server.ts';
import { makeCareerPerson, publishTo } from '#tests/factories/candidates.ts';
import { makeCompany } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { testDb } from '#tests/setup/database.ts';

it('of what two devices save at once one stands whole, and the other is told', async () => {
  const companies = [await makeCompany(), await makeCompany(), await makeCompany()];
  const fairId = await makeFair({ companies });
  const slug = `fair-${fairId}`;
  const person = await makeCareerPerson();
  await publishTo(person, fairId);
  const save = (wishes: string[], version: number) =>
    saveChoices(person.ctx, {
      ...{ slug, locale: 'ja' },
      typed: {
        ...{ version, slots: [0], cap: null, fillByScore: false, opensName: false },
        ...{ textVersion: '', wishes: wishes.map((companyId) => ({ companyId, question: '' })) },
      },
    });
  const [a, b, c] = companies as [string, string, string];
  const results = await Promise.all([save([a, b], 0), save([c, a], 0)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'conflict' });
  const kept = results[0].ok ? [a, b] : [c, a];
  const listed = async () =>
    (await testDb().select().from(participantWishes).orderBy(participantWishes.rank)).map(
      ({ companyId }) => companyId,
    );
  expect(await listed()).toEqual(kept);
  const other = results[0].ok ? c : b;
  const added = () => addWish(person.ctx, { slug, companyId: other });
  expect(await Promise.all([added(), added()])).toEqual([{ ok: true }, { ok: true }]);
  expect(await listed()).toEqual([...kept, other]);
  const [row] = await testDb().select().from(participantChoices);
  expect(row?.version).toBe(2);
});
