import { asc, desc, eq } from 'drizzle-orm';
import { importRows, imports, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { columnName } from './headings.ts';
import { requireImporter, type ImportRecord } from './own-import.server.ts';
import { missingFields } from './schema.ts';
import type { Fate, ImportKind, ImportState, Mapping } from './schema.ts';

const PAGE = 100;

export interface ImportSummary {
  id: string;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  rowCount: number;
  checkedCount: number;
  counts: Partial<Record<Fate, number>>;
  uploadedAt: string;
  uploadedBy: string | null;
  appliedAt: string | null;
  purged: boolean;
  outdated: boolean;
}

/** The last imports, newest first. */
export async function listImports(ctx: Context): Promise<ImportSummary[]> {
  requireImporter(ctx);
  const rows = await ctx.db
    .select({ record: imports, by: persons.displayName })
    .from(imports)
    .leftJoin(persons, eq(persons.id, imports.uploadedBy))
    .orderBy(desc(imports.uploadedAt), desc(imports.id))
    .limit(PAGE);
  return rows.map(({ record, by }) => summaryOf(record, by));
}

function summaryOf(record: ImportRecord, by: string | null): ImportSummary {
  const { id, kind, state, fileName, rowCount, checkedCount, outdated } = record;
  return {
    ...{ id, kind, state, fileName, rowCount, checkedCount, outdated },
    counts: record.counts ?? {},
    uploadedAt: record.uploadedAt.toISOString(),
    uploadedBy: by,
    appliedAt: record.appliedAt?.toISOString() ?? null,
    purged: record.purgedAt !== null,
  };
}

/** One import, or null; also one whose rows are gone. */
export async function findImport(ctx: Context, id: string): Promise<ImportSummary | null> {
  requireImporter(ctx);
  const [row] = isUuid(id)
    ? await ctx.db
        .select({ record: imports, by: persons.displayName })
        .from(imports)
        .leftJoin(persons, eq(persons.id, imports.uploadedBy))
        .where(eq(imports.id, id))
    : [];
  return row ? summaryOf(row.record, row.by) : null;
}

export interface ColumnView {
  heading: string;
  /** The letter that Excel shows above it. */
  letter: string;
  field: string | null;
  /** What the first rows hold in it. */
  samples: string[];
}

/** The columns of an import with what they were taken for, and what is still missing. */
export async function loadColumns(ctx: Context, id: string) {
  requireImporter(ctx);
  const [record] = await ctx.db.select().from(imports).where(eq(imports.id, id));
  if (!record) return null;
  const rows = await ctx.db
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.number))
    .limit(3);
  const columns = record.headings.map((heading, at): ColumnView => ({
    heading,
    letter: columnName(at),
    field: record.mapping[at] ?? null,
    samples: rows.map(({ cells }) => cells[at] ?? '').filter(Boolean),
  }));
  return { columns, missing: missingFields(record.kind, record.mapping as Mapping) };
}
