import { expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { mergeOrganisation } from '#app/features/people/close-organisation.server.ts';
import { saveOrganisation } from '#app/features/people/save-organisation.server.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const ROUNDS = 12;

const below = async (id: string, other: string) => {
  const [row] = await testDb().execute<{ found: boolean }>(
    sql`select ${other}::uuid in (select organisations_below(array[${id}::uuid])) as found`,
  );
  return row?.found;
};

it('organisations that are moved below one another at once, or merged, make no circle', async () => {
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const move = (organisationId: string, parentId: string) => {
    const fields = { kind: 'contracting', nameJa: organisationId, nameEn: parentId } as const;
    return saveOrganisation(ctx, { organisationId, fields: { ...fields, parentId } });
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, two, three] = [
      await makeOrganisation(),
      await makeOrganisation(),
      await makeOrganisation(),
    ];
    const results = await Promise.all([
      move(one, two),
      move(two, three),
      round % 2 === 0
        ? move(three, one)
        : mergeOrganisation(ctx, { organisationId: three, into: one, on: '2031-07-01' }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect((await below(one, two)) && (await below(two, one))).toBe(false);
  }
}, 60_000);
