import {
  exportedColumns,
  nameOf,
  PERSONAL_DATA,
  type Subject,
  type TableRule,
} from '#db/personal-data/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { findSubject } from './subject.server.ts';

export interface CollectedTable {
  name: string;
  /** Columns as the code names them. */
  columns: string[];
  rows: Record<string, unknown>[];
}

/** All that is held about a person and handed out to them, table by table, empty ones too. */
export async function collectData(
  ctx: Pick<Context<Actor | null>, 'db'>,
  personId: string,
): Promise<CollectedTable[]> {
  const who = await findSubject(ctx, personId);
  const tables: CollectedTable[] = [];
  for (const rule of PERSONAL_DATA) {
    const columns = exportedColumns(rule);
    if (Object.keys(columns).length === 0) continue;
    const rows = await rowsOf(ctx, rule, who);
    tables.push({ name: nameOf(rule), columns: Object.keys(columns), rows });
  }
  return tables;
}

function rowsOf({ db }: Pick<Context, 'db'>, rule: TableRule, who: Subject) {
  const columns = exportedColumns(rule);
  return db.select(columns).from(rule.table).where(rule.own?.(who));
}
