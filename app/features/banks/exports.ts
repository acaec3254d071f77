export type {
  AskedQuestion,
  Counts,
  Quiz,
  QuizDefinition,
  QuizRules,
  QuizSource,
  Stratum,
} from './quiz-definition.ts';
export { FREE_RULES } from './free-rules.ts';
export type { StoredQuestion } from './stored-question.ts';
