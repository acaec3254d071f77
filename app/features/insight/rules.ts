import { addMoments, type Moments } from './moments.ts';
import { apart, discriminationOf, facilityOf } from './statistics.ts';
import { isSmall, THRESHOLDS } from './thresholds.ts';

/** Option of a choice, and how many chose it. */
export interface OptionCount {
  id: string;
  chosen: number;
  isRight: boolean;
}

/** What is known of one question. */
export interface QuestionFigures {
  moments: Moments;
  /** In the order of its author; none where nothing is chosen. */
  options: readonly OptionCount[];
  /** Wrong answers by the class of their error; without options. */
  classes: readonly { errorClass: string; count: number }[];
  /** By edition, oldest first. */
  editions: readonly { editionId: string; moments: Moments }[];
}

/** Codes in the order of their importance; those after `NOTES` ask for nothing. */
export const REMARKS = [
  ...(['negative', 'wrong-over-right', 'popular-wrong', 'hard', 'low-discrimination'] as const),
  ...(['drift', 'unanswered', 'error-class', 'easy', 'idle-options'] as const),
] as const;
const NOTES: readonly string[] = ['error-class', 'easy', 'idle-options'];

export type Remark =
  | { code: 'negative' | 'low-discrimination'; value: number }
  | { code: 'hard' | 'easy' | 'unanswered'; part: number }
  | { code: 'wrong-over-right' | 'popular-wrong'; optionId: string; part: number }
  | { code: 'idle-options'; optionIds: string[] }
  | { code: 'error-class'; errorClass: string; part: number }
  | { code: 'drift'; editionId: string; part: number; before: number };

/** Whether a remark asks for something; others are worth knowing. */
export function asksForAttention({ code }: Pick<Remark, 'code'>): boolean {
  return !NOTES.includes(code);
}

/** What is to be said of a question, most important first; nothing of few learners. */
export function remarksOn(figures: QuestionFigures): Remark[] {
  const { moments } = figures;
  const ofOmissions = isSmall(moments.asked) ? [] : omissions(moments);
  if (isSmall(moments.judged)) return ofOmissions;
  return [
    ...ofCorrelation(moments),
    ...ofOptions(figures),
    ...ofFacility(moments),
    ...ofDrift(figures),
    ...ofOmissions,
    ...ofClasses(figures),
  ].sort((one, other) => REMARKS.indexOf(one.code) - REMARKS.indexOf(other.code));
}

function ofCorrelation(moments: Moments): Remark[] {
  const { negativeDiscrimination, lowDiscrimination, discriminationLearners } = THRESHOLDS;
  const value = discriminationOf(moments);
  if (value === null) return [];
  const isBeyondChance = value < -2 / Math.sqrt(moments.judged);
  if (value <= negativeDiscrimination && isBeyondChance) return [{ code: 'negative', value }];
  const isLow = value < lowDiscrimination && moments.judged >= discriminationLearners;
  // Where nearly all are right or wrong it can be nothing else: that is said of the facility.
  return isLow && !isExtreme(moments) ? [{ code: 'low-discrimination', value }] : [];
}

function isExtreme(moments: Moments): boolean {
  const part = facilityOf(moments) ?? 0;
  return part >= THRESHOLDS.easy || part <= 1 - THRESHOLDS.easy;
}

function ofFacility(moments: Moments): Remark[] {
  const part = facilityOf(moments);
  if (part === null) return [];
  if (part < THRESHOLDS.hard) return [{ code: 'hard', part }];
  return part >= THRESHOLDS.easy ? [{ code: 'easy', part }] : [];
}

function omissions({ asked, answered }: Moments): Remark[] {
  const part = asked === 0 ? 0 : (asked - answered) / asked;
  return part >= THRESHOLDS.unanswered ? [{ code: 'unanswered', part }] : [];
}

function ofOptions({ options, moments }: QuestionFigures): Remark[] {
  const all = options.reduce((sum, { chosen }) => sum + chosen, 0);
  if (isSmall(all)) return [];
  const right = options.find(({ isRight }) => isRight)?.chosen ?? 0;
  const popular = options
    .filter(({ chosen, isRight }) => !isRight && chosen / all >= THRESHOLDS.popularOption)
    .map(({ id, chosen }): Remark => ({
      code: chosen > right ? 'wrong-over-right' : 'popular-wrong',
      ...{ optionId: id, part: chosen / all },
    }));
  const idle = options.filter(
    ({ isRight, chosen }) => !isRight && chosen / all < THRESHOLDS.idleOption,
  );
  // Where nearly all are right there is nobody left to choose the others.
  const isTold = all >= THRESHOLDS.idleLearners && idle.length > 0 && !isExtreme(moments);
  const optionIds = idle.map(({ id }) => id);
  return isTold ? [...popular, { code: 'idle-options', optionIds }] : popular;
}

/** Classes that tell nothing a trainer could teach against. */
const TELLS_NOTHING = ['other', 'empty', 'partial'];

function ofClasses({ classes }: QuestionFigures): Remark[] {
  const all = classes.reduce((sum, { count }) => sum + count, 0);
  if (all < THRESHOLDS.errorClassAnswers) return [];
  return classes
    .filter(({ errorClass, count }) => {
      return !TELLS_NOTHING.includes(errorClass) && count / all >= THRESHOLDS.oneErrorClass;
    })
    .slice(0, 1)
    .map(({ errorClass, count }) => ({ code: 'error-class', errorClass, part: count / all }));
}

function ofDrift({ editions }: QuestionFigures): Remark[] {
  const large = editions.filter(({ moments }) => !isSmall(moments.judged));
  const newest = large.at(-1);
  if (!newest || large.length < 2) return [];
  const earlier = addMoments(large.slice(0, -1).map(({ moments }) => moments));
  const [part, before] = [facilityOf(newest.moments) ?? 0, facilityOf(earlier) ?? 0];
  const isFar = Math.abs(part - before) >= THRESHOLDS.drift;
  if (!isFar || Math.abs(apart(newest.moments, earlier)) < THRESHOLDS.driftErrors) return [];
  return [{ code: 'drift', editionId: newest.editionId, part, before }];
}
