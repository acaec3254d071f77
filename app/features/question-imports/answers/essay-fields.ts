import type { Losses } from '../losses.ts';
import type { SourceWords } from '../texts/spoken.ts';

const level = (points: number, id: string, name: { en: string; ja: string }) => ({
  id,
  points,
  name,
});

/** What texts are marked by until a teacher says otherwise. */
export const PLAIN_RUBRIC = [
  {
    id: 'answer',
    name: { en: 'Answer to the question', ja: '設問への解答' },
    levels: [
      level(0, 'missing', { en: 'Does not answer it', ja: '答えていない' }),
      level(1, 'partly', { en: 'Answers part of it', ja: '一部に答えている' }),
      level(2, 'fully', { en: 'Answers it fully', ja: '十分に答えている' }),
    ],
  },
];

const wordsIn = (words: SourceWords | undefined) =>
  typeof words === 'object' ? `${words.en} ${words.ja}` : (words ?? '');

/** The language a text is probably to be written in: that of its prompt. */
export function languageOf(words: SourceWords | undefined): 'ja' | 'en' {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(wordsIn(words))
    ? 'ja'
    : 'en';
}

/** Fields of a text to write; rubric and language are set by us, which is told. */
export function essayFields(prompt: SourceWords | undefined, losses: Losses) {
  losses.add('rubric-set');
  return { kind: 'essay', rubric: PLAIN_RUBRIC, answerIn: languageOf(prompt) };
}
