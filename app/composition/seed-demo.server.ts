import { sql } from 'drizzle-orm';
import { accounts, organisations, persons, roleGrants } from '#db/schema/index.ts';
import { hashPassword } from '#app/features/accounts/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { DEMO_ORGANISATIONS, DEMO_PASSWORD, DEMO_PEOPLE, nextJulyArrival } from './demo-people.ts';
import { seedLearning } from './seed-learning.server.ts';

/**
 * Fills an empty database with the demonstration's people; a database with any person is left alone.
 * @returns lines for the start script
 */
export async function seedDemo(ctx: Context<null>): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('seed-demo'))`);
    const inside = { ...ctx, db: tx };
    const [someone] = await tx.select({ id: persons.id }).from(persons).limit(1);
    if (someone) return [];
    const organisationIds = await seedOrganisations(inside);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    for (const person of DEMO_PEOPLE) {
      await seedPerson(inside, { person, passwordHash, organisationIds });
    }
    await seedLearning(inside);
    return [`demo people made: ${DEMO_PEOPLE.length}`];
  });
}

async function seedOrganisations(ctx: Context<null>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, parent, ...organisation } of DEMO_ORGANISATIONS) {
    const id = uuidv7();
    ids.set(key, id);
    const parentId = parent ? ids.get(parent) : undefined;
    await ctx.db
      .insert(organisations)
      .values({ id, parentId, createdAt: ctx.now, ...organisation });
  }
  return ids;
}

async function seedPerson(
  ctx: Context<null>,
  input: {
    person: (typeof DEMO_PEOPLE)[number];
    passwordHash: string;
    organisationIds: Map<string, string>;
  },
): Promise<void> {
  const { email, role, organisation, arrives, ...person } = input.person;
  const personId = uuidv7();
  await ctx.db.insert(persons).values({
    id: personId,
    sortKey: person.kana ?? person.legalName,
    createdAt: ctx.now,
    arrivalOn: arrives ? nextJulyArrival(ctx.now) : null,
    ...person,
  });
  await ctx.db.insert(accounts).values({
    id: uuidv7(),
    personId,
    email,
    passwordHash: input.passwordHash,
    demo: true,
    createdAt: ctx.now,
  });
  const scopeId = organisation ? input.organisationIds.get(organisation) : undefined;
  await ctx.db.insert(roleGrants).values({
    id: uuidv7(),
    personId,
    role,
    scopeKind: scopeId ? 'organisation' : 'platform',
    scopeId,
    validFrom: ctx.now,
  });
}
