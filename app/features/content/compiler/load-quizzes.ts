import type { Fault } from './fault.ts';
import { findFile, missing } from './find-file.ts';
import { ALL_KANA } from './japanese/taught.ts';
import type { Taught } from './lesson-texts.ts';
import type { LoadedLesson, LoadedQuiz } from './loaded-course.ts';
import { poolSchema, quizSchema } from './quiz-schema.ts';
import { readYaml } from './yaml-source.ts';

type Loading = {
  texts: ReadonlyMap<string, string>;
  faults: Fault[];
  taught: readonly LoadedLesson[];
};

/** A quiz stands after all lessons: what it asks may be of any of them. */
export function loadQuiz(slug: string, { texts, faults, taught }: Loading): LoadedQuiz | null {
  const file = findFile(texts, 'quizzes/', new RegExp(`/\\d\\d-${slug}\\.yaml$`, 'u'));
  const text = file && texts.get(file);
  if (!file || text === undefined) {
    faults.push(missing(`quizzes/NN-${slug}.yaml`, 'what the quiz asks'));
    return null;
  }
  const source = readYaml({ file, text, schema: quizSchema }, faults);
  if (!source) return null;
  const { code, title, minutes, passages, sections } = source.value;
  const asks: Taught = {
    ...{ code, title, minutes, goal: title, strand: 'situation', canDo: [], questions: [] },
    ...{ passages, sections },
  };
  return {
    ...{ slug, code: code.toLowerCase(), quiz: source.value, source: { ...source, value: asks } },
    ...outsideLessons(file, taught),
  };
}

/** What has no prose of its own and comes after all that is taught. */
function outsideLessons(file: string, taught: readonly LoadedLesson[]) {
  return {
    prose: { en: null, ja: null },
    proseFiles: { en: file, ja: file },
    taught: taught.at(-1)?.taught ?? ALL_KANA,
    isTaughtKnown: taught.length > 0,
  };
}

/** Questions that quizzes draw from, checked as those of a quiz are. */
export function loadPool(slug: string, { texts, faults, taught }: Loading): LoadedLesson | null {
  const file = findFile(texts, 'pools/', new RegExp(`/\\d\\d-${slug}\\.yaml$`, 'u'));
  const text = file && texts.get(file);
  if (!file || text === undefined) {
    faults.push(missing(`pools/NN-${slug}.yaml`, 'the questions of the pool'));
    return null;
  }
  const source = readYaml({ file, text, schema: poolSchema }, faults);
  if (!source) return null;
  const { code, title, passages, questions } = source.value;
  const asks: Taught = {
    ...{ code, title, minutes: 1, goal: title, strand: 'situation', canDo: [] },
    ...{ passages, questions },
  };
  const own = { slug, code: code.toLowerCase(), source: { ...source, value: asks } };
  return { ...own, ...outsideLessons(file, taught) };
}
