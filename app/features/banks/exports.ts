export type { AskedQuestion, Quiz, QuizDefinition } from './quiz-definition.ts';
export type { StoredQuestion } from './stored-question.ts';
