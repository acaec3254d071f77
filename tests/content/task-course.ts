import type { Files } from './small-course.ts';
import { smallCourse } from './small-course.ts';

/** The task that people mark: one text and one recording. */
export const TASK = 'task-1';

const LEVELS = `
              - { id: not-yet, points: 0, name: { en: Not yet, ja: まだ } }
              - { id: partly, points: 1, name: { en: Partly, ja: 一部 } }
              - { id: done, points: 2, name: { en: Done, ja: できた }, words: { en: All is said., ja: すべて述べた。 } }`;

const FILE = `code: W1
role: task
title: { en: A task, ja: 課題 }
minutes: 10
percent: 60
after: module-1
rules: { attempts: 2 }
sections:
  - id: marked
    questions:
      - id: q-text
        kind: essay
        prompt: { en: Introduce yourself., ja: 自己紹介を書いてください。 }
        rubric:
          - id: content
            name: { en: Content, ja: 内容 }
            levels:${LEVELS}
          - id: language
            name: { en: Language, ja: 言葉 }
            levels:${LEVELS}
        answerIn: ja
        model: はじめまして。
        explain: { en: Names first., ja: 名前からです。 }
        tests: [s1.sensei]
      - id: q-said
        kind: spoken
        prompt: { en: Say who you are., ja: 名前を言ってください。 }
        seconds: 30
        rubric:
          - id: sound
            name: { en: Sound, ja: 発音 }
            levels:${LEVELS}
        explain: { en: Slowly., ja: ゆっくり。 }
        tests: [s1.sensei]
`;

const SAID = /kind: spoken\n( +prompt: ).*\n +seconds: 30/u;
const FILE_ASKED = `kind: file
$1{ en: Hand in your plan., ja: 授業案を提出してください。 }
        types: [pdf, text]
        files: 2`;

/** The small course with a task that asks for a text and for files. */
export function fileTaskCourse(): Files {
  return taskCourse(FILE.replace(SAID, FILE_ASKED));
}

/** The task's file changed by somebody. */
export const taskCourseWith = (change: (task: string) => string): Files => taskCourse(change(FILE));

/** The small course with a task that asks for a text and a recording. */
export function taskCourse(task = FILE): Files {
  const files = smallCourse();
  const course = String(files.get('course.yaml'))
    .replace('studyMinutes', 'assumes: kana\nstudyMinutes')
    .replace('completion:', `quizzes: [${TASK}]\ncompletion:`);
  return files.set('course.yaml', course).set(`quizzes/01-${TASK}.yaml`, task);
}

const TWO_JUDGED = `sections:
  - id: judged
    questions:
      - id: q-read
        kind: choice
        prompt: { en: How is あ read?, ja: 「あ」の読み方はどれですか。 }
        options:
          - { id: sound-a, en: a, ja: a, correct: true }
          - { id: sound-o, en: o, ja: o, feedback: { en: That is お., ja: それは「お」です。 } }
        explain: { en: It is a., ja: 「a」と読みます。 }
        tests: [s1.sensei]
      - id: q-write
        kind: typed
        prompt: { en: Write house., ja: 「家」を書いてください。 }
        accepted: [いえ]
        explain: { en: It is いえ., ja: 「いえ」です。 }
        tests: [s1.sensei]
`;

/** The small course with a task of half an hour: two questions that are judged, and a recording. */
export function timedTaskCourse(): Files {
  const from = FILE.indexOf('      - id: q-text');
  const to = FILE.indexOf('      - id: q-said');
  const said = FILE.slice(0, from) + FILE.slice(to);
  return taskCourse(
    said.replace('{ attempts: 2 }', '{ duration: 30 }').replace('sections:\n', TWO_JUDGED),
  );
}
