export { allotDraw } from './allot-draw.ts';
export { askedOf } from './asked-of.ts';
export { finishKana, toKana } from './japanese/romaji.ts';
export { foldKana, lengthens } from './japanese/kana.ts';
export type { Judgement, PartJudgement } from './kinds/kind.ts';
export { judgingOf } from './judging-of.ts';
export { plainText } from './plain-text.ts';
export { rightPath, stepsOf } from './scenario-story.ts';
export { clipsIn, partClips, withoutPartClips } from './question-clips.ts';
export type {
  Bilingual,
  PublicBlank,
  PublicOption,
  PublicPart,
  PublicQuestion,
  PublicScene,
  Rubric,
  Stimulus,
  TextLimit,
} from './question.ts';
export type { BlankKey, KindName, QuestionKey, Solution, Verdict } from './question-key.ts';
export { TESTED_POINTS } from './tested-points.ts';
export type { TestedPoint } from './tested-points.ts';
