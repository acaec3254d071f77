export { MoreAnswer, MoreSolution } from './more-answers.tsx';
export { PartWords } from './part-words.tsx';
export { QuestionMatter, StimulusView } from './question-matter.tsx';
