import { opaqueName, shuffledByName } from '../opaque-names.server.ts';
import { plainText } from '../plain-text.ts';
import type { PublicBlank, Rubric } from '../question.ts';
import type { BlankKey, NumericRule, ShortRule, TypedRule } from '../question-key.ts';
import type { OwnParts } from './compile-source.server.ts';
import type { BlankSource } from './question-fields.ts';
import type { QuestionSource, SourceOf } from './question-source.ts';
import type { RubricSource } from './source-parts.ts';
import { bilingual } from './source-words.ts';

type TypedSource = Pick<SourceOf<'typed'>, 'accepted' | 'alternatives' | 'kana' | 'near' | 'point'>;

/** A form as it is compared: without readings and spaces. */
export const comparedForm = (form: string) => plainText(form).replaceAll(/\s+/gu, '');

function typedRuleOf(source: TypedSource): TypedRule {
  const { accepted, alternatives = [], kana = 'fold', near, point } = source;
  return {
    ...{ kana, accepted: accepted.map(comparedForm), alternatives: alternatives.map(comparedForm) },
    shown: accepted.find((form) => form.includes('{')) ?? accepted[0] ?? '',
    ...(near === undefined ? {} : { near }),
    ...(point === undefined ? {} : { point }),
  };
}

type ShortSource = Pick<SourceOf<'short'>, 'accepted' | 'matchCase'>;

function shortRuleOf({ accepted, matchCase }: ShortSource): ShortRule {
  return {
    accepted: accepted.map((form) => {
      if (typeof form === 'string') return { text: form, share: 1 };
      const { text, share = 1, feedback } = form;
      return { text, share, ...(feedback ? { words: bilingual(feedback) } : {}) };
    }),
    matchCase: matchCase === true,
  };
}

type NumericSource = Pick<
  SourceOf<'numeric'>,
  'value' | 'tolerance' | 'relative' | 'units' | 'unitShare'
>;

function numericRuleOf(source: NumericSource): NumericRule {
  const { value, tolerance = 0, relative, units = [], unitShare = 0.5 } = source;
  return {
    ...{ value, tolerance, relative: relative === true, unitShare },
    units: units.map(({ text, factor = 1, wrong }) => ({
      text,
      factor,
      ...(wrong ? { wrong } : {}),
    })),
  };
}

const optionId = (text: string) => `o${opaqueName(text)}`;

function blankKey(blank: BlankSource): BlankKey {
  const { worth = 1 } = blank;
  switch (blank.kind) {
    case 'typed':
      return { kind: 'typed', worth, ...typedRuleOf(blank) };
    case 'short':
      return { kind: 'short', worth, ...shortRuleOf(blank) };
    case 'numeric':
      return { kind: 'numeric', worth, ...numericRuleOf(blank) };
    case 'choice': {
      const right = blank.options.find(({ correct }) => correct)?.text ?? '';
      return { kind: 'choice', worth, correct: optionId(right) };
    }
  }
}

function publicBlank(id: string, blank: BlankSource): PublicBlank {
  if (blank.kind !== 'choice') return { id, kind: blank.kind };
  const options = blank.options.map(({ text }) => ({ id: optionId(text), text }));
  return { id, kind: 'choice', options: shuffledByName(options, (option) => `${id}/${option.id}`) };
}

function compileCloze({ text, lang = 'ja', blanks }: SourceOf<'cloze'>): OwnParts {
  const pieces = text.split(/\[\[([a-z0-9-]{1,40})\]\]/u);
  const parts = pieces.flatMap((part, index): (string | PublicBlank)[] => {
    if (index % 2 === 0) return part ? [part] : [];
    const blank = blanks[part];
    return blank ? [publicBlank(part, blank)] : [];
  });
  const keys = Object.entries(blanks).map(([id, blank]) => [id, blankKey(blank)] as const);
  return { question: { parts, lang }, key: { blanks: Object.fromEntries(keys) } };
}

/** A rubric with its words in both languages. */
export function rubricOf(source: RubricSource): Rubric {
  return source.map(({ id, name, levels }) => ({
    ...{ id, name: bilingual(name) },
    levels: levels.map(({ id: level, points, name: called, words }) => ({
      ...{ id: level, points, name: bilingual(called) },
      words: bilingual(words ?? { en: '', ja: '' }),
    })),
  }));
}

const statementsOf = (statements: SourceOf<'survey'>['statements']) =>
  statements.map(({ id, text }) => ({ id, ...bilingual(text) }));

/** The parts of a question whose answer is written, said, handed in or ticked. */
export function compileWritten(source: QuestionSource): OwnParts {
  switch (source.kind) {
    case 'short':
      return { question: {}, key: shortRuleOf(source) };
    case 'typed':
      return { question: {}, key: typedRuleOf(source) };
    case 'kanji-reading':
      return { question: { shown: source.shown }, key: typedRuleOf(source) };
    case 'dictation':
      return { question: {}, key: { ...typedRuleOf(source), partial: !source.whole } };
    case 'numeric': {
      const units = (source.units ?? []).map(({ text }) => text);
      return { question: { units }, key: numericRuleOf(source) };
    }
    case 'cloze':
      return compileCloze(source);
    default:
      return compileMarked(source);
  }
}

function compileMarked(source: QuestionSource): OwnParts {
  if (!('rubric' in source)) return compileUnscored(source);
  const rubric = rubricOf(source.rubric);
  const key = { model: source.model ?? null };
  switch (source.kind) {
    case 'essay':
      return { question: { rubric, limit: source.limit ?? null, answerIn: source.answerIn }, key };
    case 'spoken':
      return { question: { rubric, seconds: source.seconds }, key };
    case 'file':
      return { question: { rubric, types: source.types, files: source.files ?? 1 }, key };
  }
}

function compileUnscored(source: QuestionSource): OwnParts {
  if (!('statements' in source)) throw new Error(`no way to compile a ${source.kind} question`);
  const statements = statementsOf(source.statements);
  if (source.kind === 'can-do') return { question: { statements }, key: {} };
  return { question: { statements, scale: statementsOf(source.scale) }, key: {} };
}
