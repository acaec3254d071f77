import { describe, expect, test, vi } from 'vitest';
import { compileCourse } from '#app/features/content/exports.server.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import { KIND_NAMES } from '#app/features/questions/exports.server.ts';
import { ALL_KINDS, quizCourse } from './quiz-course.ts';
import { changed, compiled, type Files } from './small-course.ts';

vi.setConfig({ testTimeout: 120_000 });

const S1 = 'lessons/02-s1-greetings.yaml';
const FILE = `quizzes/01-${ALL_KINDS}.yaml`;

const quizOf = (course: CompiledCourse) => {
  const item = course.items.find(({ slug }) => slug === ALL_KINDS);
  if (item?.kind !== 'quiz') throw new Error('no quiz');
  return item;
};
const asked = (course: CompiledCourse, name: string) => {
  const found = course.questions.find((question) => question.name === `t1.${name}`);
  if (!found) throw new Error(`no question ${name}`);
  return found;
};
const faultsOf = (files: Files) => {
  const result = compileCourse('small', files);
  return result.ok ? [] : result.faults;
};
const inQuiz = (from: string, to: string) => {
  const files = quizCourse();
  const text = String(files.get(FILE));
  expect(text).toContain(from);
  return files.set(FILE, text.replace(from, to));
};

describe('a quiz of a course', () => {
  const course = compiled(quizCourse());

  test('stands after its module with its sections and their points', () => {
    expect(course.items.at(-1)?.slug).toBe(ALL_KINDS);
    const quiz = quizOf(course);
    expect(quiz).toMatchObject({ role: 'monthly-test', after: 'module-1', percent: 70 });
    expect(quiz.sections.map(({ points, from }) => [points, from.length])).toEqual([
      [2, 6],
      [1, 6],
      [1, 3],
    ]);
  });

  test('asks every kind that needs nothing uploaded', () => {
    const kinds = quizOf(course).sections.flatMap(({ from }) =>
      from.map((id) => course.questions.find((question) => question.id === id)?.public.kind),
    );
    // What is recorded or handed in as a file is not asked in courses.
    expect([...kinds, 'spoken', 'file'].sort()).toEqual([...KIND_NAMES].sort());
  });

  test('gives a passage to the questions about it: to read, or only to hear', () => {
    expect(asked(course, 'q-holiday').public.stimulus).toMatchObject({
      title: { en: 'A notice' },
      jp: ['あしたは {休|やす}みです。', 'バスは {来|き}ません。'],
    });
    const heard = asked(course, 'q-said').public.stimulus;
    expect(heard).toMatchObject({ hear: ['t1.c1', 't1.c2'], plays: 2 });
    expect(JSON.stringify(heard)).not.toContain('もしもし');
    const clips = quizOf(course).clips.map(({ id, voice }) => [id, voice]);
    expect(clips).toContainEqual(['t1.c1', 'b']);
    expect(clips).toContainEqual(['t1.c2', 'a']);
  });

  test('says below a prompt what to do, and lets no HTML into it', () => {
    const prompt = 'prompt: { en: Introduce yourself., ja: 自己紹介を書いてください。 }';
    const body = (en: string) =>
      inQuiz(prompt, `${prompt}\n        body: { en: '${en}', ja: '1. {名|な}{前|まえ}' }`);
    const essay = asked(compiled(body('1. Say **はじめまして**.')), 'q-essay').public;
    expect(essay.html?.en).toBe(
      '<ol><li>Say <strong><span lang="ja">はじめまして</span></strong>.</li></ol>',
    );
    expect(essay.html?.ja).toContain('<rt aria-hidden="true">な</rt>');
    expect(faultsOf(body('<b>1</b>')).map(({ code }) => code)).toContain('html-refused');
  });

  test('tells no key in what is sent before it is answered', () => {
    for (const { public: shown } of course.questions) {
      expect(JSON.stringify(shown)).not.toMatch(/correct|accepted|feedback|explain/u);
    }
  });
});

