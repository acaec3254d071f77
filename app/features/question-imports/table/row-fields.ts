import { essayFields, languageOf } from '../answers/essay-fields.ts';
import { numberOf } from '../answers/numbers.ts';
import { languageNamed, truthOf } from './lexicon.ts';
import { entriesOf, type TableRow } from './table-row.ts';
import { optionsFields } from './row-options.ts';

type RowReader = (row: TableRow) => object | null;

const text = (words: string) => ({ text: words });

const truth: RowReader = (row) => {
  const said = row.need('correct');
  const correct = truthOf(said);
  const wrong = row.take('feedback');
  if (correct === null) return said === '' ? null : row.wrong('correct', said);
  return { kind: 'true-false', correct, ...(wrong ? { wrong } : {}) };
};

const short: RowReader = (row) => ({ kind: 'short', accepted: entriesOf(row.need('accepted')) });

/** A share as a number or in percent; undefined where the cell is empty, null where it is neither. */
function shareIn(cell: string): number | null | undefined {
  const plain = cell.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const value = numberOf(plain.replace(/%$/u, ''));
  return value === null ? null : plain.endsWith('%') ? value / 100 : value;
}

function typedFields(row: TableRow) {
  const near = row.take('near');
  const share = shareIn(near);
  if (share === null) return row.wrong('near', near);
  const point = row.take('point').trim();
  const alternatives = entriesOf(row.take('alternatives'));
  return {
    accepted: entriesOf(row.need('accepted')),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(share === undefined ? {} : { near: share }),
    ...(point === '' ? {} : { point }),
  };
}

const typed: RowReader = (row) => {
  const fields = typedFields(row);
  return fields && { kind: 'typed', ...fields };
};

const reading: RowReader = (row) => {
  const shown = row.need('shown');
  const fields = typedFields(row);
  return fields && { kind: 'kanji-reading', shown, ...fields };
};

const ARROW = /\s*(?:=>|->|⇒|→|＝＞)\s*/u;

const matching: RowReader = (row) => {
  const lines = row.need('pairs').split('\n');
  const parts = lines.map((line) => line.trim()).filter(Boolean);
  const unclear = parts.find((line) => line.split(ARROW).length !== 2);
  if (unclear !== undefined) return row.wrong('pairs', unclear);
  const pairs = parts.map((line) => line.split(ARROW));
  const spare = pairs.filter(([left]) => !left).map(([, right = '']) => text(right));
  const whole = pairs.filter(([left]) => left);
  return {
    kind: 'matching',
    pairs: whole.map(([left = '', right = '']) => ({ left: text(left), right: text(right) })),
    ...(spare.length > 0 ? { spare } : {}),
  };
};

const ordering: RowReader = (row) => {
  const tiles = row.options().map((option) => option.text);
  return tiles.length > 0 ? { kind: 'ordering', tiles } : (row.need('option_1'), null);
};

function unitsIn(row: TableRow): { text: string; factor?: number }[] | null {
  const entries = entriesOf(row.take('unit')).map((entry) => {
    const [name = '', factor] = entry.split('=').map((part) => part.trim());
    return factor === undefined ? { text: name } : { text: name, factor: numberOf(factor) };
  });
  const wrong = entries.find(({ factor }) => factor === null);
  if (wrong) return row.wrong('unit', wrong.text);
  return entries as { text: string; factor?: number }[];
}

const numeric: RowReader = (row) => {
  const [said, margin] = [row.need('value'), row.take('tolerance').normalize('NFKC').trim()];
  const value = numberOf(said);
  const tolerance = shareIn(margin);
  const units = unitsIn(row);
  if (value === null) return said === '' ? null : row.wrong('value', said);
  if (tolerance === null) return row.wrong('tolerance', margin);
  return (
    units && {
      ...{ kind: 'numeric', value },
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(margin.endsWith('%') ? { relative: true } : {}),
      ...(units.length > 0 ? { units } : {}),
    }
  );
};

/** What is typed in Japanese is judged as Japanese. */
function blankOf(forms: readonly string[]): object {
  return { kind: languageOf(forms.join('')) === 'ja' ? 'typed' : 'short', accepted: forms };
}

const cloze: RowReader = (row) => {
  const written = row.need('text');
  if (written === '') return null;
  const blanks: [string, object][] = [];
  const running = written.replaceAll(/\[\[([^[\]]{1,500})\]\]/gu, (_, inside: string) => {
    const id = `b${blanks.length + 1}`;
    blanks.push([id, blankOf(entriesOf(inside))]);
    return `[[${id}]]`;
  });
  if (blanks.length === 0) return row.wrong('text', written);
  return {
    ...{ kind: 'cloze', text: running, lang: languageOf(running) },
    blanks: Object.fromEntries(blanks),
  };
};

const essay: RowReader = (row) => {
  const said = row.take('answer_in');
  const model = row.take('model');
  const named = languageNamed(said);
  if (said !== '' && !named) return row.wrong('answer_in', said);
  const fields = essayFields(row.words('prompt'), row.losses);
  return { ...fields, ...(named ? { answerIn: named } : {}), ...(model ? { model } : {}) };
};

const READERS = new Map<string, RowReader>([
  ['choice', (row) => optionsFields(row, 'choice')],
  ['multiple', (row) => optionsFields(row, 'multiple')],
  ['true-false', truth],
  ['short', short],
  ['typed', typed],
  ['kanji-reading', reading],
  ['matching', matching],
  ['ordering', ordering],
  ['numeric', numeric],
  ['cloze', cloze],
  ['essay', essay],
]);

/** The fields that a row makes of its kind; null where a cell stands in the way, which is told. */
export function rowFields(row: TableRow, kind: string): object | null {
  return READERS.get(kind)?.(row) ?? null;
}
