import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { importRows, imports } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue, type JobHandler } from '#app/platform/outbox.server.ts';
import { countFates, decideImport, storeDecisions } from './decisions.server.ts';
import type { ImportRecord } from './own-import.server.ts';
import { readRow } from './read-row.ts';
import type { Mapping } from './schema.ts';

/** Rows of one job: each is seen on the page when it is done. */
const STEP = 1_000;

type JobContext = Context<null>;

/**
 * Reads the next rows of an import by the meaning of its columns; the last step decides on all rows.
 * A job of an earlier round does nothing.
 */
export const readImport: JobHandler = async (ctx, { payload }) => {
  const record = await heldImport(ctx, payload);
  if (record?.state !== 'checking') return null;
  const after = Number(payload.after ?? 0);
  const rows = await ctx.db
    .select({ number: importRows.number, cells: importRows.cells })
    .from(importRows)
    .where(and(eq(importRows.importId, record.id), gt(importRows.number, after)))
    .orderBy(asc(importRows.number))
    .limit(STEP);
  const mapping = record.mapping as Mapping;
  const read = rows.map(({ number, cells }) => {
    return { number, parsed: readRow(record.kind, mapping, cells) };
  });
  await storeRead(ctx, record.id, read);
  const last = rows.at(-1)?.number ?? after;
  const checkedCount = Math.min(record.rowCount, record.checkedCount + rows.length);
  await ctx.db.update(imports).set({ checkedCount }).where(eq(imports.id, record.id));
  const { id: importId, round } = record;
  const isOver = rows.length < STEP;
  await enqueue(ctx, {
    kind: isOver ? 'import-deciding' : 'import-reading',
    payload: isOver ? { importId, round } : { importId, round, after: last },
  });
  return null;
};

/** Decides on every row and shows the preview. */
export const decideOnImport: JobHandler = async (ctx, { payload }) => {
  const record = await heldImport(ctx, payload);
  if (record?.state !== 'checking') return null;
  const { decisions } = await decideImport(ctx, record);
  await storeDecisions(ctx, record.id, decisions);
  await ctx.db
    .update(imports)
    .set({ state: 'ready', counts: countFates(decisions), checkedCount: record.rowCount })
    .where(eq(imports.id, record.id));
  return null;
};

/** The import of a job, if the job is of its present round; held for the transaction. */
export async function heldImport(
  ctx: JobContext,
  payload: Record<string, unknown>,
): Promise<ImportRecord | null> {
  const [record] = await ctx.db
    .select()
    .from(imports)
    .where(eq(imports.id, String(payload.importId)))
    .for('update');
  return record && record.round === payload.round && !record.purgedAt ? record : null;
}

async function storeRead(
  ctx: JobContext,
  importId: string,
  rows: readonly { number: number; parsed: unknown }[],
): Promise<void> {
  await ctx.db.execute(sql`
    update ${importRows} set parsed = read.parsed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as read (number integer, parsed jsonb)
    where ${importRows.importId} = ${importId}::uuid and ${importRows.number} = read.number`);
}
