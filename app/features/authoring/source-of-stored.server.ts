import type { StoredQuestion } from '#app/features/banks/exports.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';
import {
  cloze,
  filled,
  matching,
  numeric,
  optionsOf,
  ordering,
  rubric,
  scales,
  short,
  typed,
  words,
  type Asked,
  type Key,
} from './stored-parts.server.ts';
import { scenario } from './stored-scenario.server.ts';

type Sourced = (question: never, key: never) => object;

const SOURCES: Readonly<Partial<Record<QuestionKey['kind'], Sourced>>> = {
  choice: (asked: Asked<'choice'>, key: Key<'choice'>) => ({
    options: optionsOf(asked, { correct: [key.correct], feedback: key.feedback }),
    ...(asked.fixed ? { fixed: true } : {}),
  }),
  multiple: (asked: Asked<'multiple'>, key: Key<'multiple'>) => ({
    options: optionsOf(asked, key),
    ...(asked.fixed ? { fixed: true } : {}),
    ...(key.partial ? {} : { whole: true }),
  }),
  'true-false': (_: never, key: Key<'true-false'>) => ({
    correct: key.correct,
    wrong: filled(key.wrong),
  }),
  short: (_: never, key: Key<'short'>) => short(key),
  typed: (_: never, key: Key<'typed'>) => typed(key),
  'kanji-reading': ({ shown }: Asked<'kanji-reading'>, key: Key<'kanji-reading'>) => ({
    shown,
    ...typed(key),
  }),
  dictation: (_: never, key: Key<'dictation'>) => ({
    ...typed(key),
    ...(key.partial ? {} : { whole: true }),
  }),
  ...{ cloze, matching, ordering, scenario },
  numeric: (_: never, key: Key<'numeric'>) => numeric(key),
};

function own({ question }: StoredQuestion['content'], key: QuestionKey): object {
  const source = SOURCES[key.kind];
  return source ? source(question as never, key as never) : marked(question, key);
}

function marked(question: StoredQuestion['content']['question'], key: QuestionKey): object {
  const model = 'model' in key ? (key.model ?? undefined) : undefined;
  switch (question.kind) {
    case 'essay': {
      const { answerIn, limit } = question;
      return { rubric: rubric(question.rubric), answerIn, limit: limit ?? undefined, model };
    }
    case 'spoken':
      return { rubric: rubric(question.rubric), seconds: question.seconds, model };
    case 'file': {
      const { types, files } = question;
      return { rubric: rubric(question.rubric), types, files, model };
    }
    case 'can-do':
      return { statements: scales(question.statements) };
    case 'survey':
      return { statements: scales(question.statements), scale: scales(question.scale) };
    default:
      throw new Error(`no source of a ${question.kind} question`);
  }
}

/**
 * A question of a course's files as an author of banks writes it, read back from what is asked and what
 * judges. Prepared HTML and passages stay with the course: they have no way back to what was written.
 */
export function sourceOfStored({ content, key }: StoredQuestion): object {
  const { kind, prompt, hear, plays } = content.question;
  return {
    ...{ kind, prompt: words(prompt) },
    audio: hear ? { file: hear, plays } : undefined,
    ...own(content, key),
    explain: filled(key.explain),
    tests: key.tests.length > 0 ? key.tests : undefined,
  };
}
