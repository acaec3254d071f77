import { asc, eq, sql } from 'drizzle-orm';
import { importRows } from '#db/schema/index.ts';
import { batches } from '#app/platform/batches.ts';
import type { Context } from '#app/platform/context.server.ts';
import { decideRows } from './decide-rows.ts';
import { loadFacts } from './facts.server.ts';
import type { Decision, Facts, ReadImportRow } from './known.ts';
import type { ImportRecord } from './own-import.server.ts';
import type { readRow } from './read-row.ts';
import type { Answer, Question } from './schema.ts';

export interface Decided {
  decisions: ReadonlyMap<number, Decision>;
  /** What was stored of each row before. */
  before: ReadonlyMap<number, { fate: string | null; plan: unknown; question: unknown }>;
  facts: Facts;
}

/** Decides on every row of an import, by what is known now. */
export async function decideImport(
  ctx: Pick<Context, 'db' | 'now'>,
  record: ImportRecord,
  { hold = false }: { hold?: boolean } = {},
): Promise<Decided> {
  const stored = await ctx.db
    .select({
      number: importRows.number,
      parsed: importRows.parsed,
      fate: importRows.fate,
      plan: importRows.plan,
      question: importRows.question,
      answer: importRows.answer,
    })
    .from(importRows)
    .where(eq(importRows.importId, record.id))
    .orderBy(asc(importRows.number));
  const rows = stored.map(({ number, parsed, question, answer }): ReadImportRow => ({
    number,
    ...(parsed as ReturnType<typeof readRow>),
    asked: question as Question | null,
    answer: answer as Answer | null,
  }));
  const { kind } = record;
  const facts = await loadFacts(ctx.db, { kind, rows, now: ctx.now, hold });
  const before = new Map(stored.map((row) => [row.number, row]));
  return { decisions: decideRows(kind, rows, facts), before, facts };
}

/** Keeps what was decided, for the preview. An answered question stays beside its answer. */
export async function storeDecisions(
  ctx: Pick<Context, 'db'>,
  importId: string,
  decisions: ReadonlyMap<number, Decision>,
): Promise<void> {
  const rows = [...decisions].map(([number, decision]) => ({ number, ...decision }));
  for (const part of batches(rows)) {
    const batch = JSON.stringify(part);
    await ctx.db.execute(sql`
      update ${importRows} set fate = decided.fate, faults = decided.faults,
        changes = decided.changes, plan = nullif(decided.plan, 'null'),
        question = coalesce(nullif(decided.question, 'null'),
          case when ${importRows.answer} is not null then ${importRows.question} end)
      from jsonb_to_recordset(${batch}::jsonb) as decided (
        number integer, fate text, faults jsonb, changes jsonb, plan jsonb, question jsonb)
      where ${importRows.importId} = ${importId}::uuid
        and ${importRows.number} = decided.number`);
  }
}

/** How many rows will do what. */
export function countFates(decisions: ReadonlyMap<number, Decision>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { fate } of decisions.values()) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}
