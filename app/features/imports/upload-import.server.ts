import { and, eq, sql } from 'drizzle-orm';
import { importMappings, importRows, imports } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { isStorable } from '#app/platform/storable-text.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
import type { Sheet, TableForm, TableReason } from '#app/platform/tables/table.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { guessMapping, isFaultHeading } from './headings.ts';
import { foldHeading } from './japanese/fold-heading.ts';
import { requireImporter } from './own-import.server.ts';
import { isImportField, missingFields } from './schema.ts';
import type { ImportKind, Mapping } from './schema.ts';

export type UploadImport =
  | { ok: true; importId: string }
  | { ok: false; reason: TableReason | 'no-rows'; row?: number; column?: number };

/**
 * Keeps the rows of a file; nothing of people or organisations changes yet. Where its columns are
 * known, it is checked at once; the file itself is not kept.
 */
export async function uploadImport(
  ctx: Context,
  input: { kind: ImportKind; file: { name: string; bytes: Uint8Array } },
): Promise<UploadImport> {
  requireImporter(ctx);
  const { kind, file } = input;
  const table = await readTable(file.bytes, { fileName: file.name });
  if (!table.ok) return table;
  const { headings, rows } = withoutFaultColumn(table.sheet);
  if (rows.length === 0) return { ok: false, reason: 'no-rows' };
  const unstorable = rows.find(({ cells }) => !cells.every(isStorable));
  if (unstorable) return { ok: false, reason: 'not-a-table', row: unstorable.number };
  const importId = uuidv7();
  const uploaded = { importId, kind, fileName: file.name.slice(-200), headings, table };
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await insertImport(inside, { ...uploaded, rowCount: rows.length });
    await insertRows(inside, importId, rows);
  });
  return { ok: true, importId };
}

interface Row {
  number: number;
  cells: string[];
}

/** A file that was repaired brings our own column back. */
function withoutFaultColumn({ rows, rowNumbers }: Sheet): { headings: string[]; rows: Row[] } {
  const [first = []] = rows;
  const isOwn = first.map(isFaultHeading);
  const own = (cells: readonly string[]) => cells.filter((_, at) => !isOwn[at]);
  const kept = rows.slice(1).map((cells, at) => ({
    number: rowNumbers[at + 1] ?? 0,
    cells: own(cells),
  }));
  const filled = kept.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { headings: own(first), rows: filled };
}

async function insertImport(
  ctx: Context,
  input: {
    importId: string;
    kind: ImportKind;
    fileName: string;
    headings: string[];
    table: TableForm;
    rowCount: number;
  },
): Promise<void> {
  const { importId, kind, headings, rowCount, fileName } = input;
  const { format, encoding, delimiter } = input.table;
  const mapping = await mappingOf(ctx, kind, headings);
  const isKnown = missingFields(kind, mapping).length === 0;
  await ctx.db.insert(imports).values({
    ...{ id: importId, kind, fileName, format, encoding, delimiter, headings, rowCount },
    mapping: [...mapping],
    state: isKnown ? 'checking' : 'mapping',
    uploadedBy: ctx.actor.personId,
    uploadedAt: ctx.now,
  });
  if (isKnown) await enqueue(ctx, { kind: 'import-reading', payload: { importId, round: 0 } });
}

/** As the last file of the same headings was read, else as the headings say. */
async function mappingOf(ctx: Context, kind: ImportKind, headings: string[]): Promise<Mapping> {
  const digest = headingsDigest(headings);
  const [kept] = await ctx.db
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(and(eq(importMappings.kind, kind), eq(importMappings.headingsDigest, digest)));
  if (!kept) return guessMapping(kind, headings);
  return kept.mapping.map((field) => (isImportField(kind, field) ? field : null));
}

/** What files of the same headings have in common. */
export function headingsDigest(headings: readonly string[]): string {
  return sha256(JSON.stringify(headings.map(foldHeading)));
}

const BATCH = 1_000;

async function insertRows(ctx: Context, importId: string, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = JSON.stringify(rows.slice(at, at + BATCH));
    await ctx.db.execute(sql`
      insert into ${importRows} (import_id, number, cells)
      select ${importId}::uuid, number, cells
      from jsonb_to_recordset(${batch}::jsonb) as row (number integer, cells jsonb)`);
  }
}
