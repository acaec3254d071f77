import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { readMigrations } from '#db/migrate.ts';
import { LEARNING_EVENT_KINDS } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';

/** The last step of the schema that could take the log of learning to be small. */
const BEFORE_LARGE_LOGS = 25;

const tables = Object.values(schema).filter((value) => is(value, PgTable));

describe('the schema', () => {
  it('has an index that begins with the columns of every foreign key', async () => {
    const bare = await testDb().execute(sql`
      select c.conrelid::regclass::text as table, c.conname as key
      from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (
          select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
            and c.conkey @> (i.indkey::int2[])[0:cardinality(c.conkey) - 1])`);
    expect([...bare]).toEqual([]);
  });

  it('has the tables and columns that the product speaks of, and no others', async () => {
    const rows = await testDb().execute<{ name: string; columns: string[] }>(sql`
      select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and not a.attisdropped and c.relname <> 'schema_migrations'
      group by c.relname order by c.relname`);
    const found = Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
    const spoken = tables.map((table) => {
      const { name, columns } = getTableConfig(table as PgTable);
      return [name, columns.map((column) => column.name).sort()] as const;
    });
    expect(found).toEqual(Object.fromEntries(spoken));
  });

  it('holds every rule for all rows, old ones too', async () => {
    const open = await testDb().execute(sql`
      select conrelid::regclass::text as table, conname as rule from pg_constraint
      where connamespace = 'public'::regnamespace and not convalidated`);
    expect([...open]).toEqual([]);
  });

  it('invites people to roles that there are, or to none', async () => {
    const invite = (role: string | null) =>
      testDb().transaction((tx) =>
        tx.execute(sql`
          insert into invitations (id, token_hash, email, role, created_at, expires_at)
          values (${uuidv7()}::uuid, ${uuidv7()}, 'a@test.example', ${role}, now(), now())`),
      );
    for (const role of [...schema.ROLES, null]) await invite(role);
    await expect(invite('emperor')).rejects.toMatchObject({ cause: { code: '23514' } });
  });

  it('lets the running product neither rewrite events and audit nor publish', async () => {
    const rights = await testDb().execute(sql`
      select table_name as table, string_agg(privilege_type, ' ' order by privilege_type) as may
      from information_schema.role_table_grants
      where grantee = 'kakehashi_app' and table_name in (
        'answer_events', 'learning_events', 'audit_entries', 'audit_seals',
        'course_versions', 'course_items')
      group by table_name order by table_name`);
    expect([...rights]).toEqual([
      { table: 'answer_events', may: 'INSERT SELECT' },
      { table: 'audit_entries', may: 'INSERT SELECT' },
      { table: 'audit_seals', may: 'INSERT SELECT' },
      { table: 'course_items', may: 'SELECT' },
      { table: 'course_versions', may: 'SELECT' },
      { table: 'learning_events', may: 'INSERT SELECT' },
    ]);
  });

  const tablesWith = async (right: string) => {
    const rows = await testDb().execute<{ name: string }>(sql`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and has_table_privilege('kakehashi_app', oid, ${right})
      order by 1`);
    return rows.map(({ name }) => name);
  };

  it('lets the running product delete only what is meant to go, also from tables that come later', async () => {
    const may = [
      ...[
        'accounts',
        'applications',
        'authenticators',
        'bank_import_files',
        'bank_import_items',
        'booth_tickets',
        'calendar_feeds',
        'card_marks',
        'card_notes',
        'card_tags',
      ],
      ...[
        'company_outcomes',
        'company_recruiters',
        'company_registrations',
        'content_report_settlements',
      ],
      ...[
        'content_reports',
        'email_changes',
        'fair_answers',
        'fair_check_ins',
        'fair_companies',
        'import_rows',
        'invitations',
        'item_due_dates',
      ],
      ...[
        'item_progress',
        'jlpt_evidences',
        'kept_mails',
        'mark_comments',
        'notices',
        'nudges',
        'outbox_jobs',
      ],
      ...['own_outcomes', 'participant_wishes'],
      ...['password_resets', 'pending_sign_ins', 'personal_archives', 'printed_codes'],
      'published_names',
      ...['published_profiles', 'rate_limits', 'reply_templates', 'saved_comments'],
      ...['saved_search_cards', 'saved_searches', 'sessions', 'threads', 'uploads'],
      ...['video_viewings', 'viewings'],
    ];
    expect(await tablesWith('delete')).toEqual(may);
    await asOwner((tx) => tx.execute(sql`create table later (id integer)`));
    try {
      expect(await tablesWith('delete')).toEqual(may);
      expect(await tablesWith('insert')).toContain('later');
    } finally {
      await asOwner((tx) => tx.execute(sql`drop table later`));
    }
  });

  it('lets the running product neither migrate nor enter courses or settings', async () => {
    const written = new Set([...(await tablesWith('insert')), ...(await tablesWith('update'))]);
    for (const table of [
      ...['schema_migrations', 'courses', 'course_versions', 'course_items'],
      ...['course_files', 'settings'],
    ]) {
      expect(written).not.toContain(table);
    }
  });
});

