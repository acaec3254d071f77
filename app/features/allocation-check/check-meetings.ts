import type { MatchResult, Meeting } from '#app/features/matching/exports.ts';
import type { Fault } from './faults.ts';
import type { MarketView } from './market-view.ts';

/** That every meeting is of two who may meet, within cap and seats, in a place free for both, alone. */
export function* meetingFaults(view: MarketView, { meetings }: MatchResult): Generator<Fault> {
  for (const meeting of meetings) yield* faultsOfOne(view, meeting);
  yield* repeated(meetings, 'twice', (m) => `${m.participant}|${m.company}`);
  yield* repeated(meetings, 'participant-clash', (m) => `${m.participant}|${m.slot}`);
  yield* repeated(meetings, 'table-clash', (m) => `${m.company}|${m.table}|${m.slot}`);
  for (const [participant, own] of grouped(meetings, 'participant')) {
    const cap = view.participants.get(participant)?.cap ?? own.length;
    if (own.length > cap) yield { code: 'cap', participant, detail: `${own.length} of ${cap}` };
  }
  for (const [company, own] of grouped(meetings, 'company')) {
    const seats = view.companies.get(company)?.seats ?? own.length;
    if (own.length > seats) yield { code: 'seats', company, detail: `${own.length} of ${seats}` };
  }
  yield* missedPins(view, meetings);
}

function* faultsOfOne(view: MarketView, meeting: Meeting): Generator<Fault> {
  const { participant, company, table, slot } = meeting;
  const who = { participant, company };
  const p = view.participants.get(participant);
  const c = view.companies.get(company);
  if (!p || !c) return yield { code: 'unknown', ...who };
  const reason = view.whyNot(p, c);
  if (reason !== null) yield { code: 'not-feasible', ...who, detail: reason };
  const staffed = c.row.booth.tables[table - 1];
  if (staffed?.[slot] === undefined) {
    return yield { code: 'no-such-place', ...who, detail: `table ${table}, slot ${slot}` };
  }
  if (staffed[slot] !== '1') yield { code: 'not-free', ...who, detail: 'table' };
  if (p.row.free[slot] !== '1') yield { code: 'not-free', ...who, detail: 'participant' };
}

function* repeated(
  meetings: readonly Meeting[],
  code: Fault['code'],
  key: (meeting: Meeting) => string,
): Generator<Fault> {
  const seen = new Set<string>();
  for (const meeting of meetings) {
    const { participant, company, slot } = meeting;
    const before = seen.size;
    seen.add(key(meeting));
    if (seen.size === before) yield { code, participant, company, detail: `slot ${slot}` };
  }
}

export function grouped<T>(rows: readonly T[], by: keyof T & string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = String(row[by]);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

function* missedPins({ market }: MarketView, meetings: readonly Meeting[]): Generator<Fault> {
  for (const each of market.overrides) {
    if (each.kind !== 'pin') continue;
    const { participant, company } = each;
    const isMet = meetings.some((m) => m.participant === participant && m.company === company);
    if (!isMet) yield { code: 'pin-missed', participant, company };
  }
}
