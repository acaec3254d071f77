import { NOTHING_TAUGHT, teach, untaughtLetters } from '#app/features/content/exports.server.ts';
import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import {
  findItem,
  metReadings,
  type Bilingual,
  type OutlineWord,
} from '#app/features/courses/exports.ts';
import { loadTaughtLetters } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listMissedQuestions } from './missed-questions.server.ts';
import { loadAsked, loadCheckUp } from './queries.server.ts';
import { searchWords } from './search-words.ts';

export interface WordView extends Omit<OutlineWord, 'romaji'> {
  /** Null once the learner has been taught every kana of the word. */
  romaji: string | null;
  lesson: { code: string | null; title: Bilingual };
}

export interface WordsView {
  /** How many words there are to search. */
  met: number;
  words: WordView[];
  /** Readings that are no longer new: of words whose lessons are complete. */
  readings: string[];
}

/** The words of lessons the learner has opened or completed; optionally only those once answered wrong. */
export async function wordsView(
  ctx: Context,
  learner: LearnerCourse,
  input: { query: string; missedOnly: boolean },
): Promise<WordsView> {
  const { outline, progress } = learner;
  const met = outline.words.filter((word) => progress.has(word.lessonSlug));
  const missed = input.missedOnly ? await missedWords(ctx, learner) : null;
  const complete = completeLessons(learner);
  const taught = await taughtKana(ctx, learner, complete);
  const words = searchWords(met, input.query)
    .filter((word) => missed === null || missed.has(word.id))
    .flatMap((word) => {
      const lesson = findItem(outline, word.lessonSlug);
      if (!lesson) return [];
      const romaji = untaughtLetters(word.kana, taught).length > 0 ? word.romaji : null;
      return [{ ...word, romaji, lesson: { code: lesson.code, title: lesson.title } }];
    });
  return { met: met.length, words, readings: metReadings(outline, complete) };
}

function completeLessons({ progress }: LearnerCourse): Set<string> {
  const rows = [...progress.values()].filter((row) => row.completedAt !== null);
  return new Set(rows.map((row) => row.itemSlug));
}

async function taughtKana(ctx: Context, learner: LearnerCourse, complete: ReadonlySet<string>) {
  const letters = await loadTaughtLetters(ctx.db, learner.versionId);
  return [...letters]
    .filter(([slug]) => complete.has(slug))
    .reduce((taught, [, kana]) => teach(taught, kana), NOTHING_TAUGHT);
}

async function missedWords(ctx: Context, learner: LearnerCourse): Promise<Set<string>> {
  const missed = new Set(await listMissedQuestions(ctx, learner.enrolment.id));
  const versions = new Set<string>();
  for (const item of learner.outline.items) {
    if (item.kind !== 'module-check-up' && item.kind !== 'lesson-check-up') continue;
    const { quiz } = await loadCheckUp(ctx.db, learner.versionId, item.slug);
    for (const { publicId, versionId } of quiz.asked.flat()) {
      if (missed.has(publicId)) versions.add(versionId);
    }
  }
  const { keys } = await loadAsked(ctx.db, [...versions]);
  return new Set(Object.values(keys).flatMap(({ tests }) => tests));
}
