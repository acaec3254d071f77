import { and, eq, sql } from 'drizzle-orm';
import {
  appointments,
  organisations,
  persons,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import { grantsHeldAt } from '#app/platform/auth/grants-held.server.ts';

/** Ids of people by what they were looked for with. */
export interface FoundPeople {
  byJetNumber: ReadonlyMap<string, string>;
  /** By address in small letters, private or of work. */
  byEmail: ReadonlyMap<string, readonly string[]>;
  /** By a whole name as `foldName` makes it: legal, as called, in kana or that in letters. */
  byName: ReadonlyMap<string, readonly string[]>;
}

/** Looks for many people at once, each by whatever is known of them; three statements in all. */
export async function findPeople(
  db: DbOrTx,
  keys: { jetNumbers: readonly string[]; emails: readonly string[]; names: readonly string[] },
): Promise<FoundPeople> {
  const numbers = await db.execute<{ key: string; id: string }>(sql`
    select distinct jet_number as key, person_id as id from ${appointments}
    where jet_number = any(${sql.param(keys.jetNumbers)}::text[])`);
  const emails = await db.execute<{ key: string; id: string }>(sql`
    select lower(private_email) as key, id from ${persons}
    where lower(private_email) = any(${sql.param(keys.emails)}::text[])
    union
    select lower(work_email) as key, id from ${persons}
    where lower(work_email) = any(${sql.param(keys.emails)}::text[])`);
  const names = await db.execute<{ key: string; id: string }>(sql`
    select distinct wanted.name as key, p.id
    from unnest(${sql.param(keys.names)}::text[]) as wanted (name)
    join (
      select id, unnest(string_to_array(search_text, ' ')) as name from ${persons}
    ) p on p.name = wanted.name`);
  return {
    byJetNumber: new Map(numbers.map(({ key, id }) => [key, id])),
    byEmail: grouped(emails),
    byName: grouped(names),
  };
}

function grouped(rows: Iterable<{ key: string; id: string }>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { key, id } of rows) groups.set(key, [...(groups.get(key) ?? []), id]);
  return groups;
}

export type PersonRecord = typeof persons.$inferSelect & {
  posts: (typeof appointments.$inferSelect)[];
};

/** People with all their stays, by id; with `hold` for the rest of the transaction. */
export async function loadPeople(
  db: DbOrTx,
  ids: readonly string[],
  { hold = false }: { hold?: boolean } = {},
): Promise<Map<string, PersonRecord>> {
  const records = new Map<string, PersonRecord>();
  if (ids.length === 0) return records;
  const list = sql`(select unnest(${sql.param(ids)}::uuid[]))`;
  const query = db
    .select()
    .from(persons)
    .where(sql`${persons.id} in ${list}`)
    .orderBy(persons.id);
  for (const person of hold ? await query.for('update') : await query) {
    records.set(person.id, { ...person, posts: [] });
  }
  const posts = await db
    .select()
    .from(appointments)
    .where(sql`${appointments.personId} in ${list}`);
  for (const post of posts) records.get(post.personId)?.posts.push(post);
  return records;
}

export type OrganisationRecord = typeof organisations.$inferSelect;

/** The whole tree: some thousands at most. */
export async function loadOrganisations(db: DbOrTx): Promise<OrganisationRecord[]> {
  return db.select().from(organisations);
}

/** Which of these people are supervisors now, of which organisations and until when; the longest last. */
export async function findSupervisors(
  db: DbOrTx,
  input: { personIds: readonly string[]; now: Date },
): Promise<{ id: string; personId: string; organisationId: string; validUntil: Date | null }[]> {
  const rows = await db
    .select()
    .from(roleGrants)
    .where(
      and(
        sql`${roleGrants.personId} = any(${sql.param(input.personIds)}::uuid[])`,
        eq(roleGrants.role, 'supervisor'),
        eq(roleGrants.scopeKind, 'organisation'),
        grantsHeldAt(input.now),
      ),
    )
    .orderBy(sql`${roleGrants.validUntil} asc nulls last`);
  return rows.flatMap(({ id, personId, scopeId, validUntil }) =>
    scopeId ? [{ id, personId, organisationId: scopeId, validUntil }] : [],
  );
}

/** Who looks after these stays now. */
export async function findSupervisions(
  db: DbOrTx,
  appointmentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.execute<{ appointment_id: string; supervisor_id: string }>(sql`
    select appointment_id, supervisor_id from ${supervisions}
    where ended_at is null and appointment_id = any(${sql.param(appointmentIds)}::uuid[])`);
  return new Map(rows.map((row) => [row.appointment_id, row.supervisor_id]));
}
