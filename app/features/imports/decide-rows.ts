import { decideOrganisations } from './decide-organisations.ts';
import { decideAppointment, decideParticipant } from './decide-people.ts';
import { decideSupervisor } from './decide-supervisors.ts';
import { Seen } from './identify.ts';
import type { Decision, Facts, ReadImportRow } from './known.ts';
import { OrganisationIndex } from './place-row.ts';
import type { ImportKind } from './schema.ts';

const BY_ROW = {
  participants: decideParticipant,
  appointments: decideAppointment,
  supervisors: decideSupervisor,
} as const;

/**
 * What will become of every row, given what is known: the same rows and facts give the same, so that
 * what was previewed is what is applied.
 */
export function decideRows(
  kind: ImportKind,
  rows: readonly ReadImportRow[],
  facts: Facts,
): Map<number, Decision> {
  const organisations = new OrganisationIndex(facts);
  if (kind === 'organisations') return decideOrganisations(rows, { facts, organisations });
  const seen = { values: new Seen(), names: new Seen(), plans: new Seen() };
  const before = { ...seen, people: new Map() };
  const decide = BY_ROW[kind];
  return new Map(rows.map((row) => [row.number, decide(row, { facts, organisations, before })]));
}
