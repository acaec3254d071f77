import type { Bilingual, OfferedTo, QuizRole } from '#app/features/content/exports.ts';

export type { Bilingual, OfferedTo, QuizRole };

export interface OutlineItem {
  slug: string;
  kind: 'lesson' | 'lesson-check-up' | 'module-check-up' | 'kana-check' | 'quiz';
  /** What a quiz is in its course, with its mark, and which attempt counts where it is not the best. */
  quiz?: { role: QuizRole; percent: number; counts?: 'latest' | 'first' };
  /** Lesson code such as K1 or S2; null for module check-ups and the kana check. */
  code: string | null;
  strand: 'kana' | 'situation' | 'topic' | null;
  title: Bilingual;
  goal: Bilingual | null;
  minutes: number;
  moduleId: string | null;
  /** The lesson a check-up belongs to. */
  lessonSlug: string | null;
  canDo: { id: string; en: string; ja: string }[];
  /** The videos of a lesson, with how long they take. */
  videos?: { id: string; title: Bilingual; minutes: number }[];
}

export interface OutlineWord {
  /** Lesson code and word id, such as `s2.sensei`. */
  id: string;
  lessonSlug: string;
  jp: string;
  kana: string;
  romaji: string;
  en: string;
  use: 'active' | 'recognise';
  /** Address of the clip, where there is one. */
  audio: string | null;
}

/** So many monthly tests handed in in time, and so many at a mark. */
export interface MonthlyTestsRule {
  inTime: number;
  atMark: { count: number; percent: number };
}

/** What a course version says of itself: kept with the version, the same for every learner. */
export interface Outline {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  audience: Bilingual;
  notFor: Bilingual | null;
  level: Bilingual;
  /** The courses it is a level of, where it is one; the lowest step comes first. */
  series?: { id: string; step: number };
  /** Where it is a placement test: for which courses, and the quiz that it is. */
  placement?: { series: string; quiz: string; minutes: number; questions: number };
  /** For whom it is offered; everybody where it is not said. */
  offeredTo?: OfferedTo[];
  /** The language it is taught in, where the text in the other one may be a summary. */
  language?: 'en' | 'ja';
  /** It concerns only its learner: who takes it is not for those who oversee people. */
  isPrivate?: true;
  studyMinutes: number;
  modules: { id: string; title: Bilingual; lessons: string[]; checkUp: string }[];
  kanaCheck: { slug: string; items: number; pass: number } | null;
  completion: {
    moduleCheckUpPercent: number;
    /** Lessons and module check-ups need not be completed. */
    isFree?: true;
    monthlyTests?: MonthlyTestsRule;
    /** Every task has to be handed in. */
    needsTasks?: true;
  };
  items: OutlineItem[];
  words: OutlineWord[];
}

/** The item of a slug, or undefined. */
export function findItem(outline: Outline, slug: string): OutlineItem | undefined {
  return outline.items.find((item) => item.slug === slug);
}

/** The slug of a lesson's check-up. */
export function checkUpOf(lessonSlug: string): string {
  return `${lessonSlug}-check-up`;
}

/** The lesson that a check-up belongs to; none where it belongs to a module, or stands alone. */
export function lessonOfCheckUp(outline: Outline, slug: string): OutlineItem | undefined {
  const lesson = findItem(outline, slug)?.lessonSlug;
  return lesson == null ? undefined : findItem(outline, lesson);
}

/** Whether it teaches a language: lessons about topics have no words; a test without lessons is one of Japanese. */
export function teachesLanguage({ items }: Outline): boolean {
  const lessons = items.filter(({ kind }) => kind === 'lesson');
  return lessons.length === 0 || lessons.some(({ strand }) => strand !== 'topic');
}

/** Lessons in the recommended order. */
export function lessonsOf(outline: Outline): OutlineItem[] {
  return outline.items.filter((item) => item.kind === 'lesson');
}

/** Tasks that stand after a module; a monthly test has a date instead of a place. */
export function tasksAfter(outline: Outline, moduleId: string): OutlineItem[] {
  return outline.items.filter(
    ({ quiz, moduleId: after }) => quiz?.role === 'task' && after === moduleId,
  );
}

/** Tasks that have to be handed in. */
export function neededTasks({ completion, items }: Outline): OutlineItem[] {
  return completion.needsTasks ? items.filter(({ quiz }) => quiz?.role === 'task') : [];
}

/** Monthly tests in their order. */
export function monthlyTestsOf(outline: Outline): OutlineItem[] {
  return outline.items.filter(({ quiz }) => quiz?.role === 'monthly-test');
}

/** The way through a course, for which a pace may be set: lessons in order, each module closed by its check-up. */
export function wayItems(outline: Outline): OutlineItem[] {
  return outlineItems(outline).filter(({ kind }) => kind !== 'quiz');
}

/** Items a learner meets in the outline: the way, after each module its tasks, then the monthly tests. */
export function outlineItems(outline: Outline): OutlineItem[] {
  const modules = outline.modules.flatMap((module) => [
    ...[...module.lessons, module.checkUp].flatMap((slug) => findItem(outline, slug) ?? []),
    ...tasksAfter(outline, module.id),
  ]);
  return [...modules, ...monthlyTestsOf(outline)];
}
