import type { CompiledQuestion } from '../compiled-course.ts';
import type {
  PublicOption,
  PublicQuestion,
  QuestionKey,
  Stimulus,
} from '#app/features/questions/exports.ts';
import { compileSource, opaqueName } from '#app/features/questions/exports.server.ts';
import type { QuestionSource as Source } from '#app/features/questions/exports.server.ts';
import type { PassageSource } from './quiz-schema.ts';
import { clipsOfParts, questionClip } from './clips.ts';
import { questionHtml } from './html/question.ts';
import { partsOf, questionsOf, tileText } from './lesson-texts.ts';
import type { LoadedLesson } from './loaded-course.ts';
import type { OptionWords } from './option-words.ts';
import type { ChoiceSource, QuestionSource } from './question-schema.ts';

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
  return {
    explain: question.explain,
    tests: (question.tests ?? []).map((test) => courseId(code, test)),
  };
}

/** Options and tiles with the clips that say them. */
function withSounds(question: PublicQuestion, clips: Named['clips']): PublicQuestion {
  const heard = <P extends PublicOption>(part: P): P => {
    const hear = 'jp' in part ? clips.get(part.jp) : undefined;
    return hear ? { ...part, hear } : part;
  };
  if (question.kind === 'choice') return { ...question, options: question.options.map(heard) };
  if (question.kind === 'ordering') return { ...question, tiles: question.tiles.map(heard) };
  return question;
}

/** Kinds that are heard part by part, as authors of banks write them. */
function plainSource(question: QuestionSource, optionWords: OptionWords): Source {
  const { id: _id, hear: _hear, plays: _plays, passage: _passage, ...rest } = question;
  const { tags: _tags, tests = [], ...asked } = rest;
  const source = { ...asked, tests };
  switch (source.kind) {
    case 'choice':
      return {
        ...source,
        options: source.options.map((option) => plainOption(option, optionWords)),
      };
    case 'ordering': {
      const { tiles, spare = [], ...rest } = source;
      return { ...rest, tiles: tiles.map(tileText), spare: spare.map(tileText) };
    }
    default:
      return source;
  }
}

function plainOption(option: ChoiceSource['options'][number], optionWords: OptionWords) {
  const { id, jp, en = '', ja = '', correct, feedback } = option;
  const words = correct ? null : (feedback ?? optionWords(option));
  return {
    ...(jp ? { id, jp } : { id, text: { en, ja } }),
    ...(correct ? { correct } : {}),
    ...(words ? { feedback: words } : {}),
  };
}

const MEDIA = { image: () => null, html: questionHtml };

function compileOne(question: QuestionSource, named: Named): Parts {
  const { id, hear, code, clips, optionWords } = named;
  const compiled = compileSource(plainSource(question, optionWords), id, MEDIA);
  return {
    public: { ...withSounds(compiled.question, clips), hear },
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
    const tagged = question.tags ? { tags: question.tags } : {};
    const shown = path[0] === 'videos' ? { inVideo: true as const } : {};
    const told = { public: asked, key: parts.key };
    return { id, name, lesson: lesson.slug, reserve, ...told, ...tagged, ...shown };
  });
}
