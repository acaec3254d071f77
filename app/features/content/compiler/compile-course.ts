import type {
  CompiledCheckUp,
  CompiledClip,
  CompiledCourse,
  CompiledItem,
  CompiledLesson,
  CompiledQuestion,
} from '../compiled-course.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import { checkFiles } from './check-files.ts';
import { allClips, compileLesson } from './compile-lesson.ts';
import { compileQuestions } from './compile-questions.ts';
import { compileQuiz } from './compile-quiz.ts';
import { keysOf } from './course-keys.ts';
import { formerKeysOf } from './former-keys.ts';
import { inOrder } from './fault.ts';
import type { Fault } from './fault.ts';
import { compileKanaCheck } from './kana-check.ts';
import { labels } from './labels.ts';
import type { LoadedCourse } from './loaded-course.ts';
import { optionWordsOf } from './option-words.ts';
import type { CourseFiles } from './source-files.ts';

export type CompileResult = { ok: true; course: CompiledCourse } | { ok: false; faults: Fault[] };
type ModuleSource = LoadedCourse['source']['value']['modules'][number];

/** Whether check-ups may ask it for this lesson: what a video asks, they do not. */
const isAskedIn = (slug: string) => (question: CompiledQuestion) =>
  question.lesson === slug && !question.inVideo;

function lessonCheckUp(
  lesson: CompiledLesson,
  questions: readonly CompiledQuestion[],
): CompiledCheckUp {
  const own = questions.filter((question) => isAskedIn(lesson.slug)(question) && !question.reserve);
  return {
    kind: 'lesson-check-up',
    slug: lesson.checkUp,
    lesson: lesson.slug,
    title: labels('lessonCheckUp', lesson.title),
    questions: own.map(({ id }) => id),
  };
}

function moduleCheckUp(
  module: ModuleSource,
  questions: readonly CompiledQuestion[],
  percent: number,
): CompiledCheckUp {
  const { slug, perLesson, minutes, rules } = module.checkUp;
  const draw = module.lessons.map((lesson) => {
    const from = questions.filter(isAskedIn(lesson)).map(({ id }) => id);
    return { name: lesson, take: Math.min(perLesson, from.length), from };
  });
  const title = labels('moduleCheckUp', module.title);
  const ruled = rules ? { rules } : {};
  return {
    kind: 'module-check-up',
    slug,
    module: module.id,
    title,
    minutes,
    percent,
    draw,
    ...ruled,
  };
}

function itemsOf(
  course: LoadedCourse,
  compiled: { lessons: readonly CompiledLesson[]; clips: ReadonlyMap<string, CompiledClip> },
  questions: readonly CompiledQuestion[],
): CompiledItem[] {
  const { lessons, clips } = compiled;
  const { modules, completion } = course.source.value;
  const apart = course.quizzes.filter(({ quiz }) => quiz.after === undefined);
  const within = modules.flatMap((module): CompiledItem[] => [
    ...lessons
      .filter((lesson) => lesson.module === module.id)
      .flatMap((lesson): CompiledItem[] => [lesson, lessonCheckUp(lesson, questions)]),
    moduleCheckUp(module, questions, completion.moduleCheckUps.percent),
    ...course.quizzes
      .filter(({ quiz }) => quiz.after === module.id)
      .map((quiz) => compileQuiz(course, quiz, clips)),
  ]);
  return [...within, ...apart.map((quiz) => compileQuiz(course, quiz, clips))];
}

type Said = Pick<CompiledCourse, 'series' | 'placement' | 'offeredTo' | 'language' | 'isPrivate'>;
type Source = LoadedCourse['source']['value'];

/** What an author says of a course only where it is so: without it the digest stays what it was. */
function saidOf(source: Source): Said {
  const { series, placement, offeredTo, language, private: isPrivate } = source;
  return {
    ...(series ? { series } : {}),
    ...(placement ? { placement } : {}),
    ...(offeredTo ? { offeredTo } : {}),
    ...(language ? { language } : {}),
    ...(isPrivate ? { isPrivate } : {}),
  };
}

function assemble(course: LoadedCourse): CompiledCourse {
  const { title, summary, audience, notFor, level } = course.source.value;
  const { studyMinutes, modules, completion } = course.source.value;
  const clips = allClips(course);
  const lessons = course.lessons.map((lesson) => compileLesson(course, lesson, clips));
  const optionWords = optionWordsOf(course.lessons);
  const asked = [...course.lessons, ...course.quizzes, ...course.pools].flatMap((lesson) =>
    compileQuestions(lesson, optionWords),
  );
  const kanaCheck = compileKanaCheck(course);
  const items = itemsOf(course, { lessons, clips }, asked);
  const content = {
    format: 1 as const,
    slug: course.slug,
    title,
    summary,
    audience,
    notFor: notFor ?? null,
    level,
    ...saidOf(course.source.value),
    studyMinutes,
    modules: modules.map(({ id, title: name, lessons: slugs, checkUp }) => ({
      id,
      title: name,
      lessons: slugs,
      checkUp: checkUp.slug,
    })),
    items: kanaCheck ? [kanaCheck.checkUp, ...items] : items,
    questions: [...asked, ...(kanaCheck?.questions ?? [])],
    completion,
  };
  const keyed = { ...content, keys: keysOf(content) };
  const digests = content.items.map((item) =>
    item.kind === 'lesson' ? [item.digest, item.clips] : item,
  );
  const digest = digestOf({ ...keyed, items: digests });
  return { ...keyed, formerKeys: formerKeysOf(content), digest };
}

/** Compiles a course folder, or says all that is wrong with it. Pure: the same files, the same answer. */
export function compileCourse(slug: string, files: CourseFiles): CompileResult {
  const { course, faults } = checkFiles(slug, files);
  if (!course || faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return { ok: true, course: assemble(course) };
}
