import { createHash } from 'node:crypto';

import type { Files } from './small-course.ts';

/** The video of the course below. */
export const VIDEO = 'school-year';

const COURSE = `title: { en: Working here, ja: 学校で働く }
summary: { en: One lesson., ja: 一つのレッスン。 }
audience: { en: For tests., ja: テスト用。 }
level: { en: Everybody, ja: 全員 }
offeredTo: [newcomer, alt]
language: en
studyMinutes: 30
speakers: []
modules:
  - id: module-1
    title: { en: The year, ja: 1年 }
    lessons: [the-year]
    checkUp: { slug: module-1-check-up, perLesson: 1, minutes: 5 }
completion:
  lessons: all
  moduleCheckUps: { percent: 70 }
`;

const LESSON = `code: A1
strand: topic
title: { en: The school year, ja: 学校の1年 }
goal: { en: Know when the year begins., ja: 1年の始まりを知る。 }
minutes: 30
canDo:
  - { id: say-april, en: I can say when the year begins., ja: 1年がいつ始まるかを言うことができる。 }
figures:
  - id: calendar
    file: calendar.svg
    alt: { en: A calendar., ja: カレンダー。 }
videos:
  - id: ${VIDEO}
    complete: { played: 90, questions: all }
    questions:
      - after: l2
        question:
          id: v-april
          kind: true-false
          prompt: { en: The year begins in April., ja: 1年は4月に始まります。 }
          correct: true
          wrong: { en: It begins in April., ja: 4月に始まります。 }
          explain: { en: It begins in April., ja: 4月に始まります。 }
questions:
  - id: q-month
    kind: choice
    prompt: { en: When does the year begin?, ja: 1年はいつ始まりますか。 }
    options:
      - { id: april, en: In April, ja: 4月, correct: true }
      - { id: may, en: In May, ja: 5月, feedback: { en: May has Golden Week., ja: 5月には大型連休があります。 } }
    explain: { en: It begins in April., ja: 4月に始まります。 }
    tests: [say-april]
reserve:
  - id: q-summer
    kind: true-false
    prompt: { en: The summer holidays end the year., ja: 夏休みで1年が終わります。 }
    correct: false
    explain: { en: The year goes on., ja: 1年はまだ続きます。 }
    tests: [say-april]
`;

const SCRIPT = `title: { en: The school year, ja: 学校の1年 }
voice: en
slides:
  - id: spring
    chapter: { en: Spring, ja: 春 }
    title: { en: It begins in April, ja: 4月に始まる }
    points: [{ en: Entrance ceremony, ja: 入学式 }]
    figure: calendar.svg
    lines:
      - { id: l1, en: The school year begins in April., ja: '{学|がっ}{校|こう}の1{年|ねん}は、4{月|がつ}に {始|はじ}まります。' }
      - { id: l2, en: It begins with a ceremony., ja: '{始|はじ}まりは、{入|にゅう}{学|がく}{式|しき}です。' }
  - id: summer
    title: { en: Summer, ja: 夏 }
    lines:
      - { id: l3, en: In July the holidays begin., ja: '7{月|がつ}に、{休|やす}みが {始|はじ}まります。' }
  - id: winter
    chapter: { en: Winter, ja: 冬 }
    title: { en: March, ja: 3月 }
    lines:
      - { id: l4, en: In March the year ends., ja: '3{月|がつ}に、1{年|ねん}が {終|お}わります。' }
`;

const EN = `Read this first.

::figure{#calendar}

::video{#${VIDEO}}

::can-do{#can-do}
`;
const JA = EN.replace('Read this first.', 'はじめに読んでください。');

const CALENDAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120"><rect x="10" y="10" width="220" height="100" fill="none" stroke="currentColor"/></svg>';

/** Where the files of the video lie. */
export const FOLDER = `videos/${VIDEO}`;

const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
export const FILM = bytes('film '.repeat(200));
export const SOUND = bytes('sound '.repeat(100));

const MADE = `made: synthetic
durationMs: 9000
slides: [{ id: spring, fromMs: 0 }, { id: summer, fromMs: 4000 }, { id: winter, fromMs: 6500 }]
files:
  video: { sha256: ${sha256(FILM)}, bytes: ${FILM.byteLength} }
  audio: { sha256: ${sha256(SOUND)}, bytes: ${SOUND.byteLength} }
`;

const captions = (texts: readonly string[]) => `WEBVTT

l1
00:00.000 --> 00:01.500
${texts[0]}

l2
00:01.850 --> 00:03.300
${texts[1]}

l3
00:04.000 --> 00:05.800
${texts[2]}

l4
00:00:06.500 --> 00:00:08.900
${texts[3]}
`;

const CAPTIONS_EN = captions([
  'The school year begins in April.',
  'It begins with a ceremony.',
  'In July\nthe holidays begin.',
  'In March the year ends.',
]);
const CAPTIONS_JA = captions([
  '学校の1年は、4月に始まります。',
  '始まりは、入学式です。',
  '7月に、休みが始まります。',
  '3月に、1年が終わります。',
]);

/** A course of one lesson about work, whose video has not been made. */
export function topicCourse(): Files {
  return new Map<string, string | Uint8Array>([
    ['course.yaml', COURSE],
    ['lessons/01-the-year.yaml', LESSON],
    ['en/01-the-year.md', EN],
    ['ja/01-the-year.md', JA],
    [`${FOLDER}.yaml`, SCRIPT],
    ['figures/calendar.svg', CALENDAR],
  ]);
}

/** The same with its video made. */
export function madeCourse(): Files {
  return topicCourse()
    .set(`${FOLDER}/made.yaml`, MADE)
    .set(`${FOLDER}/video.mp4`, FILM)
    .set(`${FOLDER}/audio.m4a`, SOUND)
    .set(`${FOLDER}/captions.en.vtt`, CAPTIONS_EN)
    .set(`${FOLDER}/captions.ja.vtt`, CAPTIONS_JA);
}
