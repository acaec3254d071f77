import type { Answer } from './answer-rules.ts';

const ANSWERS: readonly Answer[] = ['next', 'hold', 'decline'];

/** To whom an answer goes, which, and in which language; what is no choice of the form is its first. */
export function readLetter(sent: (name: string) => readonly string[]): {
  cardIds: readonly string[];
  answer: Answer;
  locale: 'en' | 'ja';
} {
  const [answer] = sent('answer');
  return {
    cardIds: sent('card'),
    answer: ANSWERS.find((known) => known === answer) ?? 'next',
    locale: sent('locale')[0] === 'en' ? 'en' : 'ja',
  };
}
