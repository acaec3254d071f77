import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { compileCourse, formatFaults } from '#app/features/content/exports.server.ts';
import type {
  CompiledCourse,
  CompiledItem,
  CompiledLesson,
} from '#app/features/content/exports.ts';
import { listCourseFolders, readCourseFolder } from '#app/platform/content.server.ts';

/** What the site shows, by where it stands. */
export type Corpus = {
  /** On every page, also for readers of English: names, languages, the notice of a demonstration. */
  frame: string;
  /** What is taught, in reading order. */
  taught: string;
  /** The interface of learners in Japanese. */
  interface: string;
  modules: { id: string; text: string; letters: { lesson: string; kana: string }[] }[];
  /** Open pages, staff, mail: all that is left. */
  rest: string;
};

const SOURCE = /\.(?:tsx?|md)$/u;
// Tables that answers are compared with are not shown.
const UNSEEN = /\.test\.tsx?$|\/specimen\/|\/japanese\//u;

async function textBelow(folder: string, wanted: (file: string) => boolean): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => SOURCE.test(file) && !UNSEEN.test(file) && wanted(file))
    .sort();
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

const isLesson = (item: CompiledItem): item is CompiledLesson => item.kind === 'lesson';

async function readCourse(slug: string): Promise<CompiledCourse> {
  const files = [...(await readCourseFolder(slug))].filter(([file]) => !file.startsWith('audio/'));
  const compiled = compileCourse(slug, new Map(files));
  if (!compiled.ok) throw new Error(formatFaults(compiled.faults));
  return compiled.course;
}

function modulesOf(course: CompiledCourse): Corpus['modules'] {
  return course.modules.map((module) => {
    const lessons = course.items.filter(isLesson).filter((lesson) => lesson.module === module.id);
    const slugs = new Set(lessons.map(({ slug }) => slug));
    const questions = course.questions.filter(({ lesson }) => lesson !== null && slugs.has(lesson));
    return {
      id: module.id,
      text: JSON.stringify([lessons.map(({ html, title }) => [html.ja, title]), questions]),
      letters: lessons.flatMap(({ slug, letters }) =>
        letters.map(({ kana }) => ({ lesson: slug, kana })),
      ),
    };
  });
}

// What a course says of itself, and its tests and tasks: questions of lessons stand with their modules.
function outsideModules(course: CompiledCourse): string {
  const lessons = new Set(course.items.filter(isLesson).map(({ slug }) => slug));
  return JSON.stringify({
    ...course,
    items: course.items.map((item) => (isLesson(item) ? item.title : item)),
    questions: course.questions.filter(({ lesson }) => lesson === null || !lessons.has(lesson)),
  });
}

// Japanese in the English lesson, and what questions show without a language of the interface.
function taughtIn(course: CompiledCourse): string {
  const lessons = course.items.filter(isLesson).map(({ html }) => html.en);
  const questions = course.questions.map(({ public: shown }) =>
    JSON.stringify(shown, (key, value: unknown) => (key === 'ja' ? undefined : value)),
  );
  return [...lessons, ...questions].join('\n');
}

/** All text of the site and its courses. */
export async function readCorpus(): Promise<Corpus> {
  const courses = await Promise.all((await listCourseFolders()).map(readCourse));
  const isMessage = (file: string) => file.startsWith(path.join('app', 'i18n', 'ja'));
  const isFrame = (file: string) =>
    file.startsWith(path.join('app', 'i18n', 'en')) || file.includes(path.join('ui', 'shell'));
  const about = courses.map(outsideModules);
  return {
    frame: await textBelow('app', isFrame),
    taught: courses.map(taughtIn).join('\n'),
    interface: await textBelow(
      'app',
      (file) => isMessage(file) && /(?:ui|learn|quizzes)\.ts$/u.test(file),
    ),
    modules: courses.flatMap(modulesOf),
    rest: [
      await textBelow('app', () => true),
      await textBelow(path.join('content', 'pages'), () => true),
      ...about,
    ].join('\n'),
  };
}
