import type { Case } from './fault-case.ts';
import { DRAWN, drawnCourse } from './drawn-course.ts';
import { ALL_KINDS, quizCourse } from './quiz-course.ts';
import { changed, smallCourse } from './small-course.ts';

const K1 = 'lessons/01-k1-vowels.yaml';
const S1 = 'lessons/02-s1-greetings.yaml';
const TO = '{ jp: シカゴに, romaji: Shikago ni }';

/** What may be wrong with a question. */
export const QUESTION_CASES: Case[] = [
  {
    code: 'draw-too-few',
    title: 'a draw for which the course has too few questions',
    files: () => {
      const files = drawnCourse();
      const file = `quizzes/02-${DRAWN}.yaml`;
      return files.set(
        file,
        String(files.get(file)).replace('take: 2, tags: [level:two]', 'take: 4, tags: [level:two]'),
      );
    },
    file: `quizzes/02-${DRAWN}.yaml`,
    on: 'take: 4',
    expected: /4 questions with level:two/u,
  },
  {
    code: 'question-shape',
    title: 'an id that two parts of a question have, in kinds that banks share',
    files: () => {
      const files = quizCourse();
      const file = `quizzes/01-${ALL_KINDS}.yaml`;
      return files.set(file, String(files.get(file)).replace('id: disagree', 'id: agree'));
    },
    file: `quizzes/01-${ALL_KINDS}.yaml`,
    on: 'scale:',
    expected: /each id once/u,
  },
  {
    code: 'feedback-missing',
    title: 'a wrong option that nothing is said of',
    files: () =>
      changed(
        K1,
        'en: o, ja: o, feedback: { en: That is お., ja: それは「お」です。 }',
        'en: oo, ja: oo',
      ),
    file: K1,
    on: 'sound-o',
    expected: /feedback/u,
  },
  {
    code: 'id-tells',
    title: 'an option id that tells the key',
    files: () => changed(K1, 'id: sound-a', 'id: correct'),
    file: K1,
    on: 'id: correct',
    expected: /does not tell/u,
  },
  {
    code: 'options-correct',
    title: 'a choice with two right options',
    files: () => changed(K1, 'en: o, ja: o,', 'en: o, ja: o, correct: true,'),
    file: K1,
    on: 'options:',
    expected: /exactly one/u,
  },
  {
    code: 'options-repeated',
    title: 'two options that say the same',
    files: () => changed(K1, 'en: o, ja: o', 'en: a, ja: o'),
    file: K1,
    on: 'sound-o',
    expected: /differ/u,
  },
  {
    code: 'order-repeated',
    title: 'another right order that is no order of the tiles',
    files: () => changed(S1, `spare: [${TO}]`, `spare: [${TO}]\n    alsoRight: [[0, 2]]`),
    file: S1,
    on: 'alsoRight',
    expected: /0, 1/u,
  },
  {
    code: 'question-shape',
    title: 'a running text with a place that nothing fills',
    files: () =>
      changed(
        K1,
        'questions:',
        `questions:
  - id: q-cloze
    kind: cloze
    prompt: { en: Fill., ja: 埋めてください。 }
    text: いえ[[a]]
    blanks: {}
    explain: { en: It., ja: それです。 }
    tests: [a]`,
      ),
    file: K1,
    on: 'text: いえ',
    expected: /places/u,
  },
  {
    code: 'prompt-tells',
    title: 'a question for a reading that stands over its own prompt',
    files: () =>
      changed(
        K1,
        'prompt: { en: Type the word you hear., ja: 聞いた言葉を書いてください。 }',
        "prompt: { en: 'How is {家|いえ} read?', ja: '{家|いえ}は何と読みますか。' }",
      ),
    file: K1,
    on: '家',
    expected: /no reading over what is asked/u,
  },
  {
    code: 'say-differs',
    title: 'an option that lets hear something else',
    files: () => changed(S1, "ました。', hear: { line: l2 }", "ました。', hear: { line: l1 }"),
    file: S1,
    on: "ました。', hear:",
    expected: /シカゴから きました/u,
  },
  {
    code: 'sound-missing',
    title: 'a tile that cannot be read yet and is not heard',
    files: () => changed(S1, TO, 'シカゴに'),
    file: S1,
    on: 'spare: [シカゴに]',
    expected: /romaji or hear .*not taught yet, シカゴからきましたに/u,
  },
  {
    code: 'sound-missing',
    title: 'an option that is not heard beside one that is',
    files: () => {
      const text = String(
        changed(K1, 'en: a, ja: a, correct', 'jp: あ, romaji: a, correct').get(K1),
      );
      return smallCourse().set(K1, text.replace('en: o, ja: o, feedback', 'jp: お, feedback'));
    },
    file: K1,
    on: '{ id: sound-o',
    expected: /others are heard/u,
  },
  {
    code: 'tile-repeated',
    title: 'the same tile twice',
    files: () => changed(S1, TO, TO.replace('に', 'から').replace('ni', 'kara')),
    file: S1,
    on: 'spare: [{ jp: シカゴから',
    expected: /each tile once/u,
  },
  {
    code: 'typed-accepted',
    title: 'accepted forms that do not begin with the kana form',
    files: () => changed(K1, 'accepted: [いえ]', "accepted: ['{家|いえ}', いえ]"),
    file: K1,
    on: 'accepted:',
    expected: /kana first/u,
  },
];
