import { JLPT_LEVELS, type Market } from './schema.ts';

export type Participant = Market['participants'][number];
export type Company = Market['companies'][number];

/** Why a pair may not meet, in the order in which reasons are told. */
export const REASONS = [
  'banned',
  'not-listed',
  'passed',
  'not-marked',
  'role',
  'status-change',
  'start',
  'jlpt',
  'place',
  'no-common-slot',
] as const;
export type Reason = (typeof REASONS)[number];

/** N5 is 1, N1 is 5; no level is 0. */
export function levelNumber(level: (typeof JLPT_LEVELS)[number] | null): number {
  return level === null ? 0 : JLPT_LEVELS.indexOf(level) + 1;
}

export function shareAny(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}

type Rule = (
  participant: Pick<Participant, 'facts'>,
  company: Pick<Company, 'requirements' | 'facts'>,
) => boolean;

/** What breaks each of the published hard rules. */
const RULES: [Reason, Rule][] = [
  ['role', ({ facts: { role } }, { requirements: { roles } }) => isLeftOut(role, roles)],
  ['status-change', (p, c) => p.facts.statusChange === 'yes' && !c.facts.supportsStatusChange],
  ['start', ({ facts }, { requirements }) => isTooLate(facts.from, requirements.startBy)],
  ['jlpt', (p, c) => levelNumber(p.facts.jlpt) < levelNumber(c.requirements.jlpt)],
  ['place', ({ facts }, { facts: { remote, places } }) => isAway(facts, remote ? null : places)],
];

/** The hard rules that a pair breaks: of facts alone, whatever anybody wishes. */
export function brokenRules(...[participant, company]: Parameters<Rule>): Reason[] {
  return RULES.filter(([, isBroken]) => isBroken(participant, company)).map(([reason]) => reason);
}

export function breaksAnyRule(participant: Participant, company: Company): boolean {
  return RULES.some(([, isBroken]) => isBroken(participant, company));
}

function isLeftOut<T>(role: T | null, roles: readonly T[]): boolean {
  return roles.length > 0 && !(role !== null && roles.includes(role));
}

/** Days as `YYYY-MM-DD` compare as texts; who does not say from when is not held to be in time. */
function isTooLate(from: string | null, startBy: string | null): boolean {
  return startBy !== null && (from === null || from > startBy);
}

/** `places` is null where the work can be done from anywhere. */
function isAway(facts: Participant['facts'], places: readonly string[] | null): boolean {
  return places !== null && !facts.moves && !shareAny(facts.places, places);
}
