export { MoreAnswer, MoreSolution } from './more-answers.tsx';
export { PartWords } from './part-words.tsx';
export { QuestionMatter } from './question-matter.tsx';
export { StimulusAt } from './stimulus-at.tsx';
