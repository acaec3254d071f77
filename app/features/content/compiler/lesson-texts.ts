import type { LessonSource, SaidSource } from './lesson-schema.ts';
import type { HearSource, HeardSource, QuestionSource, TileSource } from './question-schema.ts';

export type Path = readonly (string | number)[];

/** Taught Japanese that is read aloud, with its place in the lesson's file. */
export type SaidText = { path: Path; said: SaidSource };
/** Taught Japanese that is only shown, with its place. */
export type ShownText = { path: Path; jp: string };
/** A tile, or an option in Japanese, with its place and how it is heard, if it is. */
export type QuestionPart = { path: Path; jp: string; hear: HearSource | null };
/** Text of the interface languages, with its place. */
export type ProseText = { path: Path; text: string };

function each<T, R>(items: readonly T[] | undefined, make: (item: T, index: number) => R[]): R[] {
  return (items ?? []).flatMap(make);
}

/** Every question of the lesson with its place: check-up first, then reserve. */
export function questionsOf(lesson: LessonSource): { path: Path; question: QuestionSource }[] {
  const of = (key: 'questions' | 'reserve') =>
    each(lesson[key], (question, index) => [{ path: [key, index], question }]);
  return [...of('questions'), ...of('reserve')];
}

/** Words, lines, examples and spoken questions. */
export function saidTexts(lesson: LessonSource): SaidText[] {
  const questions = questionsOf(lesson).flatMap(({ path, question }): SaidText[] => {
    const { hear } = question;
    return hear && 'jp' in hear ? [{ path: [...path, 'hear'], said: hear }] : [];
  });
  return [
    ...each(lesson.words, (said, index) => [{ path: ['words', index], said }]),
    ...each(lesson.dialogues, ({ lines }, dialogue) =>
      each(lines, (said, index) => [{ path: ['dialogues', dialogue, 'lines', index], said }]),
    ),
    ...each(lesson.patterns, ({ examples }, pattern) =>
      each(examples, (said, index) => [{ path: ['patterns', pattern, 'examples', index], said }]),
    ),
    ...questions,
  ];
}

function list(path: Path, texts: readonly string[] | undefined): ShownText[] {
  return each(texts, (jp, index) => [{ path: [...path, index], jp }]);
}

/** What a tile shows. */
export const tileText = (tile: TileSource) => (typeof tile === 'string' ? tile : tile.jp);

function hearOf({ jp, romaji, say, hear }: HeardSource): HearSource | null {
  if (hear) return hear;
  return jp && romaji ? { jp, romaji, say } : null;
}

function parts(path: Path, sources: readonly (string | HeardSource)[] | undefined): QuestionPart[] {
  return each(sources, (source, index) => {
    const part = typeof source === 'string' ? { jp: source } : source;
    return part.jp ? [{ path: [...path, index], jp: part.jp, hear: hearOf(part) }] : [];
  });
}

/** The tiles of a question, spare ones too, or its options in Japanese. */
export function partsOf(path: Path, question: QuestionSource): QuestionPart[] {
  if (question.kind === 'typed') return [];
  if (question.kind === 'choice') return parts([...path, 'options'], question.options);
  return [
    ...parts([...path, 'tiles'], question.tiles),
    ...parts([...path, 'spare'], question.spare),
  ];
}

function questionTexts(path: Path, question: QuestionSource): ShownText[] {
  if (question.kind !== 'typed') {
    return partsOf(path, question).map((part) => ({ path: [...part.path, 'jp'], jp: part.jp }));
  }
  return [
    ...list([...path, 'accepted'], question.accepted),
    ...list([...path, 'alternatives'], question.alternatives),
  ];
}

/** The tiles and Japanese options of all questions. */
export function partsIn(lesson: LessonSource): QuestionPart[] {
  return questionsOf(lesson).flatMap(({ path, question }) => partsOf(path, question));
}

/** Tiles and options with a sound of their own. */
export function saidParts(lesson: LessonSource): SaidText[] {
  return partsIn(lesson).flatMap(({ path, hear }): SaidText[] =>
    hear && 'jp' in hear ? [{ path, said: hear }] : [],
  );
}

/** Japanese of the questions: options, tiles and accepted forms. */
export function askedTexts(lesson: LessonSource): ShownText[] {
  return questionsOf(lesson).flatMap(({ path, question }) => questionTexts(path, question));
}

/** Letters and words set side by side. */
export function contrastTexts(lesson: LessonSource): ShownText[] {
  return each(lesson.contrasts, ({ jp }, index) => list(['contrasts', index, 'jp'], jp));
}

/** Forms of the patterns. */
export function patternTexts(lesson: LessonSource): ShownText[] {
  return each(lesson.patterns, (pattern, index): ShownText[] => {
    const path = ['patterns', index];
    const error = pattern.commonError;
    return [
      { path: [...path, 'jp'], jp: pattern.jp },
      ...list([...path, 'contrast', 'jp'], pattern.contrast?.jp),
      ...(error
        ? [
            { path: [...path, 'commonError', 'wrong'], jp: error.wrong },
            { path: [...path, 'commonError', 'right'], jp: error.right },
          ]
        : []),
    ];
  });
}

/** Every text under a key `en` or `ja`. */
export function proseTexts(value: unknown, path: Path = []): ProseText[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => proseTexts(item, [...path, index]));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, key];
    if (typeof inner === 'string')
      return key === 'en' || key === 'ja' ? [{ path: here, text: inner }] : [];
    return proseTexts(inner, here);
  });
}
