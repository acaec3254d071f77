import type { Case } from './fault-case.ts';
import type { Files } from './small-course.ts';
import { FOLDER, madeCourse, topicCourse } from './topic-course.ts';

const LESSON = 'lessons/01-the-year.yaml';
const SCRIPT = `${FOLDER}.yaml`;
const CAPTIONS = `${FOLDER}/captions.en.vtt`;
const MADE = `${FOLDER}/made.yaml`;

function put(files: Files, file: string, [old, text]: [string, string]): Files {
  const before = String(files.get(file));
  if (!before.includes(old)) throw new Error(`no ${old} in ${file}`);
  return files.set(file, before.replace(old, text));
}
const made = (file: string, old: string, text: string) => () =>
  put(madeCourse(), file, [old, text]);
const unmade = (file: string, old: string, text: string) => () =>
  put(topicCourse(), file, [old, text]);
const without = (file: string) => () => {
  const files = madeCourse();
  files.delete(file);
  return files;
};

/** Ways in which videos and topic lessons can be wrong. */
export const VIDEO_CASES: Case[] = [
  {
    code: 'caption-markup',
    title: 'a caption with a tag',
    files: made(CAPTIONS, 'In March', 'In <i>March</i>'),
    file: CAPTIONS,
    on: '<i>March',
    expected: /without markup/u,
  },
  {
    code: 'caption-order',
    title: 'captions that stand otherwise than the lines of the script',
    files: made(CAPTIONS, 'l3\n', 'l4\n'),
    file: CAPTIONS,
    on: 'l4\n00:04',
    expected: /line l3/u,
  },
  {
    code: 'caption-syntax',
    title: 'a caption without an id',
    files: made(CAPTIONS, 'l3\n', ''),
    file: CAPTIONS,
    on: '00:04.000',
    expected: /id of a line/u,
  },
  {
    code: 'caption-time',
    title: 'a caption that ends after the video',
    files: made(CAPTIONS, '00:00:08.900', '00:00:09.100'),
    file: CAPTIONS,
    on: '00:00:09.100',
    expected: /within the 9000 ms/u,
  },
  {
    code: 'caption-time',
    title: 'a caption that begins before the last has ended',
    files: made(CAPTIONS, '00:01.850', '00:01.400'),
    file: CAPTIONS,
    on: '00:01.400',
    expected: /at or after the end of l1/u,
  },
  {
    code: 'file-missing',
    title: 'captions of one language that were not handed in',
    files: without(`${FOLDER}/captions.ja.vtt`),
    file: `${FOLDER}/captions.ja.vtt`,
    expected: /captions/u,
  },
  {
    code: 'video-stale',
    title: 'a caption that says what the line no longer says',
    files: made(SCRIPT, 'In March the year ends.', 'The year ends in March.'),
    file: CAPTIONS,
    on: 'In March',
    expected: /The year ends in March\./u,
  },
  {
    code: 'video-stale',
    title: 'a video that is another one than was listed',
    files: () => madeCourse().set(`${FOLDER}/video.mp4`, new TextEncoder().encode('other')),
    file: MADE,
    on: 'video:',
    expected: /as listed/u,
  },
  {
    code: 'video-stale',
    title: 'files of a video without the list of what was made',
    files: without(MADE),
    file: `${FOLDER}/audio.m4a`,
    expected: /made\.yaml/u,
  },
  {
    code: 'file-too-large',
    title: 'a video of more bytes than a school network carries',
    files: made(MADE, 'bytes: 1000', 'bytes: 400000'),
    file: MADE,
    on: 'bytes: 400000',
    expected: /2 MB a minute/u,
  },
  {
    code: 'reference-unknown',
    title: 'a video without a script',
    files: () => {
      const files = topicCourse();
      files.delete(SCRIPT);
      return files;
    },
    file: LESSON,
    on: 'id: school-year',
    expected: /videos\/school-year\.yaml/u,
  },
  {
    code: 'reference-unknown',
    title: 'a question after a line that nobody says',
    files: unmade(LESSON, 'after: l2', 'after: l9'),
    file: LESSON,
    on: 'after: l9',
    expected: /line of videos/u,
  },
  {
    code: 'reference-unknown',
    title: 'a question of a topic lesson that tests no can-do',
    files: unmade(LESSON, 'tests: [say-april]', 'tests: [say-may]'),
    file: LESSON,
    on: 'tests: [say-may]',
    expected: /can-do/u,
  },
  {
    code: 'too-long',
    title: 'a line that is no caption of two lines',
    files: unmade(SCRIPT, '{終|お}わります', `${'ながい'.repeat(24)}{終|お}わります`),
    file: SCRIPT,
    on: 'ながい',
    expected: /at most: 70/u,
  },
  {
    code: 'kanji-without-ruby',
    title: 'a line without its readings',
    files: unmade(SCRIPT, '{終|お}わります', '終わります'),
    file: SCRIPT,
    on: '終わります',
    expected: /ruby/u,
  },
  {
    code: 'figure-missing',
    title: 'a slide whose drawing is not there',
    files: unmade(SCRIPT, 'calendar.svg', 'clock.svg'),
    file: SCRIPT,
    on: 'clock.svg',
    expected: /figures\/clock\.svg/u,
  },
  {
    code: 'file-unknown',
    title: 'a script that no lesson shows',
    files: () => {
      const files = topicCourse();
      return files.set('videos/other.yaml', files.get(SCRIPT)!);
    },
    file: 'videos/other.yaml',
    expected: /a lesson that shows/u,
  },
  {
    code: 'shape',
    title: 'a video that begins outside of a chapter',
    files: unmade(SCRIPT, '    chapter: { en: Spring, ja: 春 }\n', ''),
    file: SCRIPT,
    on: 'id: spring',
    expected: /chapter/u,
  },
];
