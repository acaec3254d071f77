import type { MatchResult, Meeting } from '#app/features/matching/exports.ts';
import type { Fault } from './faults.ts';
import type { MarketView } from './market-view.ts';

/** That every meeting is of two who may meet, within cap and seats, in a place free for both, alone. */
export function* meetingFaults(view: MarketView, { meetings }: MatchResult): Generator<Fault> {
  for (const meeting of meetings) yield* faultsOfOne(view, meeting);
  for (const [participant, own] of grouped(meetings, 'participant')) {
    const cap = view.participants.get(participant)?.cap ?? own.length;
    if (own.length > cap) yield { code: 'cap', participant, detail: `${own.length} of ${cap}` };
    yield* repeated(own, 'participant-clash', ({ slot }) => slot);
  }
  for (const [company, own] of grouped(meetings, 'company')) {
    const seats = view.companies.get(company)?.seats ?? own.length;
    if (own.length > seats) yield { code: 'seats', company, detail: `${own.length} of ${seats}` };
    const slots = view.market.fair.slots.length;
    yield* repeated(own, 'table-clash', ({ table, slot }) => table * slots + slot);
    yield* repeated(own, 'twice', ({ participant }) => participant);
  }
  yield* missedPins(view, meetings);
}

function faultsOfOne(view: MarketView, meeting: Meeting): Fault[] {
  const { participant, company, table, slot } = meeting;
  const p = view.participants.get(participant);
  const c = view.companies.get(company);
  if (!p || !c) return [{ code: 'unknown', participant, company }];
  const faults: Fault[] = [];
  const reason = view.whyNot(p, c);
  if (reason !== null) faults.push({ code: 'not-feasible', participant, company, detail: reason });
  const staffed = c.row.booth.tables[table - 1];
  if (staffed?.[slot] === undefined) {
    const detail = `table ${table}, slot ${slot}`;
    return [...faults, { code: 'no-such-place', participant, company, detail }];
  }
  const notFree = (detail: string): Fault => ({ code: 'not-free', participant, company, detail });
  if (staffed[slot] !== '1') faults.push(notFree('table'));
  if (p.row.free[slot] !== '1') faults.push(notFree('participant'));
  return faults;
}

/** Those of one agent's meetings that share with an earlier one what only one may have. */
function* repeated(
  own: readonly Meeting[],
  code: Fault['code'],
  of: (meeting: Meeting) => number | string,
): Generator<Fault> {
  const keys = own.map(of);
  for (const [at, { participant, company, slot }] of own.entries()) {
    if (keys.indexOf(keys[at]!) === at) continue;
    yield { code, participant, company, detail: `slot ${slot}` };
  }
}

export function grouped<K extends string, T extends Record<K, string>>(
  rows: readonly T[],
  by: K,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name: string = row[by];
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
