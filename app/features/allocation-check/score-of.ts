import type { Market } from '#app/features/matching/exports.ts';
import type { CompanyRow, ParticipantRow } from './market-view.ts';

type Weights = Market['fair']['weights']['companies'];

const LEVELS = [null, 'N5', 'N4', 'N3', 'N2', 'N1'];

/** The published score of a pair: seven parts of 0 to 100, each times its weight. */
export function scoreOf(p: ParticipantRow, c: CompanyRow, weights: Weights): number {
  const wished = Math.max(LEVELS.indexOf(c.requirements.jlpt), LEVELS.indexOf(c.facts.jlpt));
  const margin = LEVELS.indexOf(p.facts.jlpt) - wished;
  const skilled = c.facts.skills.filter((skill) => p.facts.skills.includes(skill));
  return (
    weights.jlpt * Math.max(0, Math.min(60 + 20 * margin, 100)) +
    weights.skills * outOf(skilled.length, c.facts.skills.length) +
    weights.place * place(p.facts, c.facts) +
    weights.industry * industry(p.facts.industries, c.facts.industry) +
    weights.visa * visa(p.facts.statusChange, c.facts.supportsStatusChange) +
    weights.start * start(p.facts.from, c.facts.startFrom) +
    weights.years * outOf(Math.min(p.facts.years, c.facts.years), c.facts.years)
  );
}

function outOf(part: number, all: number): number {
  return all > 0 ? Math.floor((part * 100) / all) : 100;
}

function place(own: ParticipantRow['facts'], theirs: CompanyRow['facts']): number {
  if (own.places.some((at) => theirs.places.includes(at))) return 100;
  if (theirs.remote) return 80;
  return own.moves ? 50 : 0;
}

function industry(own: readonly string[], theirs: string | null): number {
  if (theirs === null || own.length === 0) return 50;
  return own.includes(theirs) ? 100 : 0;
}

function visa(change: 'yes' | 'no' | 'unsure', isSupported: boolean): number {
  const [no, unsure, yes] = isSupported ? [100, 80, 80] : [100, 40, 0];
  return { no, unsure, yes }[change]!;
}

function start(from: string | null, wanted: string | null): number {
  if (wanted === null || (from !== null && from <= wanted)) return 100;
  return 50;
}
