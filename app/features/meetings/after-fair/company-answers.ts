import { cardNumber } from '#app/features/candidates/exports.ts';
import type { Answer, AnswerState } from './answer-rules.ts';

/** Somebody whom a company met, and what it has answered. */
export interface AnswerLine {
  cardId: string;
  number: number;
  name: string | null;
  how: 'meeting' | 'ticket';
  at: string;
  state: AnswerState;
  /** The last one. */
  answer: Answer | null;
  holdUntil: string | null;
  isOverdue: boolean;
  outcome: 'offer' | 'joined' | 'none' | null;
}

export interface CompanyAnswers {
  fair: { slug: string; name: Record<'en' | 'ja', string> };
  isOver: boolean;
  dueAt: string;
  lines: AnswerLine[];
}

/** Somebody of a company as lists name them. */
export const calledIn = ({ name, number }: Pick<AnswerLine, 'name' | 'number'>): string => {
  const card = cardNumber(number);
  return name ? `${name} (${card})` : card;
};
