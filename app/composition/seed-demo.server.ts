import { and, eq, sql } from 'drizzle-orm';
import {
  accounts,
  appointments,
  organisations,
  persons,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import { hashPassword } from '#app/features/accounts/exports.server.ts';
import { nameColumns, prefectureOf } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { DEMO_LEARNERS } from './demo-learners.ts';
import {
  DEMO_ORGANISATIONS,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  julyArrival,
  type DemoPerson,
} from './demo-people.ts';
import { seedCareers } from './seed-careers.server.ts';
import { seedCandidates } from './seed-candidates.server.ts';
import { seedEditions } from './seed-editions.server.ts';
import { seedFair } from './seed-fair.server.ts';
import { seedLearning } from './seed-learning.server.ts';
import { seedMarking } from './seed-marking.server.ts';

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
    const personIds = new Map<string, string>();
    for (const person of DEMO_PEOPLE) {
      const personId = await seedPerson(inside, { person, organisationIds });
      await seedAccount(inside, { personId, email: person.email, passwordHash });
      personIds.set(person.email, personId);
    }
    for (const { hasAccount, ...person } of DEMO_LEARNERS) {
      const { email } = person;
      const privateEmail = hasAccount ? null : email;
      const personId = await seedPerson(inside, { person, organisationIds, privateEmail });
      if (hasAccount) await seedAccount(inside, { personId, email, passwordHash: null });
      personIds.set(email, personId);
    }
    await seedPosts(inside, { organisationIds, personIds });
    await seedEditions(inside);
    await seedLearning(inside);
    await seedMarking(inside);
    await seedCareers(inside);
    await seedFair(inside, { organisationIds, personIds });
    await seedCandidates(inside);
    return [`demo people made: ${DEMO_PEOPLE.length}`];
  });
}

/** Host bodies and CLAIR are there from the migrations on; the invented organisations are made. */
async function seedOrganisations(ctx: Context<null>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, parent, kind, code, ...invented } of DEMO_ORGANISATIONS) {
    const id = invented.invented
      ? uuidv7()
      : await findOrganisation(ctx, { kind, code: code ?? null });
    ids.set(key, id);
    if (!invented.invented) continue;
    const parentId = parent ? ids.get(parent) : undefined;
    const prefecture = code ? prefectureOf(code) : null;
    await ctx.db
      .insert(organisations)
      .values({ id, parentId, kind, code, prefecture, createdAt: ctx.now, ...invented });
  }
  return ids;
}

async function findOrganisation(
  ctx: Context<null>,
  { kind, code }: { kind: (typeof DEMO_ORGANISATIONS)[number]['kind']; code: string | null },
): Promise<string> {
  const [row] = await ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.kind, kind), code ? eq(organisations.code, code) : undefined));
  if (!row) throw new Error(`no organisation ${code ?? kind}`);
  return row.id;
}

/** For how many days roles have been held when a demonstration begins. */
const ROLE_DAYS = 30;

async function seedPerson(
  ctx: Context<null>,
  input: {
    person: DemoPerson;
    /** Where who has no account is invited. */
    privateEmail?: string | null;
    organisationIds: Map<string, string>;
  },
): Promise<string> {
  const { role, organisation, post, ...person } = input.person;
  const personId = uuidv7();
  await ctx.db.insert(persons).values({
    id: personId,
    ...nameColumns(person),
    locale: person.locale,
    timeZone: person.timeZone,
    japaneseLevel: person.level,
    arrivalOn: post?.intakesAgo === -1 ? julyArrival(ctx.now, -1) : null,
    privateEmail: input.privateEmail,
    createdAt: ctx.now,
  });
  const scopeId = organisation ? input.organisationIds.get(organisation) : undefined;
  await ctx.db.insert(roleGrants).values({
    id: uuidv7(),
    personId,
    role,
    scopeKind: scopeId ? 'organisation' : 'platform',
    scopeId,
    // Who has a role has begun some training with it.
    validFrom: startOfJapanDay(addDays(japanDay(ctx.now), -ROLE_DAYS)),
  });
  return personId;
}

/** An account of the demonstration; nobody signs in to one without a password. */
async function seedAccount(
  ctx: Context<null>,
  account: { personId: string; email: string; passwordHash: string | null },
): Promise<void> {
  await ctx.db
    .insert(accounts)
    .values({ id: uuidv7(), ...account, demo: true, createdAt: ctx.now });
}

async function seedPosts(
  ctx: Context<null>,
  ids: { organisationIds: Map<string, string>; personIds: Map<string, string> },
): Promise<void> {
  const idOf = (map: Map<string, string>, key: string) => map.get(key) ?? '';
  for (const { email, post } of [...DEMO_PEOPLE, ...DEMO_LEARNERS]) {
    if (!post) continue;
    const id = uuidv7();
    await ctx.db.insert(appointments).values({
      id,
      personId: idOf(ids.personIds, email),
      kind: post.kind,
      jetNumber: post.jetNumber,
      organisationId: idOf(ids.organisationIds, post.organisation),
      workplaceId: post.workplace ? idOf(ids.organisationIds, post.workplace) : null,
      arrivalGroup: 'A',
      startsOn: julyArrival(ctx.now, post.intakesAgo),
      endsOn: addDays(julyArrival(ctx.now, post.intakesAgo === -1 ? -2 : -1), -1),
      createdAt: ctx.now,
    });
    if (!post.supervisor) continue;
    const supervisorId = idOf(ids.personIds, post.supervisor);
    const supervision = { appointmentId: id, supervisorId, startedAt: ctx.now };
    await ctx.db.insert(supervisions).values({ id: uuidv7(), ...supervision });
  }
}
