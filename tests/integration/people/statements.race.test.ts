import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrayTypes } from '#db/array-types.ts';
import * as schema from '#db/schema/index.ts';
import { listOrganisations } from '#app/features/people/list-organisations.server.ts';
import { listPeople } from '#app/features/people/list-people.server.ts';
import { findOrganisationRecord } from '#app/features/people/organisation-record.server.ts';
import { findPersonRecord } from '#app/features/people/person-record.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDatabaseUrl } from '#tests/setup/database.ts';

let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(testDatabaseUrl(), { max: 1, fetch_types: false, types: arrayTypes });
});
afterAll(() => sql.end());

/** How many statements a query sends. */
async function statementsOf(ctx: Context, query: (ctx: Context) => Promise<unknown>) {
  let count = 0;
  const db = drizzle(sql, { schema, logger: { logQuery: () => (count += 1) } });
  await query({ ...ctx, db });
  return count;
}

it('lists and records send as many statements for many people as for one', async () => {
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const host = await makeOrganisation({ kind: 'host' });
  const town = await makeOrganisation({ parentId: host });
  const { personId } = await makePerson({ roles: [] });
  await makeAppointment({ personId, organisationId: town });
  const queries: [number, (ctx: Context) => Promise<unknown>][] = [
    [1, (inside) => listPeople(inside, { sort: 'organisation' })],
    [1, (inside) => listPeople(inside, { q: 'person', size: '200' })],
    [3, (inside) => findPersonRecord(inside, personId)],
    [1, (inside) => listOrganisations(inside, {})],
    [5, (inside) => findOrganisationRecord(inside, host)],
  ];
  const counted = async () =>
    Promise.all(queries.map(async ([, query]) => statementsOf(ctx, query)));
  const expected = queries.map(([count]) => count);
  expect(await counted()).toEqual(expected);
  for (let index = 0; index < 30; index += 1) {
    const organisationId = await makeOrganisation({ parentId: host });
    const somebody = await makePerson({ roles: [] });
    await makeAppointment({ personId: somebody.personId, organisationId });
    const days = { startsOn: `20${40 + index}-01-01`, endsOn: `20${40 + index}-12-31` };
    await makeAppointment({ personId, organisationId, ...days });
  }
  expect(await counted()).toEqual(expected);
});
