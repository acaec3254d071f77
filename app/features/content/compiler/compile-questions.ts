import type { CompiledQuestion } from '../compiled-course.ts';
import type {
  Bilingual,
  PublicOption,
  PublicQuestion,
  QuestionKey,
  Stimulus,
} from '#app/features/questions/exports.ts';
import {
  compileSource,
  opaqueName,
  shuffledByName,
} from '#app/features/questions/exports.server.ts';
import type { PassageSource } from './quiz-schema.ts';
import { clipsOfParts, questionClip } from './clips.ts';
import { baseText, parseJp } from './japanese/ruby.ts';
import { partsOf, questionsOf, tileText } from './lesson-texts.ts';
import type { LoadedLesson } from './loaded-course.ts';
import type { OptionWords } from './option-words.ts';
import type {
  ChoiceSource,
  OrderingSource,
  QuestionSource,
  SharedSource,
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
    default:
      return compileShared(question, named);
  }
}

const WITHOUT_MARKDOWN = { image: () => null, html: (markdown: Bilingual) => markdown };

function compileShared(question: SharedSource, { id, hear, code }: Named): Parts {
  const { id: _id, hear: _hear, plays: _plays, passage: _passage, ...source } = question;
  const compiled = compileSource(source, id, WITHOUT_MARKDOWN);
  return {
    public: { ...compiled.question, hear },
    key: { ...compiled.key, ...keyCommon(question, code) },
  };
}

/** What a passage is to the questions about it: a text to read, or sounds to hear. */
function stimulusOf(lesson: LoadedLesson, passageId: string): Stimulus | null {
  const passages: readonly PassageSource[] = lesson.source.value.passages ?? [];
  const passage = passages.find(({ id }) => id === passageId);
  if (!passage) return null;
  const { title, heard, plays, lines } = passage;
  const clips = lines.map((line) => `${lesson.code}.${line.id}`);
  return {
    ...{ id: `${lesson.code}.p-${opaqueName(passageId)}`, title },
    ...(heard ? { hear: clips } : { jp: paragraphsOf(lines) }),
    ...(plays ? { plays } : {}),
  };
}

function paragraphsOf(lines: PassageSource['lines']): string[] {
  return lines.reduce<string[]>((paragraphs, line, index) => {
    const isNew = index === 0 || line.break || line.speaker !== undefined;
    if (isNew) return [...paragraphs, line.jp];
    return [...paragraphs.slice(0, -1), `${paragraphs.at(-1) ?? ''} ${line.jp}`];
  }, []);
}

/** What all kinds may have beside their own. */
function common(lesson: LoadedLesson, { plays, passage }: QuestionSource) {
  const stimulus = passage ? stimulusOf(lesson, passage) : null;
  return { ...(plays ? { plays } : {}), ...(stimulus ? { stimulus } : {}) };
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
    const asked = { ...parts.public, ...common(lesson, question) };
    const reserve = path[0] === 'reserve';
    return { id, name, lesson: lesson.slug, reserve, public: asked, key: parts.key };
  });
}
