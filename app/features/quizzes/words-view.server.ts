import type { LearnerCourse } from '#app/features/progress/exports.server.ts';
import {
  findItem,
  searchWords,
  type Bilingual,
  type OutlineWord,
} from '#app/features/courses/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listMissedQuestions, loadCheckUp } from './queries.server.ts';

export interface WordView extends OutlineWord {
  lesson: { code: string | null; title: Bilingual };
}

/** The words of lessons the learner has opened or completed; optionally only those once answered wrong. */
export async function wordsView(
  ctx: Context,
  learner: LearnerCourse,
  input: { query: string; missedOnly: boolean },
): Promise<{ met: number; words: WordView[] }> {
  const { outline, progress } = learner;
  const met = outline.words.filter((word) => progress.has(word.lessonSlug));
  const missed = input.missedOnly ? await missedWords(ctx, learner) : null;
  const words = searchWords(met, input.query)
    .filter((word) => missed === null || missed.has(word.id))
    .flatMap((word) => {
      const lesson = findItem(outline, word.lessonSlug);
      return lesson ? [{ ...word, lesson: { code: lesson.code, title: lesson.title } }] : [];
    });
  return { met: met.length, words };
}

async function missedWords(ctx: Context, learner: LearnerCourse): Promise<Set<string>> {
  const missed = new Set(await listMissedQuestions(ctx, learner.enrolment.id));
  const words = new Set<string>();
  for (const item of learner.outline.items) {
    if (item.kind !== 'module-check-up' && item.kind !== 'lesson-check-up') continue;
    const { keys } = await loadCheckUp(ctx.db, learner.versionId, item.slug);
    for (const [id, key] of Object.entries(keys)) {
      if (missed.has(id)) for (const test of key.tests) words.add(test);
    }
  }
  return words;
}
