import type { LessonSource, SaidSource } from './lesson-schema.ts';
import type { QuizFile } from './quiz-schema.ts';
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

/** What is taught and asked in one file: a lesson, or a quiz of its course, which only asks. */
export type Taught = LessonSource & Partial<Pick<QuizFile, 'sections' | 'passages'>>;

/** Every question with its place: check-up first, then reserve, then those of videos; or section by section. */
export function questionsOf(lesson: Taught): { path: Path; question: QuestionSource }[] {
  const of = (key: 'questions' | 'reserve') =>
    each(lesson[key], (question, index) => [{ path: [key, index], question }]);
  return [
    ...of('questions'),
    ...of('reserve'),
    ...each(lesson.videos, ({ questions }, video) =>
      each(questions, ({ question }, index) => [
        { path: ['videos', video, 'questions', index, 'question'], question },
      ]),
    ),
    ...each(lesson.sections, ({ questions }, section) =>
      each(questions, (question, index) => [
        { path: ['sections', section, 'questions', index], question },
      ]),
    ),
  ];
}

/** Words, lines, examples, texts to read or hear, and spoken questions. */
export function saidTexts(lesson: Taught): SaidText[] {
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
    ...linesOf(lesson).map(({ path, line }) => ({ path, said: line })),
    ...questions,
  ];
}

/** The sentences of texts to read or hear. */
export function linesOf(lesson: Taught): { path: Path; line: PassageLine }[] {
  const of = (key: string, texts: readonly { lines: readonly PassageLine[] }[] | undefined) =>
    each(texts, ({ lines }, index) =>
      each(lines, (line, at) => [{ path: [key, index, 'lines', at], line }]),
    );
  return [...of('readings', lesson.readings), ...of('passages', lesson.passages)];
}

type PassageLine = SaidSource & { id: string; speaker?: string | undefined };

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

/** The tiles of a question, spare ones too, or its options in Japanese: what may be heard. */
export function partsOf(path: Path, question: QuestionSource): QuestionPart[] {
  if (question.kind === 'choice') return parts([...path, 'options'], question.options);
  if (question.kind !== 'ordering') return [];
  return [
    ...parts([...path, 'tiles'], question.tiles),
    ...parts([...path, 'spare'], question.spare),
  ];
}

function questionTexts(path: Path, question: QuestionSource): ShownText[] {
  switch (question.kind) {
    case 'typed':
      return [
        ...list([...path, 'accepted'], question.accepted),
        ...list([...path, 'alternatives'], question.alternatives),
      ];
    case 'multiple':
      return each(question.options, ({ jp }, index) =>
        jp ? [{ path: [...path, 'options', index, 'jp'], jp }] : [],
      );
    case 'matching':
      return each(question.pairs, (pair, index) =>
        (['left', 'right'] as const).flatMap((side) => {
          const { jp } = pair[side];
          return jp ? [{ path: [...path, 'pairs', index, side, 'jp'], jp }] : [];
        }),
      );
    case 'cloze':
      return question.lang === 'en'
        ? []
        : [{ path: [...path, 'text'], jp: question.text.replaceAll(/\[\[[a-z0-9-]+\]\]/gu, '…') }];
    case 'essay':
      return question.answerIn === 'ja' ? modelOf(path, question.model) : [];
    case 'spoken':
      return modelOf(path, question.model);
    default:
      return partsOf(path, question).map((part) => ({ path: [...part.path, 'jp'], jp: part.jp }));
  }
}

function modelOf(path: Path, model: string | undefined): ShownText[] {
  return model ? [{ path: [...path, 'model'], jp: model }] : [];
}

/** The tiles and Japanese options of all questions. */
export function partsIn(lesson: Taught): QuestionPart[] {
  return questionsOf(lesson).flatMap(({ path, question }) => partsOf(path, question));
}

/** Tiles and options with a sound of their own. */
export function saidParts(lesson: Taught): SaidText[] {
  return partsIn(lesson).flatMap(({ path, hear }): SaidText[] =>
    hear && 'jp' in hear ? [{ path, said: hear }] : [],
  );
}

/** Japanese of the questions: options, tiles, accepted forms and model answers. */
export function askedTexts(lesson: Taught): ShownText[] {
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
