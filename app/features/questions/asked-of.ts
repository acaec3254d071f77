import { plainText } from './plain-text.ts';
import type { PublicQuestion, Rubric } from './question.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const markedBy = (rubric: Rubric) =>
  rubric.map(({ id, levels }) => [id, levels.map(({ id: level, points }) => [level, points])]);

/**
 * What a question offers and asks for beyond what it says, by ids and figures: the other halves of pairs,
 * options of blanks, what is marked by what, how often something is heard. Of the kinds that every
 * check-up has asked from the beginning it has nothing.
 */
export function askedOf(question: PublicQuestion): Record<string, unknown> {
  const { plays, stimulus } = question;
  return {
    ...offeredOf(question),
    ...(plays === undefined ? {} : { plays }),
    ...(stimulus ? { about: [stimulus.id, stimulus.plays ?? null] } : {}),
  };
}

function offeredOf(question: PublicQuestion): Record<string, unknown> {
  switch (question.kind) {
    case 'kanji-reading':
      return { shown: plainText(question.shown) };
    case 'matching':
      return { left: ids(question.left), right: ids(question.right) };
    case 'cloze': {
      const blanks = question.parts.filter((part) => typeof part !== 'string');
      return { blanks: blanks.map(({ id, options = [] }) => [id, ids(options)]) };
    }
    case 'scenario':
      return {
        scenes: question.scenes.map(({ id, choices }) => [
          id,
          choices.map(({ id: choice, next = null }) => [choice, next]),
        ]),
      };
    case 'essay': {
      const { limit, answerIn } = question;
      return { markedBy: markedBy(question.rubric), limit, answerIn };
    }
    case 'spoken':
      return { markedBy: markedBy(question.rubric), seconds: question.seconds };
    case 'file':
      return { markedBy: markedBy(question.rubric), of: question.types, files: question.files };
    case 'can-do':
      return { statements: ids(question.statements) };
    case 'survey':
      return { statements: ids(question.statements), scale: ids(question.scale) };
    default:
      return {};
  }
}