describe('what may be wrong with a quiz', () => {
  test.each([
    ['a module that is not there', 'after: module-1', 'after: module-9', 'reference-unknown'],
    ['more drawn than there is', '- id: written', '- id: written\n    take: 9', 'shape'],
    ['a passage that is not there', 'passage: call', 'passage: cal', 'reference-unknown'],
    ['a speaker that is not there', 'speaker: kyoto', 'speaker: nobody', 'reference-unknown'],
    ['a place without its blank', 'わたし[[a]]', 'わたし[[z]]', 'question-shape'],
    ['dictation of nothing', 'hear: { jp: はい。, romaji: Hai. }', '', 'question-shape'],
    ['kanji without a reading', '{休|やす}み', '休み', 'kanji-without-ruby'],
    ['a model without a reading', 'model: はじめまして', 'model: 初めまして', 'kanji-without-ruby'],
  ])('%s', (...[, from, to, code]) => {
    expect(faultsOf(inQuiz(from, to)).map((fault) => fault.code)).toContain(code);
  });

  test('a file that course.yaml does not list, or a quiz without its file', () => {
    const stray = quizCourse().set('quizzes/02-stray.yaml', String(quizCourse().get(FILE)));
    expect(faultsOf(stray).map(({ code }) => code)).toContain('file-unknown');
    const files = quizCourse();
    files.delete(FILE);
    expect(faultsOf(files).map(({ code }) => code)).toContain('file-missing');
  });
});

describe('texts and kanji of a lesson', () => {
  const PARTS = `readings:
  - id: memo
    title: { en: A memo, ja: メモ }
    setting: { en: On the desk., ja: 机の上です。 }
    lines:
      - { id: m1, jp: '{先生|せん|せい}へ。', romaji: Sensei e., en: To the teacher. }
      - { id: m2, jp: 'シカゴから {来|き}ました。', romaji: Shikago kara kimashita., en: I am from Chicago., break: true }
kanji:
  - { id: sen, kanji: 先, on: [セン], kun: [さき], en: before, strokes: 6, words: [sensei] }
`;
  const BLOCKS = '::reading{#memo}\n\n::kanji{#kanji}\n\n';

  function withParts(): Files {
    const files = changed(S1, 'sayIt:', `${PARTS}sayIt:`);
    for (const file of ['en/02-s1-greetings.md', 'ja/02-s1-greetings.md']) {
      files.set(file, String(files.get(file)).replace('::can-do', `${BLOCKS}::can-do`));
    }
    return files;
  }

  test('stand on the page with their readings, sounds and words', () => {
    const course = compiled(withParts());
    const lesson = course.items.find(({ slug }) => slug === 's1-greetings');
    if (lesson?.kind !== 'lesson') throw new Error('no lesson');
    const passage = lesson.html.en.split('class="passage"')[1]?.split('</div>')[0] ?? '';
    expect(passage.match(/<p>/gu)).toHaveLength(2);
    expect(lesson.clips.map(({ id }) => id)).toEqual(expect.arrayContaining(['s1.m1', 's1.m2']));
    expect(lesson.html.ja).toContain('class="kanji"');
    expect(lesson.html.ja).toContain('セン');
    expect(lesson.newKanji).toContain('先');
  });

  test('are missed where the page does not show them', () => {
    const files = changed(S1, 'sayIt:', `${PARTS}sayIt:`);
    const missing = faultsOf(files).filter(({ code }) => code === 'block-missing');
    expect(missing.map(({ expected }) => expected)).toEqual(
      expect.arrayContaining(['::reading{#memo}', '::kanji']),
    );
  });
});

test('who begins above the kana is held back by none of them', () => {
  const question = `questions:
  - id: q-far
    kind: choice
    prompt: { en: Which?, ja: どれですか。 }
    options:
      - { id: mizu, jp: みず, correct: true }
      - { id: cha, jp: ちゃ, feedback: { en: Tea., ja: お茶です。 } }
    explain: { en: Water., ja: 水です。 }
    tests: [sensei]`;
  const files = changed(S1, 'questions:', question);
  expect(faultsOf(files).map(({ code }) => code)).toContain('sound-missing');
  const course = String(files.get('course.yaml'));
  files.set('course.yaml', course.replace('studyMinutes', 'assumes: kana\nstudyMinutes'));
  expect(faultsOf(files).map(({ code }) => code)).not.toContain('sound-missing');
});
