import type { Bilingual, CompiledClip, CompiledLesson, CompiledWord } from '../compiled-course.ts';
import type { FilledIn } from '../compiled-fill-in.ts';
import { digestOf } from '#app/platform/canonical-json.server.ts';
import { checkUpSlug } from './checks/check-course.ts';
import { spokenRuns } from './checks/check-japanese.ts';
import { clipsOf, clipsOfParts, letterClip } from './clips.ts';
import { lessonHtml } from './html/lesson-page.ts';
import type { Page } from './html/page.ts';
import { KANJI } from './japanese/kana.ts';
import { readingText } from './japanese/ruby.ts';
import { contrastTexts, partsIn, patternTexts, saidTexts } from './lesson-texts.ts';
import type { Language, LoadedCourse, LoadedLesson } from './loaded-course.ts';
import { searchText } from './search-text.ts';
import { compileVideo } from './compile-video.ts';
import { Vocabulary } from './vocabulary.ts';

function wordsOf(lesson: LoadedLesson): CompiledWord[] {
  return (lesson.source.value.words ?? []).map((word) => ({
    id: `${lesson.code}.${word.id}`,
    lesson: lesson.slug,
    jp: word.jp,
    kana: readingText(spokenRuns(word)).replace(/\s+/gu, ''),
    romaji: word.romaji,
    en: word.en,
    use: word.use,
    clip: `${lesson.code}.${word.id}`,
  }));
}

function lettersOf(lesson: LoadedLesson): CompiledLesson['letters'] {
  return (lesson.source.value.kana?.rows ?? []).flatMap((row) =>
    row.letters.map(({ id, kana, romaji }) => ({
      id: `${lesson.code}.${id}`,
      row: row.id,
      kana,
      romaji,
      clip: `${lesson.code}.${letterClip(id)}`,
    })),
  );
}

function kanjiOf(lesson: LoadedLesson): Set<string> {
  const value = lesson.source.value;
  const texts = [
    ...saidTexts(value).map(({ said }) => said.jp),
    ...patternTexts(value).map(({ jp }) => jp),
    ...contrastTexts(value).map(({ jp }) => jp),
  ];
  return new Set(texts.flatMap((jp) => [...jp].filter((letter) => KANJI.test(letter))));
}

function newKanji(course: LoadedCourse, lesson: LoadedLesson): string[] {
  const before = course.lessons.slice(0, course.lessons.indexOf(lesson));
  const seen = new Set(before.flatMap((each) => [...kanjiOf(each)]));
  return [...kanjiOf(lesson)].filter((letter) => !seen.has(letter)).sort();
}

// Absent where there is none: the digests of lessons without stay as they are.
function filledIn({ source }: LoadedLesson): FilledIn {
  const { sheets, checklists, workbook } = source.value;
  return {
    ...(sheets?.length ? { sheets } : {}),
    ...(checklists?.length ? { checklists } : {}),
    ...(workbook?.length ? { workbook } : {}),
  };
}

/** Clips of all lessons, made once for a course. */
export function allClips(course: LoadedCourse): Map<string, CompiledClip> {
  const clips = [...course.lessons, ...course.quizzes, ...course.pools].flatMap((lesson) =>
    clipsOf(course, lesson),
  );
  return new Map(clips.map((clip) => [clip.id, clip]));
}

function htmlOf(input: Pick<Page, 'course' | 'lesson' | 'clips'>): Bilingual {
  const vocabulary = new Vocabulary(input.course.lessons, input.lesson);
  const page = (language: Language) =>
    lessonHtml({ ...input, language, vocabulary, used: new Map(), listed: new Set() });
  return { en: page('en'), ja: page('ja') };
}

function moduleOf(course: LoadedCourse, lesson: LoadedLesson): string {
  return course.source.value.modules.find(({ lessons }) => lessons.includes(lesson.slug))?.id ?? '';
}

function videosOf(course: LoadedCourse, lesson: LoadedLesson): Pick<CompiledLesson, 'videos'> {
  const videos = lesson.source.value.videos ?? [];
  if (videos.length === 0) return {};
  return { videos: videos.map((video) => compileVideo(course, lesson, video)) };
}

// The sounds of tiles and options belong to the check-up: they do not change the lesson.
function ownClips(lesson: LoadedLesson, clips: readonly CompiledClip[]): CompiledClip[] {
  const aids = new Set(clipsOfParts(lesson, partsIn(lesson.source.value)).values());
  return clips.filter(({ id }) => !aids.has(id));
}

/** A lesson with its prepared pages. */
export function compileLesson(
  course: LoadedCourse,
  lesson: LoadedLesson,
  clips: ReadonlyMap<string, CompiledClip>,
): CompiledLesson {
  const { code, strand, title, goal, minutes, canDo } = lesson.source.value;
  const compiled = {
    kind: 'lesson' as const,
    slug: lesson.slug,
    code,
    number: course.lessons.indexOf(lesson) + 1,
    module: moduleOf(course, lesson),
    strand,
    title,
    goal,
    minutes,
    canDo: canDo.map(({ id, en, ja }) => ({ id: `${lesson.code}.${id}`, en, ja })),
    checkUp: checkUpSlug(lesson.slug),
    words: wordsOf(lesson),
    clips: [...clips.values()].filter((clip) => clip.lesson === lesson.slug),
    letters: lettersOf(lesson),
    ...filledIn(lesson),
    newKanji: newKanji(course, lesson),
    ...videosOf(course, lesson),
    html: htmlOf({ course, lesson, clips }),
    text: searchText(course, lesson),
  };
  return {
    ...compiled,
    digest: digestOf({ ...compiled, clips: ownClips(lesson, compiled.clips) }),
  };
}
