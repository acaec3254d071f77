import type { Answer } from './answer-rules.ts';

/** A company that somebody met, with what it answered. */
export interface OwnAnswerLine {
  companyId: string;
  name: Record<'en' | 'ja', string>;
  answers: { id: string; answer: Answer; locale: 'en' | 'ja'; body: string; sentAt: string }[];
  /** They no longer publish to it: it cannot answer. */
  isClosed: boolean;
  outcome: 'offer' | 'accepted' | 'declined' | 'none' | null;
}

export interface OwnAnswers {
  fair: { slug: string; name: Record<'en' | 'ja', string> };
  dueAt: string;
  lines: OwnAnswerLine[];
}
