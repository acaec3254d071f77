import type { OutlineWord } from '#app/features/courses/exports.ts';
import type { QuestionView } from './attempt-view.ts';

/**
 * Questions of a submitted attempt, with the sound of each right answer that was to be typed and is a
 * word of the course. Where kana may be one of several words it stays silent.
 */
export function withWordSounds(
  views: readonly QuestionView[],
  words: readonly OutlineWord[],
): QuestionView[] {
  return views.map((view) => {
    const solution = view.feedback?.solution;
    if (!view.feedback || solution?.kind !== 'typed') return view;
    const sound = soundOf(solution.jp, words);
    if (!sound) return view;
    return { ...view, feedback: { ...view.feedback, solution: { ...solution, sound } } };
  });
}

const bare = (jp: string) => jp.replaceAll(/[\s。]/gu, '');

function soundOf(jp: string, words: readonly OutlineWord[]): string | undefined {
  const wanted = bare(jp);
  return (
    theOne(words.filter((word) => bare(word.jp) === wanted)) ??
    theOne(words.filter((word) => bare(word.kana) === wanted))
  );
}

function theOne(words: readonly OutlineWord[]): string | undefined {
  const sounds = new Set(words.flatMap(({ audio }) => audio ?? []));
  return sounds.size === 1 ? [...sounds][0] : undefined;
}
