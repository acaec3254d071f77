import { sql } from 'drizzle-orm';
import {
  exportedColumns,
  nameOf,
  PERSONAL_DATA,
  type Subject,
  type TableRule,
  type Told,
  type Worth,
} from '#db/personal-data/index.ts';
import { listTold } from '#app/features/quizzes/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findSubject } from './subject.server.ts';

export interface CollectedTable {
  name: string;
  /** Columns as the code names them. */
  columns: string[];
  rows: Record<string, unknown>[];
}

/**
 * All that is held about a person and handed out to them, table by table, empty ones too. Of results it
 * tells no more than the pages of the person do now.
 */
export async function collectData(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  personId: string,
): Promise<CollectedTable[]> {
  const who = await findSubject(ctx, personId);
  const told = await listTold(ctx, personId);
  const tables: CollectedTable[] = [];
  for (const rule of PERSONAL_DATA) {
    const columns = exportedColumns(rule);
    if (Object.keys(columns).length === 0) continue;
    const rows = await rowsOf(ctx, rule, { who, told });
    tables.push({ name: nameOf(rule), columns: Object.keys(columns), rows });
  }
  return tables;
}

async function rowsOf(
  { db }: Pick<Context, 'db'>,
  rule: TableRule,
  { who, told }: { who: Subject; told: ReadonlyMap<string, Told> },
): Promise<Record<string, unknown>[]> {
  const columns = exportedColumns(rule);
  const { worth, table, own } = rule;
  if (!worth) return db.select(columns).from(table).where(own?.(who));
  const rows = await db
    .select({ row: columns, of: sql<string | null>`${worth.of}` })
    .from(table)
    .where(own?.(who));
  return rows.map(({ row, of }) => withheld(row, worth, told.get(of ?? '')));
}

/** A row without what is not told yet; what is of no attempt stays as it is. */
function withheld(row: Record<string, unknown>, { columns }: Worth, told: Told | undefined) {
  if (!told) return row;
  const parts = Object.entries(columns) as [keyof Told, readonly string[]][];
  const empty = parts.flatMap(([part, names]) => (told[part] ? [] : names));
  return { ...row, ...Object.fromEntries(empty.map((name) => [name, null])) };
}
