import { readTable } from '#app/platform/tables/read-table.server.ts';
import type { Sheet } from '#app/platform/tables/table.ts';
import { textIfAny } from '../decode-bytes.server.ts';
import {
  IMPORT_LIMITS,
  type GivenFile,
  type ImportedQuestion,
  type Importer,
} from '../importer.ts';
import { clip, Losses } from '../losses.ts';
import { settle } from '../settle.server.ts';
import { tableFault } from './table-fault.ts';
import { inTurns } from '../turns.server.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { fieldOf, headingOf, kindOf } from './lexicon.ts';
import { rowFields } from './row-fields.ts';
import { entriesOf, TableRow, type Column } from './table-row.ts';

const PROMPTS = ['prompt', 'prompt_en', 'prompt_ja'];

const isArchive = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;
const isOldExcel = ([first, second]: Uint8Array) => first === 0xd0 && second === 0xcf;

/** What the headings name; the kind and a prompt must be among them, and none twice. */
function columnsOf(headings: readonly string[]): Column[] {
  const columns = headings.map((heading) => ({ heading, field: fieldOf(heading) }));
  const fields = columns.flatMap(({ field }) => field ?? []);
  const twice = columns.find(
    ({ field }, at) => field && columns.slice(0, at).some((before) => before.field === field),
  );
  if (twice) throw new UnreadableFile('heading-twice', { line: 1, detail: clip(twice.heading) });
  const lacks = !fields.includes('kind')
    ? 'kind'
    : PROMPTS.some((field) => fields.includes(field))
      ? null
      : 'prompt';
  if (lacks) {
    throw new UnreadableFile('heading-missing', { line: 1, detail: headingOf(lacks, 'en') });
  }
  return columns;
}

function sourceOf(row: TableRow): object | null {
  const kind = kindOf(row.need('kind'));
  if (!kind) {
    const written = row.take('kind');
    if (written) row.losses.add('unknown-kind', written);
    return null;
  }
  const prompt = row.words('prompt');
  if (prompt === undefined) row.need('prompt');
  const fields = rowFields(row, kind);
  const explain = row.words('explain');
  if (fields) row.finish();
  return fields && prompt !== undefined ? { ...fields, prompt, explain } : null;
}

async function questionsOf({ rows, rowNumbers }: Sheet): Promise<ImportedQuestion[]> {
  const [headings = [], ...lines] = rows;
  const columns = columnsOf(headings);
  if (lines.length > IMPORT_LIMITS.questions) throw new UnreadableFile('too-many-questions');
  return inTurns(lines, (cells, index) => {
    const line = rowNumbers[index + 1] ?? null;
    const losses = new Losses(line);
    const row = new TableRow(columns, cells, losses);
    const [name, category, tags] = ['name', 'category', 'tags'].map((each) => row.take(each));
    return settle({
      ...{ item: index + 1, line, losses, source: sourceOf(row) },
      name: name ?? '',
      category: category || null,
      tags: (tags ?? '').split(/[;,、，；]/u).flatMap(entriesOf),
    });
  });
}

/** Rows of questions under our headings: CSV or a workbook. */
export const table: Importer = {
  format: 'table',
  recognises({ bytes }) {
    if (isArchive(bytes) || isOldExcel(bytes)) return true;
    const lines = (textIfAny(bytes) ?? '').slice(0, 20_000).split('\n').slice(0, 3);
    return lines.some((line) => {
      const fields = line.split(/[,;\t]/u).map((cell) => fieldOf(cell));
      return fields.includes('kind') && PROMPTS.some((field) => fields.includes(field));
    });
  },
  async read({ bytes }: GivenFile) {
    // What the file is was found in its bytes; its name says nothing more.
    const fileName = isArchive(bytes) ? 'table.xlsx' : 'table.csv';
    const read = await readTable(bytes, { fileName });
    if (read.ok) {
      return { ok: true, format: 'table', questions: await questionsOf(read.sheet), media: [] };
    }
    const { reason, row = null } = read;
    return { ok: false, code: tableFault(reason), line: row, detail: null };
  },
};
