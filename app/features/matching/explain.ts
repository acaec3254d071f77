import { BY_SCORE, frameOf, type Frame } from './frame.ts';
import type { Reason } from './feasibility.ts';
import { pairNumbers } from './naming.ts';
import type { MatchResult } from './result.ts';
import type { Market } from './schema.ts';
import { scoreParts, type ScoreParts } from './score.ts';
import { heldOn, wouldChoose } from './would-choose.ts';

/** Fewer than this many people are never counted to somebody else. */
export const FEWEST_TOLD = 5;

/** What decided between a participant and the last one a company chose. */
export interface CutOff {
  by: 'tier' | 'score' | 'draw';
  /** Tiers from 0; null where a score stands instead of one. */
  own: number | null;
  last: number | null;
}

/** Why two do not meet: the first of these that holds. */
export type WhyNot =
  | { kind: 'not-possible'; reasons: Reason[] }
  | { kind: 'struck' }
  /** The participant has as many as they may, all dearer to them; or dearer ones need their slots. */
  | { kind: 'dearer-companies' | 'dearer-companies-slots' }
  /** The company has as many as it may, all before them; or those need the slots they share. */
  | { kind: 'company-full'; cutOff: CutOff | null }
  | { kind: 'company-slots' };

export interface MetCompany {
  company: string;
  table: number;
  slot: number;
  /** Place on the own list from 0, or the parts of the score that put it there. */
  rank: number | null;
  score: ScoreParts | null;
}

export interface Explanation {
  met: MetCompany[];
  others: { company: string; why: WhyNot }[];
}

/** Every company on a participant's list, or all where they fill by score: met, or why not. */
export function explainParticipant(market: Market, result: MatchResult, id: string): Explanation {
  const frame = frameOf(market);
  const p = frame.wishes.participants.findIndex((each) => each.id === id);
  const own = frame.wishes.participants[p];
  if (!own) return { met: [], others: [] };
  const meetings = result.meetings.filter((each) => each.participant === id);
  const met = meetings.map(({ company, table, slot }) => {
    const rank = frame.wishes.rank(p, frame.wishes.companyAt.get(company)!) ?? null;
    const row = market.companies.find((each) => each.id === company)!;
    const score = rank === null ? scoreParts(own, row) : null;
    return { company, table, slot, rank, score };
  });
  const asked = own.fillByScore ? market.companies.map((each) => each.id) : own.companies;
  const others = asked.filter((company) => meetings.every((each) => each.company !== company));
  const why = reasonsIn(frame, result);
  return { met, others: others.map((company) => ({ company, why: why(id, company) })) };
}

/** Why a pair of the market does not meet. */
export function reasonsIn(
  frame: Frame,
  result: MatchResult,
): (participant: string, company: string) => WhyNot {
  const { wishes, participants, companies } = frame;
  const number = pairNumbers(frame);
  const pairs = result.meetings.flatMap((each) => number(each) ?? []);
  const struck = new Set(result.struck.map(number));
  const ofParticipants = heldOn(participants, pairs);
  const ofCompanies = heldOn(companies, pairs);
  const personAt = new Map(wishes.participants.map(({ id }, at) => [id, at]));
  const isWanted = (pair: number) => {
    return wouldChoose(frame, participants, {
      ...{ held: ofParticipants[participants.of[pair]!]!, pair },
    });
  };
  return (participant, company) => {
    const pair = number({ participant, company });
    const [p, c] = [personAt.get(participant)!, wishes.companyAt.get(company)!];
    if (pair === undefined) return { kind: 'not-possible', reasons: wishes.reasons(p, c) };
    if (struck.has(pair)) return { kind: 'struck' };
    const dearer = ofParticipants[p]!.filter((other) => participants.prefers(other, pair));
    if (dearer.length >= participants.agents[p]!.quota) return { kind: 'dearer-companies' };
    if (!isWanted(pair)) return { kind: 'dearer-companies-slots' };
    const theirs = ofCompanies[c]!;
    const before = theirs.filter((other) => companies.prefers(other, pair));
    if (before.length < companies.agents[c]!.quota) return { kind: 'company-slots' };
    const away = companies.pairs[c]!.filter((each) => !theirs.includes(each) && isWanted(each));
    const isTold = away.length >= FEWEST_TOLD;
    return { kind: 'company-full', cutOff: isTold ? cutOffOf(frame, theirs, pair) : null };
  };
}

/** Of the last one the company chose, told in tiers. */
function cutOffOf({ companies }: Frame, theirs: readonly number[], pair: number): CutOff | null {
  const last = theirs.reduce((a, b) => (companies.prefers(a, b) ? b : a), theirs[0] ?? pair);
  const [own, other] = [companies.level[pair]!, companies.level[last]!];
  const tier = (level: number) => (level < BY_SCORE ? Math.max(0, level) : null);
  const tiers = { own: tier(own), last: tier(other) };
  if (own === other) return { by: 'draw', ...tiers };
  return { by: own < BY_SCORE || other < BY_SCORE ? 'tier' : 'score', ...tiers };
}
