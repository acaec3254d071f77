import type { SeenCompany, SeenParticipant } from './market-view.ts';

const LEVELS = ['N5', 'N4', 'N3', 'N2', 'N1'];

/** The first wish or hard rule that keeps the two from meeting; slots and bans are not looked at. */
export function whyNot(p: SeenParticipant, c: SeenCompany): string | null {
  return unwilling(p, c) ?? unfit(p, c);
}

function unwilling({ row, listed }: SeenParticipant, company: SeenCompany): string | null {
  const { id, fillByScore } = company.row;
  if (!listed.has(id) && !row.fillByScore) return 'not-listed';
  if (company.passed.has(row.id)) return 'passed';
  return company.tier.has(row.id) || fillByScore ? null : 'not-marked';
}

function unfit({ row: { facts } }: SeenParticipant, { row }: SeenCompany): string | null {
  const { roles, jlpt, startBy } = row.requirements;
  if (roles.length > 0 && !roles.some((role) => role === facts.role)) return 'role';
  if (facts.statusChange === 'yes' && !row.facts.supportsStatusChange) return 'status-change';
  if (isAfter(facts.from, startBy)) return 'start';
  if (jlpt !== null && LEVELS.indexOf(facts.jlpt ?? '') < LEVELS.indexOf(jlpt)) return 'jlpt';
  return isReachable(facts, row.facts) ? null : 'place';
}

/** Of days written year first the later is the greater text; an unknown one is never early enough. */
const isAfter = (from: string | null, startBy: string | null): boolean =>
  startBy !== null && (from ?? '~') > startBy;

/** Somebody who does not move works at home, or where both are. */
function isReachable(
  { moves, places }: SeenParticipant['row']['facts'],
  theirs: SeenCompany['row']['facts'],
): boolean {
  return moves || theirs.remote || places.some((place) => theirs.places.includes(place));
}
