import { eq } from 'drizzle-orm';
import { importMappings, importRows, imports } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { lockImport } from './own-import.server.ts';
import { isImportField, missingFields } from './schema.ts';
import type { ImportField, NeededField } from './schema.ts';
import { headingsDigest } from './upload-import.server.ts';

export type SaveMapping =
  | { ok: true }
  | { ok: false; reason: 'applied' }
  | { ok: false; reason: 'column-twice'; field: ImportField }
  | { ok: false; reason: 'columns-missing'; missing: readonly NeededField[] };

/**
 * Says what the columns of an import are and has it checked anew; files with the same headings are
 * read so from now on. Answers to questions of the former reading are forgotten.
 * @param input.fields one for each column; what is no field of this kind is passed over
 */
export async function saveMapping(
  ctx: Context,
  input: { importId: string; fields: readonly (string | null)[] },
): Promise<SaveMapping> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const record = await lockImport(inside, input.importId);
    if (record.state === 'applied' || record.state === 'applying') {
      return { ok: false, reason: 'applied' };
    }
    const { kind, headings } = record;
    const mapping = headings.map((_, at) => {
      const field = input.fields[at] ?? null;
      return isImportField(kind, field) ? field : null;
    });
    const twice = mapping.find((field, at) => field && mapping.indexOf(field) < at);
    if (twice) return { ok: false, reason: 'column-twice', field: twice };
    const missing = missingFields(kind, mapping);
    if (missing.length > 0) return { ok: false, reason: 'columns-missing', missing };
    const kept = { mapping, savedBy: ctx.actor.personId, savedAt: ctx.now };
    await tx
      .insert(importMappings)
      .values({ kind, headingsDigest: headingsDigest(headings), ...kept })
      .onConflictDoUpdate({
        target: [importMappings.kind, importMappings.headingsDigest],
        set: kept,
      });
    await readAnew(inside, { id: record.id, round: record.round + 1, mapping });
    return { ok: true };
  });
}

async function readAnew(
  ctx: Context,
  { id, round, mapping }: { id: string; round: number; mapping: (ImportField | null)[] },
): Promise<void> {
  await ctx.db
    .update(imports)
    .set({ mapping, state: 'checking', round, checkedCount: 0, counts: null, outdated: false })
    .where(eq(imports.id, id));
  await ctx.db
    .update(importRows)
    .set({ answer: null, question: null, fate: null })
    .where(eq(importRows.importId, id));
  await enqueue(ctx, { kind: 'import-reading', payload: { importId: id, round } });
}
