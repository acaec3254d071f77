import type { Fault } from '../fault.ts';
import { rubyFaults } from '../japanese/ruby.ts';
import { Report } from '../loaded-course.ts';
import type { LoadedCourse, LoadedLesson } from '../loaded-course.ts';
import type { Path } from '../lesson-texts.ts';
import { checkAudio } from './check-audio.ts';
import { checkBlocks, checkExplanations } from './check-blocks.ts';
import { checkJapanese } from './check-japanese.ts';
import { optionWordsOf } from '../option-words.ts';
import { checkQuestions } from './check-questions.ts';
import { checkQuizzes } from './check-quizzes.ts';
import { checkReferences } from './check-references.ts';
import { checkSounds } from './check-sounds.ts';
import { checkVideos } from './check-videos.ts';

const NO_WORDS = { en: '', ja: '' };
const RESERVED = ['certificate', 'level', 'media', 'words', 'workbook'];

/** The slug of a lesson's own check-up. */
export function checkUpSlug(lessonSlug: string): string {
  return `${lessonSlug}-check-up`;
}

function slugsOf(course: LoadedCourse): { slug: string; path: Path }[] {
  const { modules, kanaCheck, quizzes = [], pools = [] } = course.source.value;
  const ofModules = modules.flatMap((module, index) => [
    ...module.lessons.flatMap((slug, lesson) => {
      const path = ['modules', index, 'lessons', lesson];
      return [
        { slug, path },
        { slug: checkUpSlug(slug), path },
      ];
    }),
    { slug: module.checkUp.slug, path: ['modules', index, 'checkUp', 'slug'] },
  ]);
  return [
    ...ofModules,
    ...quizzes.map((slug, index) => ({ slug, path: ['quizzes', index] })),
    ...pools.map((slug, index) => ({ slug, path: ['pools', index] })),
    ...(kanaCheck ? [{ slug: kanaCheck.slug, path: ['kanaCheck', 'slug'] }] : []),
  ];
}

function checkSlugs(course: LoadedCourse, report: Report): void {
  const seen = new Set<string>(RESERVED);
  for (const { slug, path } of slugsOf(course)) {
    if (seen.has(slug)) {
      const expected = `each slug once among lessons and check-ups (reserved are ${RESERVED.join(', ')})`;
      report.add(path, 'slug-repeated', { expected, found: slug });
    }
    seen.add(slug);
  }
}

function checkRepeatedIds(course: LoadedCourse, report: Report): void {
  for (const key of ['modules', 'speakers'] as const) {
    const ids = course.source.value[key].map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) === index) return;
      report.add([key, index, 'id'], 'id-repeated', { expected: 'each id once', found: id });
    });
  }
}

function checkCodes(course: LoadedCourse, faults: Fault[]): void {
  const seen = new Map<string, string>();
  for (const { code, source } of [...course.lessons, ...course.quizzes, ...course.pools]) {
    const other = seen.get(code);
    if (other) {
      const expected = `a code of its own (${other} has it)`;
      new Report(source, faults).add(['code'], 'id-repeated', {
        expected,
        found: source.value.code,
      });
    }
    seen.set(code, source.file);
  }
}

function checkKanaCheck(course: LoadedCourse, report: Report): void {
  const check = course.source.value.kanaCheck;
  if (!check || check.pass <= check.items) return;
  const expected = `at most the number of items, ${check.items}`;
  report.add(['kanaCheck', 'pass'], 'shape', { expected, found: `${check.pass}` });
}

function checkUnusedFigures(course: LoadedCourse, faults: Fault[]): void {
  const listed = course.source.value.modules.flatMap((module) => module.lessons);
  if (course.lessons.length < listed.length) return;
  const used = new Set(
    course.lessons.flatMap(({ source }) => (source.value.figures ?? []).map(({ file }) => file)),
  );
  for (const { source } of course.videos.values()) {
    for (const { figure } of source.value.slides) if (figure) used.add(figure);
  }
  for (const name of course.figures.keys()) {
    if (used.has(name)) continue;
    const expected = 'a lesson that shows the figure';
    faults.push({
      file: `figures/${name}`,
      line: 1,
      code: 'figure-unused',
      expected,
      found: 'none',
    });
  }
}

/** All checks that need more than the shape of one file. */
export function checkCourse(course: LoadedCourse, faults: Fault[]): void {
  const report = new Report(course.source, faults);
  checkSlugs(course, report);
  checkRepeatedIds(course, report);
  checkCodes(course, faults);
  checkKanaCheck(course, report);
  checkQuizzes(course, faults);
  checkUnusedFigures(course, faults);
  course.source.value.speakers.forEach(({ jp }, index) => {
    for (const { code, ...words } of rubyFaults(jp))
      report.add(['speakers', index, 'jp'], code, words);
  });
  const optionWords = optionWordsOf(course.lessons);
  // What only places somebody may leave its wrong options without words of their own.
  const isPool = (lesson: LoadedLesson) => course.pools.includes(lesson);
  for (const lesson of [...course.lessons, ...course.quizzes, ...course.pools]) {
    const lessonReport = new Report(lesson.source, faults);
    checkReferences(course, lesson, lessonReport);
    checkJapanese(lesson, lessonReport);
    checkQuestions(lesson, lessonReport, isPool(lesson) ? () => NO_WORDS : optionWords);
    checkSounds(course, lesson, lessonReport);
    checkBlocks(lesson, faults);
    checkExplanations(lesson, faults);
  }
  checkAudio(course, faults);
  checkVideos(course, faults);
}
