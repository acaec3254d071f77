import { heard } from '../clips.ts';
import { toHiragana } from '../japanese/kana.ts';
import { parseJp, readingText } from '../japanese/ruby.ts';
import type { JpRun } from '../japanese/ruby.ts';
import { untaughtLetters } from '../japanese/taught.ts';
import { partsOf, questionsOf } from '../lesson-texts.ts';
import type { QuestionPart } from '../lesson-texts.ts';
import type { LoadedCourse, LoadedLesson, Report } from '../loaded-course.ts';
import { spokenRuns } from './check-japanese.ts';

const readingOf = ({ jp }: QuestionPart) => readingText(parseJp(jp).runs);
const compared = (runs: readonly JpRun[]) =>
  toHiragana(readingText(runs)).replace(/[^\u3041-\u3096ー]/gu, '');

// One that is heard beside others that are not would stand out: all of a question are, or none.
function checkSilent(lesson: LoadedLesson, parts: readonly QuestionPart[], report: Report): void {
  const isSituation = lesson.source.value.strand === 'situation' && lesson.isTaughtKnown;
  const untaught = isSituation
    ? untaughtLetters(parts.map(readingOf).join(''), lesson.taught).join('')
    : '';
  if (!untaught && parts.every(({ hear }) => !hear)) return;
  const why = untaught ? `the question holds kana not taught yet, ${untaught}` : 'others are heard';
  for (const { path, jp, hear } of parts) {
    if (hear) continue;
    const expected = `a sound beside jp, romaji or hear (${why})`;
    report.add(path, 'sound-missing', { expected, found: jp });
  }
}

function checkTaken(
  course: LoadedCourse,
  lesson: LoadedLesson,
  { part, report }: { part: QuestionPart; report: Report },
): void {
  const { path, jp, hear } = part;
  const said = hear && !('jp' in hear) ? heard(course, lesson, hear)?.said : undefined;
  if (!said || compared(spokenRuns(said)) === compared(parseJp(jp).runs)) return;
  const expected = `something that says ${readingOf(part)}`;
  report.add([...path, 'hear'], 'say-differs', { expected, found: readingText(spokenRuns(said)) });
}

/** Tiles and options that cannot be read yet are heard, and what is heard is what stands there. */
export function checkSounds(course: LoadedCourse, lesson: LoadedLesson, report: Report): void {
  for (const { path, question } of questionsOf(lesson.source.value)) {
    const parts = partsOf(path, question);
    checkSilent(lesson, parts, report);
    for (const part of parts) checkTaken(course, lesson, { part, report });
  }
}
