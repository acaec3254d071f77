import { expect, it } from 'vitest';
import type { OutlineWord } from '#app/features/courses/exports.ts';
import type { QuestionView } from './attempt-view.ts';
import type { Solution } from '#app/features/questions/exports.ts';
import { withWordSounds } from './word-sounds.ts';

const word = (jp: string, kana: string, audio: string | null): OutlineWord => ({
  ...{ id: `s1.${jp}`, lessonSlug: 's1', jp, kana, romaji: '', en: '', use: 'active', audio },
});

const WORDS = [
  word('{先生|せん|せい}', 'せんせい', '/media/sensei.mp3'),
  word('{今日|きょう}', 'きょう', '/media/kyou-kanji.mp3'),
  word('きょう', 'きょう', '/media/kyou.mp3'),
  word('はい', 'はい', '/media/hai.mp3'),
  word('{橋|はし}', 'はし', '/media/hashi-bridge.mp3'),
  word('{箸|はし}', 'はし', '/media/hashi-sticks.mp3'),
  word('いいえ', 'いいえ', null),
];

function view(solution: Solution | null): QuestionView {
  const common = { errorClass: null, words: null, explain: null };
  return {
    question: { id: 'q', kind: 'typed', prompt: { en: '', ja: '' }, hear: null },
    ...{ audio: null, sounds: {}, answer: null, sequence: 0 },
    feedback: { ...common, verdict: 'reject', solution },
  };
}

const soundOf = (jp: string) => {
  const [shown] = withWordSounds([view({ kind: 'typed', jp })], WORDS);
  const solution = shown?.feedback?.solution;
  return solution?.kind === 'typed' ? solution.sound : undefined;
};

it.each([
  ['{先生|せん|せい}', '/media/sensei.mp3'],
  ['せんせい', '/media/sensei.mp3'],
  ['はい。', '/media/hai.mp3'],
  ['{橋|はし}', '/media/hashi-bridge.mp3'],
  ['{今日|きょう}', '/media/kyou-kanji.mp3'],
  ['きょう', '/media/kyou.mp3'],
])('the right answer %s is heard as the word of the course', (jp, sound) => {
  expect(soundOf(jp)).toBe(sound);
});

it.each(['はし', 'いいえ', 'せんせいです'])('the right answer %s has no sound of its own', (jp) => {
  expect(soundOf(jp)).toBeUndefined();
});

it('what is not due, or not to be typed, stays as it is', () => {
  const others = [view(null), view({ kind: 'choice', optionId: 'a' })];
  expect(withWordSounds(others, WORDS)).toEqual(others);
});
