import { sql, type SQL } from 'drizzle-orm';

const entryAt = (at: number) => sql`(select entry_id from audit_seals where sequence = ${at})`;

/** The entry of the next row that has a body: every second one has. */
const bodyAt = (at: number) => sql`(select s.entry_id from audit_seals s
  join audit_bodies b on b.entry_id = s.entry_id where s.sequence <= ${at} + 1
  order by s.sequence desc limit 1)`;

const edit = (assignment: SQL) => (at: number) =>
  sql`update audit_entries set ${assignment} where id = ${entryAt(at)}`;

const editBody = (assignment: SQL) => (at: number) =>
  sql`update audit_bodies set ${assignment} where entry_id = ${bodyAt(at)}`;

const editSeal = (assignment: SQL) => (at: number) =>
  sql`update audit_seals set ${assignment} where sequence = ${at}`;

/** Two neighbours in the chain, written anew: `a` is the one, `b` the other. */
function swapped(columns: SQL) {
  return (at: number) => sql`
    with pair as (delete from audit_seals where sequence in (${at}, ${at + 1}) returning *)
    insert into audit_seals (sequence, entry_id, previous, seal)
    select ${columns} from pair a join pair b on a.sequence <> b.sequence`;
}

/** Changes to a row, by its place in the chain: each column, each deletion, each new order. */
export const FALSIFICATIONS: Readonly<Record<string, (at: number) => SQL>> = {
  'id of an entry': edit(sql`id = gen_random_uuid()`),
  'time of an entry': edit(sql`at = at + interval '1 millisecond'`),
  'actor of an entry': edit(sql`actor_id = gen_random_uuid()`),
  'action of an entry': edit(sql`action = action || '.'`),
  'kind of object of an entry': edit(sql`object_kind = 'other'`),
  'object of an entry': edit(sql`object_id = '0' || object_id`),
  'request of an entry': edit(sql`request_id = null`),
  'digest of an entry': edit(sql`body_digest = md5('other')`),
  'reason of an entry': editBody(sql`body = to_jsonb('{"reason":"other"}'::text)`),
  'reason blanked, salt left': editBody(sql`body = null`),
  'salt of a reason': editBody(sql`salt = 'other'`),
  'entry of a reason': editBody(sql`entry_id = gen_random_uuid()`),
  'number of a seal': editSeal(sql`sequence = sequence + 1000000`),
  'entry of a seal': editSeal(sql`entry_id = gen_random_uuid()`),
  'predecessor of a seal': editSeal(sql`previous = repeat('0', 63) || '1'`),
  'seal itself': editSeal(sql`seal = repeat('1', 64)`),
  'deleted entry': (at) => sql`delete from audit_entries where id = ${entryAt(at)}`,
  'deleted reason': (at) => sql`delete from audit_bodies where entry_id = ${bodyAt(at)}`,
  'deleted seal': (at) => sql`delete from audit_seals where sequence = ${at}`,
  'deleted entry with all that belongs to it': (at) => sql`
    with seal as (delete from audit_seals where sequence = ${at} returning entry_id),
      reason as (delete from audit_bodies where entry_id in (select entry_id from seal))
    delete from audit_entries where id in (select entry_id from seal)`,
  'two entries in another order': swapped(sql`a.sequence, b.entry_id, a.previous, a.seal`),
  'two seals in another order': swapped(sql`b.sequence, a.entry_id, a.previous, a.seal`),
  'what two entries say exchanged': (at) => sql`
    update audit_entries a set object_id = b.object_id from audit_entries b
    where a.id in (${entryAt(at)}, ${entryAt(at + 1)})
      and b.id in (${entryAt(at)}, ${entryAt(at + 1)}) and a.id <> b.id`,
};

/** What not even the owner may run while the triggers stand. */
export const FORBIDDEN: readonly string[] = [
  `update audit_entries set action = 'other'`,
  'delete from audit_entries',
  'truncate audit_entries cascade',
  `update audit_seals set seal = 'other'`,
  'delete from audit_seals',
  'truncate audit_seals',
];
