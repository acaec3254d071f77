import type {
  CompiledQuestion,
  PublicOption,
  PublicQuestion,
  QuestionKey,
} from '../compiled-course.ts';
import { opaqueName, shuffledByName } from './opaque-names.ts';
import { clipsOfParts, questionClip } from './clips.ts';
import { baseText, parseJp } from './japanese/ruby.ts';
import { partsOf, questionsOf, tileText } from './lesson-texts.ts';
import type { LoadedLesson } from './loaded-course.ts';
import type { OptionWords } from './option-words.ts';
import type {
  ChoiceSource,
  OrderingSource,
  QuestionSource,
  TypedSource,
} from './question-schema.ts';

type Parts = { public: PublicQuestion; key: QuestionKey };
type Named = {
  id: string;
  hear: string | null;
  code: string;
  /** The clips of tiles and options, by what they show. */
  clips: ReadonlyMap<string, string>;
  optionWords: OptionWords;
};

/** An id as the whole course knows it. */
export function courseId(code: string, reference: string): string {
  return reference.includes('.') ? reference : `${code}.${reference}`;
}

function keyCommon(question: QuestionSource, code: string) {
  return { explain: question.explain, tests: question.tests.map((test) => courseId(code, test)) };
}

function publicPart(id: string, jp: string, { clips }: Named) {
  const hear = clips.get(jp);
  return hear ? { id, jp, hear } : { id, jp };
}

function publicOption(option: ChoiceSource['options'][number], named: Named): PublicOption {
  const { id, jp, en, ja } = option;
  return jp ? publicPart(id, jp, named) : { id, en: en ?? '', ja: ja ?? '' };
}

function compileChoice(question: ChoiceSource, named: Named): Parts {
  const { id, hear, code, optionWords } = named;
  const options = shuffledByName(question.options, (option) => `${id}/${option.id}`);
  const feedback = question.options.flatMap((option) => {
    const words = option.correct ? null : (option.feedback ?? optionWords(option));
    return words ? [[option.id, words] as const] : [];
  });
  return {
    public: {
      id,
      kind: 'choice',
      prompt: question.prompt,
      hear,
      show: null,
      options: options.map((option) => publicOption(option, named)),
    },
    key: {
      kind: 'choice',
      correct: question.options.find((option) => option.correct)?.id ?? '',
      feedback: Object.fromEntries(feedback),
      ...keyCommon(question, code),
    },
  };
}

// Tiles stand in the order of their letters and are numbered in it, so that neither tells the key.
function compileOrdering(question: OrderingSource, named: Named): Parts {
  const { id, hear, code } = named;
  const sortKey = (jp: string) => baseText(parseJp(jp).runs);
  const tiles = [...question.tiles, ...(question.spare ?? [])]
    .map(tileText)
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map((jp, index) => publicPart(`t${index + 1}`, jp, named));
  const idOf = new Map(tiles.map((tile) => [tile.jp, tile.id]));
  const right = question.tiles.map((_, index) => index);
  const orders = [right, ...(question.alsoRight ?? [])].map((order) =>
    order.map((position) => idOf.get(tileText(question.tiles[position]!))!),
  );
  return {
    public: { id, kind: 'ordering', prompt: question.prompt, hear, tiles },
    key: { kind: 'ordering', orders, ...keyCommon(question, code) },
  };
}

function comparedForm(form: string): string {
  return baseText(parseJp(form).runs).replace(/\s+/gu, '');
}

function compileTyped(question: TypedSource, { id, hear, code }: Named): Parts {
  const withRuby = question.accepted.find((form) => form.includes('{'));
  return {
    public: { id, kind: 'typed', prompt: question.prompt, hear },
    key: {
      kind: 'typed',
      kana: question.kana ?? 'fold',
      accepted: question.accepted.map(comparedForm),
      alternatives: (question.alternatives ?? []).map(comparedForm),
      shown: withRuby ?? question.accepted[0] ?? '',
      ...(question.near === undefined ? {} : { near: question.near }),
      ...(question.point === undefined ? {} : { point: question.point }),
      ...keyCommon(question, code),
    },
  };
}

function compileOne(question: QuestionSource, named: Named): Parts {
  switch (question.kind) {
    case 'choice':
      return compileChoice(question, named);
    case 'ordering':
      return compileOrdering(question, named);
    case 'typed':
      return compileTyped(question, named);
  }
}

/** The id of a question as everybody sees it: the written one may tell the answer (type-kao). */
export function questionId(code: string, name: string): string {
  return `${code}.q-${opaqueName(name)}`;
}

/** The questions of a lesson: what is asked apart from what judges the answer. */
export function compileQuestions(
  lesson: LoadedLesson,
  optionWords: OptionWords,
): CompiledQuestion[] {
  return questionsOf(lesson.source.value).map(({ path, question }) => {
    const name = `${lesson.code}.${question.id}`;
    const id = questionId(lesson.code, name);
    const hear = question.hear ? `${lesson.code}.${questionClip(lesson, question.id)}` : null;
    const clips = clipsOfParts(lesson, partsOf(path, question));
    const parts = compileOne(question, { id, hear, code: lesson.code, clips, optionWords });
    return { id, name, lesson: lesson.slug, reserve: path[0] === 'reserve', ...parts };
  });
}
