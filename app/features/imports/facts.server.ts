import type { DbOrTx } from '#db/client.ts';
import {
  findPeople,
  findSupervisions,
  findSupervisors,
  foldName,
  loadOrganisations,
  loadPeople,
} from '#app/features/people/exports.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { keysOf } from './decide-people.ts';
import type { Facts, ReadImportRow } from './known.ts';
import type { ImportKind } from './schema.ts';

/**
 * What the database knows of all whom the rows speak of, in a handful of statements.
 * @param input.hold keeps people as they are for the rest of the transaction
 */
export async function loadFacts(
  db: DbOrTx,
  input: { kind: ImportKind; rows: readonly ReadImportRow[]; now: Date; hold?: boolean },
): Promise<Facts> {
  const { kind, rows, now, hold = false } = input;
  const fold = kept(foldName);
  const isAboutPeople = kind !== 'organisations';
  const found = await findPeople(db, isAboutPeople ? keysOfRows(rows, fold) : NO_KEYS);
  const ids = new Set([
    ...found.byJetNumber.values(),
    ...[...found.byEmail.values()].flat(),
    ...[...found.byName.values()].flat(),
  ]);
  const people = await loadPeople(db, [...ids].sort(), { hold });
  const organisations = await loadOrganisations(db);
  const isAboutSupervisors = kind === 'supervisors';
  const supervising = isAboutSupervisors
    ? await findSupervisors(db, { personIds: [...ids], now })
    : [];
  const stays = [...people.values()].flatMap(({ posts }) => posts.map(({ id }) => id));
  return {
    ...found,
    ...{ people, organisations, fold, today: japanDay(now) },
    supervisors: new Map(
      supervising.map(({ personId, organisationId, validUntil }) => {
        return [`${personId} ${organisationId}`, validUntil];
      }),
    ),
    supervisions: isAboutSupervisors ? await findSupervisions(db, stays) : new Map(),
  };
}

const NO_KEYS = { jetNumbers: [], emails: [], names: [] };

function keysOfRows(rows: readonly ReadImportRow[], fold: (name: string) => string) {
  const jetNumbers = rows.flatMap(({ values }) => [
    ...(values.jetNumber ? [values.jetNumber] : []),
    ...(values.jetNumbers?.split(' ') ?? []),
  ]);
  const emails = rows.flatMap(({ values }) =>
    [values.privateEmail, values.workEmail].flatMap((email) => email?.toLowerCase() ?? []),
  );
  const names = new Set(rows.flatMap((row) => keysOf(row, { fold })));
  return { jetNumbers, emails, names: [...names] };
}

/** Folding a name takes longer than finding it again. */
function kept(fold: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name) ?? fold(name);
    known.set(name, folded);
    return folded;
  };
}
