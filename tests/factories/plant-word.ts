import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { nameOf, PERSONAL_DATA, type TableRule } from '#db/personal-data/index.ts';
import { findSubject } from '#app/features/privacy/subject.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** These hold the word from their making: a digest stands for them, or their form is read. */
const MADE_WITH_IT = ['audit_bodies.body', 'audit_bodies.salt', 'certificates.snapshot'];

/**
 * Writes a word into every personal column that takes text, of every row of a person.
 * @returns the columns in which it stands, and those that refuse any free text
 */
export async function plantWord(personId: string, word: string) {
  const planted: string[] = [];
  const refused: string[] = [];
  const who = await findSubject(testContext({ actor: null }), personId);
  for (const rule of PERSONAL_DATA) {
    for (const [key, column] of Object.entries(getTableColumns(rule.table))) {
      const name = `${nameOf(rule)}.${column.name}`;
      const values = valuesFor(rule, key, { column, word });
      if (values.length === 0 || MADE_WITH_IT.includes(name)) continue;
      const condition = (rule.touched ?? rule.own)?.(who);
      let isDone = false;
      for (const value of values) isDone ||= await write(rule, { [key]: value }, condition);
      (isDone ? planted : refused).push(name);
    }
  }
  return { planted, refused };
}

/** What to try, the long before the short; nothing where a column takes no text, or keeps what it has. */
function valuesFor(
  { columns }: TableRule,
  key: string,
  { column, word }: { column: PgColumn; word: string },
): SQL[] {
  const rule = columns[key];
  if (!rule?.personal || rule.erased === 'keep') return [];
  const type = column.getSQLType();
  if (type === 'text[]') return [sql`array[${word}]`];
  if (type === 'jsonb') return [inJson(column, word)];
  if (type !== 'text') return [];
  // Addresses stay one address, by which mail and rows of imports are found.
  if (/email|recipient/.test(column.name)) return [sql`${`${word}@planted.example`}`];
  return [sql`${`${word} of `}::text || gen_random_uuid()`, sql`${word}`, sql`${`/${word}`}`];
}

const inJson = (column: PgColumn, word: string) => sql`case jsonb_typeof(${column})
  when 'object' then ${column} || jsonb_build_object('planted', ${word}::text)
  when 'array' then ${column} || to_jsonb(${word}::text)
  else jsonb_build_object('planted', ${word}::text) end`;

/** @returns whether a row took it */
async function write(rule: TableRule, values: Record<string, SQL>, condition: SQL | undefined) {
  if (!condition) return false;
  const attempt = asOwner((tx) =>
    tx
      .update(rule.table)
      .set(values as never)
      .where(condition)
      .returning({ one: sql`1` }),
  );
  return (await attempt.catch(() => [])).length > 0;
}

/** Where a word stands, in any case of letters: the tables of the database, all of them. */
export async function tablesWith(word: string): Promise<string[]> {
  const tables = await testDb().execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    order by relname`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await testDb().execute(sql`
      select 1 from ${sql.identifier(name)} t
      where to_jsonb(t)::text ilike ${`%${word}%`} limit 1`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
