import type {
  CompiledCourse,
  CompiledItem,
  CompiledLesson,
} from '#app/features/content/exports.ts';
import type { Outline, OutlineItem } from './outline.ts';

/** The outline of a compiled course; `audio` gives the address of a clip that exists. */
export function makeOutline(course: CompiledCourse, audio: ReadonlyMap<string, string>): Outline {
  const lessons = course.items.filter((item): item is CompiledLesson => item.kind === 'lesson');
  const kanaCheck = course.items.find((item) => item.kind === 'kana-check');
  return {
    slug: course.slug,
    title: course.title,
    summary: course.summary,
    audience: course.audience,
    notFor: course.notFor,
    level: course.level,
    ...(course.series ? { series: course.series } : {}),
    ...placementOf(course),
    ...(course.offeredTo ? { offeredTo: course.offeredTo } : {}),
    ...(course.language ? { language: course.language } : {}),
    ...(course.isPrivate ? { isPrivate: course.isPrivate } : {}),
    studyMinutes: course.studyMinutes,
    modules: course.modules,
    kanaCheck: kanaCheck
      ? { slug: kanaCheck.slug, items: kanaCheck.items, pass: kanaCheck.pass }
      : null,
    completion: completionOf(course),
    items: course.items.map((item) => outlineItem(course, item)),
    words: lessons.flatMap((lesson) =>
      lesson.words.map(({ clip, lesson: lessonSlug, ...word }) => ({
        ...word,
        lessonSlug,
        audio: audio.get(clip) ?? null,
      })),
    ),
  };
}

function placementOf({ placement, items }: CompiledCourse): Pick<Outline, 'placement'> {
  const quiz = items.find((item) => item.kind === 'quiz');
  if (!placement || !quiz) return {};
  const questions = quiz.sections.reduce((sum, { take, from }) => sum + (take ?? from.length), 0);
  return { placement: { series: placement, quiz: quiz.slug, minutes: quiz.minutes, questions } };
}

function completionOf({ completion }: CompiledCourse): Outline['completion'] {
  const { lessons, moduleCheckUps, monthlyTests, tasks } = completion;
  return {
    moduleCheckUpPercent: moduleCheckUps.percent,
    ...(lessons === 'free' ? { isFree: true as const } : {}),
    ...(monthlyTests ? { monthlyTests } : {}),
    ...(tasks ? { needsTasks: true as const } : {}),
  };
}

function videosOf({ videos }: CompiledLesson): Pick<OutlineItem, 'videos'> {
  if (!videos) return {};
  const listed = videos.map(({ id, title, durationMs }) => ({
    ...{ id, title },
    minutes: Math.max(1, Math.round(durationMs / 60_000)),
  }));
  return { videos: listed };
}

const NOT_A_LESSON = { code: null, strand: null, goal: null, moduleId: null, lessonSlug: null };

function outlineItem(course: CompiledCourse, item: CompiledItem): OutlineItem {
  const { slug, kind, title } = item;
  if (item.kind === 'lesson') {
    const { code, strand, goal, minutes, canDo, module } = item;
    const lesson = { code, strand, goal, minutes, canDo, ...videosOf(item) };
    return { slug, kind: item.kind, title, ...lesson, moduleId: module, lessonSlug: null };
  }
  if (item.kind === 'lesson-check-up') {
    const lesson = course.items.find((other) => other.slug === item.lesson);
    const minutes = Math.max(2, Math.round(item.questions.length / 2));
    const code = lesson?.kind === 'lesson' ? lesson.code : null;
    return {
      ...NOT_A_LESSON,
      slug,
      kind,
      title,
      minutes,
      canDo: [],
      code,
      lessonSlug: item.lesson,
    };
  }
  if (item.kind === 'quiz') {
    const { role, percent, counts, minutes, after } = item;
    const quiz = { role, percent, ...(counts ? { counts } : {}) };
    return { ...NOT_A_LESSON, slug, kind, title, minutes, canDo: [], moduleId: after, quiz };
  }
  const moduleId = item.kind === 'module-check-up' ? item.module : null;
  return { ...NOT_A_LESSON, slug, kind, title, minutes: item.minutes, canDo: [], moduleId };
}
