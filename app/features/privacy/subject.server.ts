import { eq, sql } from 'drizzle-orm';
import { PERSONAL_DATA, type Subject } from '#db/personal-data/index.ts';
import {
  accounts,
  appointments,
  certificates,
  emailChanges,
  enrolments,
  invitations,
  persons,
} from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';

type Reading = Pick<Context<Actor | null>, 'db'>;

/** A person by all that rows are known to be about them. */
export async function findSubject(ctx: Reading, personId: string): Promise<Subject> {
  const subject = {
    personId,
    addresses: await addressesOf(ctx, personId),
    names: await namesOf(ctx, personId),
    ids: [],
  };
  return { ...subject, ids: await idsOf(ctx, subject) };
}

/** The addresses that are nobody else's: that of an office passes to who comes next. */
async function addressesOf({ db }: Reading, personId: string): Promise<string[]> {
  const rows = await db.execute<{ address: string }>(sql`
    with own (address) as (
      select lower(email) from ${accounts} where person_id = ${personId}
      union select lower(private_email) from ${persons} where id = ${personId}
      union select lower(work_email) from ${persons} where id = ${personId}
      union select lower(email) from ${invitations} where person_id = ${personId}
      union select lower(unnest(array[c.old_email, c.new_email]))
        from ${emailChanges} c join ${accounts} a on a.id = c.account_id
        where a.person_id = ${personId})
    select address from own
    where address is not null
      and not exists (
        select from ${persons} p where p.id <> ${personId}
          and (lower(p.private_email) = address or lower(p.work_email) = address))
      and not exists (
        select from ${accounts} a where a.person_id <> ${personId} and lower(a.email) = address)`);
  return rows.map(({ address }) => address);
}

/** Whole names that are nobody else's on record, and JET numbers. */
async function namesOf({ db }: Reading, personId: string): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    with own (name) as (
      select legal_name from ${persons} where id = ${personId}
      union select certificate_name from ${enrolments} where person_id = ${personId}
      union select snapshot ->> 'name' from ${certificates} where person_id = ${personId}
      union select jet_number from ${appointments} where person_id = ${personId})
    select name from own
    where name <> '' and not exists (
      select from ${persons} p where p.id <> ${personId} and p.legal_name = name)`);
  return rows.map(({ name }) => name);
}

/** Of every own row that jobs and audit entries may speak of. */
async function idsOf({ db }: Reading, subject: Subject): Promise<string[]> {
  const ids: string[] = [];
  for (const { table, own, spokenOfBy } of PERSONAL_DATA) {
    if (!own || !spokenOfBy) continue;
    const rows = await db.select({ id: spokenOfBy }).from(table).where(own(subject));
    ids.push(...rows.map(({ id }) => String(id)));
  }
  return ids;
}

/** Holds a person for the rest of the transaction. @returns whether there is one */
export async function holdPerson({ db }: Reading, personId: string): Promise<boolean> {
  const held = await db
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.id, personId))
    .for('update');
  return held.length > 0;
}
