import { levelNumber, shareAny, type Company, type Participant } from './feasibility.ts';
import type { FACTORS } from './schema.ts';

export type Factor = (typeof FACTORS)[number];
export type Weights = Record<Factor, number>;

/** How far each factor holds, 0 to 100: whole numbers, so that every machine sums alike. */
export type ScoreParts = Record<Factor, number>;

/**
 * The parts of a pair's score. They order only what a person did not order, and know nothing of
 * names, photos, sex, age, nationality or schools.
 */
export function scoreParts(participant: Participant, company: Company): ScoreParts {
  const { facts: theirs } = participant;
  const { facts: wanted, requirements } = company;
  const level = Math.max(levelNumber(requirements.jlpt), levelNumber(wanted.jlpt));
  return {
    jlpt: clamped(60 + 20 * (levelNumber(theirs.jlpt) - level)),
    skills: share(
      wanted.skills.filter((each) => theirs.skills.includes(each)).length,
      wanted.skills.length,
    ),
    place: placeFit(participant, company),
    industry: industryFit(theirs.industries, wanted.industry),
    visa: visaEase(theirs.statusChange, wanted.supportsStatusChange),
    start: startFit(theirs.from, wanted.startFrom),
    years: share(Math.min(theirs.years, wanted.years), wanted.years),
  };
}

/** The weighted sum of the parts: 0 to 100 times the sum of the weights. */
export function weighed(parts: ScoreParts, weights: Weights): number {
  let sum = 0;
  for (const factor of Object.keys(parts) as Factor[]) sum += parts[factor] * weights[factor];
  return sum;
}

const clamped = (part: number): number => Math.min(100, Math.max(0, part));

/** Of nothing wanted, all is there. */
function share(there: number, wanted: number): number {
  return wanted === 0 ? 100 : Math.floor((100 * there) / wanted);
}

function placeFit({ facts: { places, moves } }: Participant, { facts }: Company): number {
  if (shareAny(places, facts.places)) return 100;
  if (facts.remote) return 80;
  return moves ? 50 : 0;
}

function industryFit(industries: readonly string[], industry: string | null): number {
  if (industries.length === 0 || industry === null) return 50;
  return industries.includes(industry) ? 100 : 0;
}

function visaEase(change: 'yes' | 'no' | 'unsure', isHelped: boolean): number {
  if (change === 'no') return 100;
  if (isHelped) return 80;
  return change === 'unsure' ? 40 : 0;
}

function startFit(from: string | null, startFrom: string | null): number {
  if (startFrom === null) return 100;
  if (from === null) return 50;
  return from <= startFrom ? 100 : 50;
}
