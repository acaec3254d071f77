import { ChoiceQuestion } from './choice-question.tsx';
import { OrderingQuestion } from './ordering-question.tsx';
import { TypedQuestion } from './typed-question.tsx';

/** The browser's half of the registry of question kinds. */
export const RENDERERS = {
  choice: ChoiceQuestion,
  ordering: OrderingQuestion,
  typed: TypedQuestion,
} as const;
