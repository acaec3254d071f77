import { judgedBy } from '#app/features/questions/exports.server.ts';
import type { Bilingual, PublicQuestion } from '#app/features/questions/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { keyLinesOf, placeOf, saidOf, writtenOf, type KeyLines, type Said } from './author-view.ts';
import { letterOf, type QuestionLine, type QuizFigures } from './figures.ts';
import {
  countChosen,
  listWrongAnswers,
  measureTime,
  type WrongAnswer,
} from './given-answers.server.ts';
import type { OptionFigures } from './item-figures.ts';
import { loadQuizInsight } from './quiz-insight.server.ts';
import type { Item } from './question-items.ts';
import type { QuizFound } from './queries.server.ts';

/** An option, with who chose it. */
export interface OptionLine extends Omit<OptionFigures, 'id'> {
  letter: string;
  /** Null for the two answers to a statement, which have words of their own. */
  text: Said | null;
}

/** A question as its author sees it, with what the answers to it tell. */
export interface QuestionInsight {
  quiz: QuizFound;
  line: QuestionLine;
  /** Every group of its versions that has answers, this one among them. */
  versions: Pick<QuestionLine, 'publicId' | 'version' | 'since' | 'number' | 'asked'>[];
  question: PublicQuestion;
  judgedBy: ReturnType<typeof judgedBy>;
  explain: Bilingual;
  key: KeyLines;
  /** Addresses of its sounds. */
  sounds: string[];
  options: OptionLine[];
  classes: { errorClass: string; count: number }[];
  wrong: (Pick<WrongAnswer, 'people' | 'verdict' | 'errorClass'> & {
    place: Said | null;
    text: Said;
  })[];
  time: { seconds: number | null; known: number };
  editions: QuizFigures['editions'];
}

interface Asked {
  courseSlug: string;
  quizSlug: string;
  publicId: string;
  editionId: string | null;
  version: number | null;
}

/**
 * What the answers to one question tell: two or three statements over answers beyond those for its quiz.
 * @throws not-found for a question that the quiz does not have, or without the answers it takes to show any
 */
export async function loadQuestionInsight(ctx: Context, asked: Asked): Promise<QuestionInsight> {
  const { quiz, items, figures, taken } = await loadQuizInsight(ctx, asked);
  const own = items.filter(({ line }) => line.publicId === asked.publicId);
  const item =
    asked.version === null
      ? own.at(-1)
      : own.find(({ group }) => group.numbers.includes(asked.version ?? 0));
  if (!item) throw new AppError('not-found');
  const editionId = taken.some(({ id }) => id === asked.editionId) ? asked.editionId : null;
  const of = { quizId: quiz.quizId, editionId, group: item.group };
  const { question, key, audio } = item.group;
  const options = await optionLines(ctx, item, of);
  const isWritten = options.length === 0 && judgedBy(key) === 'key';
  const wrong = isWritten ? await listWrongAnswers(ctx, of) : [];
  return {
    ...{ quiz, line: item.line, question, explain: key.explain, judgedBy: judgedBy(key) },
    versions: own.map(({ line }) => line),
    key: keyLinesOf(question, key),
    sounds: [...new Set(Object.values(audio))],
    options,
    classes: item.figures.classes.map((each) => ({ ...each })),
    wrong: wrong.map((answer) => ({
      ...answer,
      place: answer.place === null ? null : placeOf(question, answer.place),
      text: writtenOf(question, answer),
    })),
    time: await measureTime(ctx, of),
    editions: figures.editions,
  };
}

async function optionLines(
  ctx: Context,
  { group, figures }: Item,
  of: Parameters<typeof countChosen>[1],
): Promise<OptionLine[]> {
  const { question, key } = group;
  const lineOf = ({ id, ...own }: OptionFigures, at: number): OptionLine => {
    const offers = 'options' in question ? question.options : [];
    const offer = offers.find((each) => each.id === id);
    return { ...own, letter: letterOf(key.kind, id, at), text: offer ? saidOf(offer) : null };
  };
  if (question.kind !== 'multiple' || key.kind !== 'multiple') return figures.options.map(lineOf);
  const chosen = await countChosen(ctx, of);
  const none = { chosen: 0, rest: null };
  return question.options.map(({ id }, at) =>
    lineOf({ id, isRight: key.correct.includes(id), ...(chosen.get(id) ?? none) }, at),
  );
}
