import type { MatchResult } from '#app/features/matching/exports.ts';
import type { Outcome } from './check-stability.ts';
import type { Fault, FaultCode } from './faults.ts';
import type { SeenCompany, SeenParticipant } from './market-view.ts';

/** That every struck pair could have met by the rules, does not, and could not simply be added. */
export function* struckFaults(outcome: Outcome, { struck }: MatchResult): Generator<Fault> {
  for (const { participant, company } of struck) {
    const p = outcome.view.participants.get(participant);
    const c = outcome.view.companies.get(company);
    if (!p || !c) yield { code: 'unknown', participant, company };
    else for (const code of wrongStrikes(outcome, p, c)) yield { code, participant, company };
  }
}

function* wrongStrikes(outcome: Outcome, p: SeenParticipant, c: SeenCompany): Generator<FaultCode> {
  const own = outcome.ofParticipant.get(p.row.id) ?? [];
  const theirs = outcome.ofCompany.get(c.row.id) ?? [];
  if (outcome.view.whyNot(p, c) !== null) yield 'struck-infeasible';
  if (own.some((held) => held.company === c)) return yield 'struck-and-met';
  const isOpen = p.slots.some(
    (slot) =>
      own.every((held) => held.slot !== slot) &&
      theirs.filter((held) => held.slot === slot).length < c.room[slot]!,
  );
  if (isOpen && own.length < p.cap && theirs.length < c.seats) yield 'struck-for-nothing';
}
