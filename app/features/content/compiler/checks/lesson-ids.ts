import { linesOf, questionsOf } from '../lesson-texts.ts';
import type { Path, Taught } from '../lesson-texts.ts';

export type PlacedId = { id: string; path: Path };

function ids(items: readonly { id: string }[] | undefined, path: Path): PlacedId[] {
  return (items ?? []).map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

function nested<T>(items: readonly T[] | undefined, make: (item: T, index: number) => PlacedId[]) {
  return (items ?? []).flatMap(make);
}

/**
 * The ids of a lesson by what they name. Words, lines and examples share one list because their
 * clips lie in one folder; dialogues, patterns, rows, contrasts and figures are places on one page.
 */
export function idsOf(lesson: Taught) {
  return {
    said: [
      ...ids(lesson.words, ['words']),
      ...nested(lesson.dialogues, ({ lines }, index) => ids(lines, ['dialogues', index, 'lines'])),
      ...nested(lesson.patterns, (pattern, index) =>
        ids(pattern.examples, ['patterns', index, 'examples']),
      ),
      ...linesOf(lesson).map(({ path, line }) => ({ id: line.id, path: [...path, 'id'] })),
    ],
    letters: nested(lesson.kana?.rows, ({ letters }, index) =>
      ids(letters, ['kana', 'rows', index, 'letters']),
    ),
    places: [
      ...ids(lesson.dialogues, ['dialogues']),
      ...ids(lesson.patterns, ['patterns']),
      ...ids(lesson.kana?.rows, ['kana', 'rows']),
      ...ids(lesson.contrasts, ['contrasts']),
      ...ids(lesson.readings, ['readings']),
      ...ids(lesson.passages, ['passages']),
      ...ids(lesson.figures, ['figures']),
      ...ids(lesson.sheets, ['sheets']),
      ...ids(lesson.checklists, ['checklists']),
      ...ids(lesson.workbook, ['workbook']),
      ...ids(lesson.videos, ['videos']),
    ],
    kanji: ids(lesson.kanji, ['kanji']),
    canDo: ids(lesson.canDo, ['canDo']),
    questions: [
      ...questionsOf(lesson).map(({ path, question }) => ({
        id: question.id,
        path: [...path, 'id'],
      })),
      ...nested(lesson.dialogues, ({ gist }, index) => ids(gist, ['dialogues', index, 'gist'])),
    ],
  };
}
