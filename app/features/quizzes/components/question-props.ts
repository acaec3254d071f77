import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';

/** What each kind's renderer receives. `onAnswer(null)` means nothing is answered yet. */
export interface QuestionProps<K extends PublicQuestion['kind']> {
  question: Extract<PublicQuestion, { kind: K }>;
  /** Addresses of the sounds of its tiles or options, by their ids. */
  sounds: Readonly<Record<string, string>>;
  locale: Locale;
  attemptId: string;
  /** Field name in the attempt's form. */
  name: string;
  labelledBy: string;
  /** The stored answer. */
  answer: unknown;
  /** What was posted and refused: shown again as it was typed. */
  asPosted?: string | undefined;
  /** Id of the words that say what is wrong with it. */
  faultId?: string | undefined;
  /** Says the answer as it stands; `settled` when the learner has finished with it for now. */
  onAnswer: (answer: unknown, settled: boolean) => void;
  onEnter: () => void;
}
