import { and, asc, eq, gt } from 'drizzle-orm';
import { importRows, imports } from '#db/schema/index.ts';
import { importTexts } from '#app/i18n/import-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadCandidates, type Candidate } from './candidates.server.ts';
import { columnName } from './headings.ts';
import { requireImporter, type ImportRecord } from './own-import.server.ts';
import type { Change, Fate, Fault, Question } from './schema.ts';

const PAGE = 100;
/** Letters of a cell that a list shows: one that is too long is not to push the rest off the page. */
const SHOWN = 60;

/** A row in the reader's words. */
export interface RowView {
  number: number;
  fate: Fate;
  name: string;
  faults: { column: string; value: string; text: string }[];
  changes: { field: string; from: string | null; to: string }[];
  question: {
    about: Question['about'];
    row: number | null;
    candidates: Candidate[];
    /** Whether the row may be about somebody new. */
    canBeNew: boolean;
  } | null;
}

/** Rows of one fate, a hundred at a time. @param input.after the number of the last one seen */
export async function listRows(
  ctx: Context,
  input: { importId: string; fate: Fate; after: number; locale: Locale },
): Promise<{ rows: RowView[]; next: number | null }> {
  requireImporter(ctx);
  const { importId, fate, after, locale } = input;
  const [record] = await ctx.db.select().from(imports).where(eq(imports.id, importId));
  if (!record) return { rows: [], next: null };
  const found = await ctx.db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.fate, fate),
        gt(importRows.number, after),
      ),
    )
    .orderBy(asc(importRows.number))
    .limit(PAGE + 1);
  const shown = found.slice(0, PAGE);
  const candidates = await loadCandidates(
    ctx,
    shown.flatMap((row) => peopleOf(row)),
  );
  const rows = shown.map((row) => viewOf(row, { record, locale, candidates }));
  return { rows, next: found.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}

type Row = typeof importRows.$inferSelect;

const peopleOf = ({ question }: Row) => (question as Question | null)?.people ?? [];

function viewOf(
  row: Row,
  input: { record: ImportRecord; locale: Locale; candidates: ReadonlyMap<string, Candidate> },
): RowView {
  const { record, locale, candidates } = input;
  const texts = importTexts(locale);
  const question = row.fate === 'question' ? (row.question as Question | null) : null;
  return {
    number: row.number,
    fate: row.fate ?? 'faulty',
    name: nameOf(record, row.cells),
    faults: faultsOf(record, row, locale),
    changes: (row.changes as Change[]).map(({ field, ...change }) => {
      return { field: texts.field(field), ...change };
    }),
    question: question && {
      about: question.about,
      row: question.row ?? null,
      canBeNew: record.kind !== 'appointments',
      candidates: question.people.flatMap((id) => candidates.get(id) ?? []),
    },
  };
}

/** What a row is called in lists: a name, else what stands first in it. */
function nameOf({ mapping }: ImportRecord, cells: readonly string[]): string {
  const cell = (field: string) => cells[mapping.indexOf(field)] ?? '';
  const names = [
    cell('legalName'),
    [cell('familyName'), cell('givenName')].filter(Boolean).join(' '),
    cell('nameJa'),
    cell('jetNumber'),
    ...cells,
  ];
  return shortened(names.find(Boolean) ?? '');
}

function shortened(cell: string): string {
  const letters = [...cell];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : cell;
}

/** Every fault of a row with its column and what stands there, in the order of the columns. */
export function faultsOf(
  { headings, mapping }: Pick<ImportRecord, 'headings' | 'mapping'>,
  { cells, faults }: Pick<Row, 'cells' | 'faults'>,
  locale: Locale,
): RowView['faults'] {
  const texts = importTexts(locale);
  const placed = (faults as Fault[]).map((fault) => ({
    ...fault,
    at: mapping.indexOf(fault.field),
  }));
  return placed
    .sort((one, other) => one.at - other.at)
    .map(({ at, code, field, row }) => ({
      column: at < 0 ? texts.field(field) : `${columnName(at)} ${headings[at] ?? ''}`.trim(),
      value: shortened(cells[at] ?? ''),
      text: texts.fault(code, { row }),
    }));
}
