import { isDeepStrictEqual } from 'node:util';
import type { QuestionSource, SourceOf } from '#app/features/questions/exports.server.ts';
import { isFormKind, type FormFields, type FormKind } from './fields.ts';
import { sourceOfFields } from './fields-source.server.ts';
import { offerFields, wordsAt, wordsFields } from './words-fields.ts';

type Writers = { [K in FormKind]: (source: SourceOf<K>) => FormFields };

const on = (name: string, isOn: boolean | undefined): FormFields => (isOn ? { [name]: 'on' } : {});
const lines = (all: readonly string[] | undefined) => (all ?? []).join('\n');

function options({ options: all }: SourceOf<'choice'> | SourceOf<'multiple'>): FormFields {
  const rows = all.map((option, index) => ({
    ...offerFields('option', index + 1, option),
    ...wordsAt('feedback', index + 1, option.feedback),
    ...on(`last-${index + 1}`, option.last),
  }));
  return Object.assign({ rows: String(all.length) }, ...rows) as FormFields;
}

function typed({
  accepted,
  alternatives,
  kana,
  near,
}: SourceOf<'typed'> | SourceOf<'kanji-reading'>) {
  return {
    ...{ accepted: lines(accepted), alternatives: lines(alternatives) },
    ...on('exact', kana === 'exact'),
    near: near === undefined ? '' : String(near * 100),
  };
}

const form = (each: SourceOf<'short'>['accepted'][number]) => {
  if (typeof each === 'string') return each;
  return each.share === undefined ? each.text : `${each.text} = ${each.share * 100}%`;
};

const unit = ({ text, factor, wrong }: NonNullable<SourceOf<'numeric'>['units']>[number]) => {
  const sized = factor === undefined ? text : `${text} = ${factor}`;
  return wrong ? `× ${sized}` : sized;
};

const number = (value: number | undefined) => (value === undefined ? '' : String(value));

const WRITERS: Writers = {
  choice: (source) => {
    const correct = source.options.findIndex((option) => option.correct) + 1;
    return { ...options(source), correct: String(correct), ...on('fixed', source.fixed) };
  },
  multiple: (source) => ({
    ...options(source),
    ...(Object.assign(
      {},
      ...source.options.map((option, index) => on(`correct-${index + 1}`, option.correct)),
    ) as FormFields),
    ...on('fixed', source.fixed),
    ...on('whole', source.whole),
  }),
  'true-false': ({ correct, wrong }) => ({
    correct: correct ? 'true' : 'false',
    ...wordsFields('wrong', wrong),
  }),
  short: ({ accepted, matchCase }) => ({
    accepted: lines(accepted.map(form)),
    ...on('match-case', matchCase),
  }),
  typed,
  'kanji-reading': (source) => ({ shown: source.shown, ...typed(source) }),
  numeric: ({ value, tolerance, relative, units }) => ({
    ...{ value: number(value), tolerance: number(tolerance) },
    ...on('relative', relative),
    units: lines((units ?? []).map(unit)),
  }),
  matching: ({ pairs, spare }) => {
    const rows = pairs.map(({ left, right }, index) => ({
      ...offerFields('left', index + 1, left),
      ...offerFields('right', index + 1, right),
    }));
    const texts = (spare ?? []).map(({ text }) => (typeof text === 'string' ? text : ''));
    return Object.assign(
      { rows: String(pairs.length), spare: lines(texts) },
      ...rows,
    ) as FormFields;
  },
  ordering: ({ tiles, spare }) => ({ tiles: lines(tiles), spare: lines(spare) }),
  essay: ({ answerIn, limit, model }) => ({
    ...{ 'answer-in': answerIn, 'limit-of': limit?.of ?? 'characters' },
    ...{ least: number(limit?.least), most: number(limit?.most), model: model ?? '' },
  }),
};

/** What the form of a kind has no field for, and carries along as it is. */
const CARRIED: readonly string[] = [
  ...['image', 'audio', 'stimulus', 'tests', 'point', 'alsoRight', 'unitShare', 'rubric'],
];

function carried(source: QuestionSource): FormFields {
  const rest = Object.entries(source).filter(([key]) => CARRIED.includes(key));
  return rest.length > 0 ? { rest: JSON.stringify(Object.fromEntries(rest)) } : {};
}

/** What a browser would change on its way back: other line ends, and lines in a field of one line. */
const isUnwritable = ([name, value]: [string, string]) =>
  value.includes('\r') || (/-\d+$/u.test(name) && value.includes('\n'));

/**
 * The fields of a form that say this question; null where no form says all of it: then it is written as
 * text, so that nothing is lost by opening and saving it.
 */
export function fieldsOfSource(source: QuestionSource): FormFields | null {
  const { kind } = source;
  if (!isFormKind(kind)) return null;
  const write = WRITERS[kind] as (source: QuestionSource) => FormFields;
  const fields = {
    kind,
    ...wordsFields('prompt', source.prompt),
    ...wordsFields('body', source.body),
    ...wordsFields('explain', source.explain),
    ...write(source),
    ...carried(source),
  };
  if (Object.entries(fields).some(isUnwritable)) return null;
  const back = JSON.parse(JSON.stringify(sourceOfFields(fields).source)) as unknown;
  return isDeepStrictEqual(back, JSON.parse(JSON.stringify(source))) ? fields : null;
}
