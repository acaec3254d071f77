import { isFormKind, linesOf, type FormFields, type FormKind } from './fields.ts';
import { matchingSource, optionsSource } from './lines-source.ts';
import { filled, flag, listed, numberOf, type OwnSource } from './values.ts';
import { wordsOf } from './words-fields.ts';
import { essaySource, shortForm, typedSource, unitOf } from './written-source.ts';

/** A question as a form says it, not yet held against the schema, with the line of each of its parts. */
export interface SaidSource {
  source: object;
  /** For lists made of lines of the form: the line of each member, by the list's name. */
  rows: Record<string, number[]>;
}

const READERS: { [K in FormKind]: (fields: FormFields) => OwnSource } = {
  choice: (fields) => {
    const own = optionsSource(fields, (row) => fields.correct === String(row));
    return { ...own, fields: { ...own.fields, ...flag(fields, 'fixed') } };
  },
  multiple: (fields) => {
    const own = optionsSource(fields, (row) => fields[`correct-${row}`] === 'on');
    return {
      ...own,
      fields: { ...own.fields, ...flag(fields, 'fixed'), ...flag(fields, 'whole') },
    };
  },
  'true-false': (fields) => {
    const wrong = wordsOf(fields, 'wrong');
    const correct = { true: true, false: false }[fields.correct ?? ''];
    return { fields: { correct, ...(wrong === undefined ? {} : { wrong }) } };
  },
  short: (fields) => ({
    fields: {
      accepted: linesOf(fields.accepted).map(shortForm),
      ...flag(fields, 'match-case', 'matchCase'),
    },
  }),
  typed: (fields) => ({ fields: typedSource(fields) }),
  'kanji-reading': (fields) => ({
    fields: { shown: filled(fields.shown), ...typedSource(fields) },
  }),
  numeric: (fields) => {
    const [value, tolerance] = [numberOf(fields.value), numberOf(fields.tolerance)];
    const units = linesOf(fields.units).map(unitOf);
    const sized = tolerance === undefined ? {} : { tolerance };
    const measured = units.length > 0 ? { units } : {};
    return { fields: { value, ...sized, ...flag(fields, 'relative'), ...measured } };
  },
  matching: matchingSource,
  ordering: (fields) => ({
    fields: { tiles: linesOf(fields.tiles), ...listed('spare', linesOf(fields.spare)) },
  }),
  essay: (fields) => ({ fields: essaySource(fields) }),
};

/** What the form carries along; what is no object of names is nothing. */
function carried(rest: string | undefined): object {
  try {
    const parsed: unknown = JSON.parse(rest || '{}');
    const isObject = parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed);
    return isObject ? parsed : {};
  } catch {
    return {};
  }
}

/** The question that a form says. */
export function sourceOfFields(fields: FormFields): SaidSource {
  const { kind = '' } = fields;
  if (!isFormKind(kind)) return { source: { kind }, rows: {} };
  const { fields: own, rows = {} } = READERS[kind](fields);
  const [body, explain] = [wordsOf(fields, 'body'), wordsOf(fields, 'explain')];
  const source = {
    ...{ kind, prompt: wordsOf(fields, 'prompt') },
    ...(body === undefined ? {} : { body }),
    ...own,
    ...(explain === undefined ? {} : { explain }),
    ...carried(fields.rest),
  };
  return { source, rows };
}

/** The field of a form that a fault is about: its line where it has one. */
export function fieldOfFault(
  path: readonly (string | number)[],
  { rows }: Pick<SaidSource, 'rows'>,
): string {
  const [list = '', index] = path.map(String);
  const row = rows[list]?.[Number(index)];
  if (row !== undefined) return list === 'pairs' ? `left-ja-${row}` : `option-ja-${row}`;
  return FIELD_NAMES[list] ?? list;
}

/** Fields whose name in the form is another than in the question. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...{ prompt: 'prompt-ja', body: 'body-ja', explain: 'explain-ja', wrong: 'wrong-ja' },
  ...{
    answerIn: 'answer-in',
    limit: 'most',
    unitShare: 'units',
    kana: 'exact',
    options: 'options',
  },
};