const makeMonths = (from: string, months: number) =>
  testDb().execute(sql`select ensure_learning_event_partitions(${from}, ${months})`);

/** An event of somebody, and where it lies. */
async function insertEvent(parts: { id?: string; personId?: string; kind?: string } = {}) {
  const { id = uuidv7(), kind = 'viewed' } = parts;
  const personId = parts.personId ?? (await makePerson()).personId;
  await testDb().execute(sql`
    insert into learning_events (id, person_id, kind, at)
    values (${id}::uuid, ${personId}::uuid, ${kind}, '2031-07-01')`);
  return { id, partition: () => partitionOf(id) };
}

async function partitionOf(id: string) {
  const [row] = await testDb().execute<{ partition: string }>(sql`
    select tableoid::regclass::text as partition from learning_events where id = ${id}`);
  return row?.partition;
}

describe('learning events', () => {
  it('lie in the partition of the month they were made in, in real time', async () => {
    const { partition } = await insertEvent();
    const month = new Date().toISOString().slice(0, 7).replace('-', '_');
    expect(await partition()).toBe(`learning_events_${month}`);
  });

  it('move to their month when it is made after them, and none is lost', async () => {
    // The first 48 bits of an id are its time: these are of 15 November 2040 and of 1 January 2041.
    const november = await insertEvent({ id: '0208bcca-c800-7000-8000-000000000000' });
    const january = await insertEvent({ id: '0209aed5-ac00-7000-8000-000000000000' });
    expect(await november.partition()).toBe('learning_events_other');
    await makeMonths('2040-11-15', 1);
    expect(await november.partition()).toBe('learning_events_2040_11');
    expect(await january.partition()).toBe('learning_events_other');
  });

  it('are of a kind the product knows, about somebody who is there', async () => {
    for (const kind of LEARNING_EVENT_KINDS) await insertEvent({ kind });
    const refused: [Parameters<typeof insertEvent>[0], string][] = [
      [{ kind: 'guessed' }, '23514'],
      [{ personId: uuidv7() }, '23503'],
    ];
    for (const [parts, code] of refused) {
      const attempt = testDb().transaction(() => insertEvent(parts));
      await expect(attempt).rejects.toMatchObject({ cause: { code } });
    }
  });

  it('are not read while the log is held for a new rule: a later step reads them beside the product', async () => {
    const later = (await readMigrations('db/migrations')).filter(
      ({ id }) => id > BEFORE_LARGE_LOGS,
    );
    const rules = later.flatMap(
      ({ statements }) =>
        statements.match(/alter table learning_events\b[^;]*\bcheck\b[^;]*;/g) ?? [],
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !/\)\s*not valid\s*;$/.test(rule))).toEqual([]);
  });

  it('have partitions made ahead, again and again without harm', async () => {
    await makeMonths('2040-11-15', 3);
    await makeMonths('2040-11-15', 3);
    const rows = await testDb().execute<{ name: string }>(sql`
      select inhrelid::regclass::text as name from pg_inherits
      where inhparent = 'learning_events'::regclass and inhrelid::regclass::text like '%_204%'
      order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      'learning_events_2040_11',
      'learning_events_2040_12',
      'learning_events_2041_01',
    ]);
  });

  it('cannot be changed in any partition, old or new, by the running product', async () => {
    await makeMonths('2040-11-15', 2);
    const rights = await testDb().execute<{ partition: string; may: boolean }>(sql`
      select inhrelid::regclass::text as partition,
        has_table_privilege('kakehashi_app', inhrelid, 'update, delete, truncate, insert') as may
      from pg_inherits where inhparent = 'learning_events'::regclass`);
    expect(rights.length).toBeGreaterThan(6);
    expect(rights.filter(({ may }) => may)).toEqual([]);
    for (const { partition } of rights) {
      const attempt = testDb().transaction((tx) => tx.execute(sql.raw(`delete from ${partition}`)));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('cannot be changed or deleted by the running product', async () => {
    for (const statement of [
      sql`update learning_events set value = 100`,
      sql`delete from answer_events`,
    ]) {
      const attempt = testDb().transaction((tx) => tx.execute(statement));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});
