import { audioSchema, courseSchema, readingsSchema } from './course-schema.ts';
import type { AudioSource, CourseSource, ReadingsSource } from './course-schema.ts';
import { findFile, missing } from './find-file.ts';
import type { DocNode } from './doc-node.ts';
import type { Fault } from './fault.ts';
import { ALL_KANA, NOTHING_TAUGHT, teach } from './japanese/taught.ts';
import type { TaughtKana } from './japanese/taught.ts';
import { lessonSchema } from './lesson-schema.ts';
import { loadPool, loadQuiz } from './load-quizzes.ts';
import { loadVideos } from './load-videos.ts';
import type { LoadedCourse, LoadedLesson } from './loaded-course.ts';
import { parseProse } from './markdown.ts';
import { kindOf } from './source-files.ts';
import type { SourceTexts } from './source-files.ts';
import { parseSvg } from './svg.ts';
import type { SvgElement } from './svg.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

type Texts = ReadonlyMap<string, string>;
type UntaughtLesson = Omit<LoadedLesson, 'taught' | 'isTaughtKnown'>;

const LESSON_FILE = /^(?:lessons|en|ja)\/(\d\d)-(.+)\.(?:yaml|md)$/u;
const QUIZ_FILE = /^quizzes\/(\d\d)-(.+)\.yaml$/u;
const POOL_FILE = /^pools\/(\d\d)-(.+)\.yaml$/u;

function proseOf(texts: Texts, file: string, faults: Fault[]): DocNode[] | null {
  const text = texts.get(file);
  if (text !== undefined) return parseProse(text, file, faults);
  faults.push(missing(file, 'the text of the lesson in this language'));
  return null;
}

function lessonSlugs(
  course: YamlSource<CourseSource>,
): { slug: string; path: (string | number)[] }[] {
  return course.value.modules.flatMap(({ lessons }, module) =>
    lessons.map((slug, index) => ({ slug, path: ['modules', module, 'lessons', index] })),
  );
}

/** Files whose name is not in the list of course.yaml, or at another place of it. */
function fileNameFaults(slugs: readonly string[], texts: Texts, name: RegExp): Fault[] {
  return [...texts.keys()].flatMap((file): Fault[] => {
    const match = name.exec(file);
    if (!match) return [];
    const position = slugs.indexOf(match[2]!) + 1;
    if (position === 0) {
      const expected = 'a lesson, quiz or pool that course.yaml lists';
      return [{ file, line: 1, code: 'file-unknown', expected, found: match[2]! }];
    }
    if (Number(match[1]) === position) return [];
    const expected = `number ${String(position).padStart(2, '0')}, its place in course.yaml`;
    return [{ file, line: 1, code: 'lesson-order', expected, found: match[1]! }];
  });
}

function loadLesson(
  input: { slug: string; number: number; texts: Texts },
  faults: Fault[],
): UntaughtLesson | null {
  const { slug, texts } = input;
  const name = new RegExp(`/\\d\\d-${slug}\\.(?:yaml|md)$`, 'u');
  const stem = `${String(input.number).padStart(2, '0')}-${slug}`;
  const proseFiles = {
    en: findFile(texts, 'en/', name) ?? `en/${stem}.md`,
    ja: findFile(texts, 'ja/', name) ?? `ja/${stem}.md`,
  };
  const prose = {
    en: proseOf(texts, proseFiles.en, faults),
    ja: proseOf(texts, proseFiles.ja, faults),
  };
  const file = findFile(texts, 'lessons/', name) ?? `lessons/${stem}.yaml`;
  const text = texts.get(file);
  if (text === undefined) {
    faults.push(missing(file, 'what the lesson teaches'));
    return null;
  }
  const source = readYaml({ file, text, schema: lessonSchema }, faults);
  return source && { slug, code: source.value.code.toLowerCase(), source, prose, proseFiles };
}

function letters(lesson: UntaughtLesson): string[] {
  const rows = lesson.source.value.kana?.rows ?? [];
  return rows.flatMap((row) => row.letters.map((letter) => letter.kana));
}

// Where an earlier lesson cannot be read, what has been taught is not known.
function withTaught(
  lessons: readonly (UntaughtLesson | null)[],
  before: TaughtKana,
): LoadedLesson[] {
  let taught = before;
  let isTaughtKnown = true;
  return lessons.flatMap((lesson) => {
    if (!lesson) {
      isTaughtKnown = false;
      return [];
    }
    taught = teach(taught, letters(lesson));
    return [{ ...lesson, taught, isTaughtKnown }];
  });
}

function loadFigures(texts: Texts, faults: Fault[]): Map<string, SvgElement> {
  const figures = new Map<string, SvgElement>();
  for (const [file, text] of texts) {
    if (kindOf(file) !== 'figure') continue;
    const figure = parseSvg(file, text, faults);
    if (figure) figures.set(file.slice('figures/'.length), figure);
  }
  return figures;
}

function loadAudio(texts: Texts, faults: Fault[]): Map<string, YamlSource<AudioSource>> {
  const audio = new Map<string, YamlSource<AudioSource>>();
  for (const [file, text] of texts) {
    if (kindOf(file) !== 'audio') continue;
    const source = readYaml({ file, text, schema: audioSchema }, faults);
    if (source) audio.set(file.slice('audio/'.length, -'.yaml'.length), source);
  }
  return audio;
}

function loadReadings(texts: Texts, faults: Fault[]): ReadingsSource['allowed'] {
  const file = 'readings-allowed.yaml';
  const text = texts.get(file);
  if (text === undefined) return [];
  return readYaml({ file, text, schema: readingsSchema }, faults)?.value.allowed ?? [];
}

/** Reads all files of a course; what cannot be read is a fault and left out. */
export function loadCourse(slug: string, read: SourceTexts): LoadedCourse | null {
  const { texts, clips: clipFiles, videos: videoFiles, faults } = read;
  const text = texts.get('course.yaml');
  if (text === undefined) {
    faults.push(missing('course.yaml', 'the course'));
    return null;
  }
  const source = readYaml({ file: 'course.yaml', text, schema: courseSchema }, faults);
  const figures = loadFigures(texts, faults);
  const audio = loadAudio(texts, faults);
  const readings = loadReadings(texts, faults);
  const videos = loadVideos(texts, faults);
  if (!source) return null;
  const slugs = lessonSlugs(source).map((lesson) => lesson.slug);
  const { quizzes: quizSlugs = [], pools: poolSlugs = [] } = source.value;
  faults.push(...fileNameFaults(slugs, texts, LESSON_FILE));
  faults.push(...fileNameFaults(quizSlugs, texts, QUIZ_FILE));
  faults.push(...fileNameFaults(poolSlugs, texts, POOL_FILE));
  const lessons = slugs.map((lesson, index) =>
    loadLesson({ slug: lesson, number: index + 1, texts }, faults),
  );
  const before = source.value.assumes === 'kana' ? ALL_KANA : NOTHING_TAUGHT;
  const taught = withTaught(lessons, before);
  const loading = { texts, faults, taught };
  const quizzes = quizSlugs.flatMap((quiz) => loadQuiz(quiz, loading) ?? []);
  const pools = poolSlugs.flatMap((pool) => loadPool(pool, loading) ?? []);
  const files = { figures, audio, clipFiles, videos, videoFiles, readings };
  return { slug, source, lessons: taught, quizzes, pools, ...files };
}
