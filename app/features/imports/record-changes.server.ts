import { writeAudits } from '#app/features/audit/exports.server.ts';
import {
  changesOf,
  type enterOrganisations,
  type enterPeople,
  type enterPosts,
} from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Facts } from './known.ts';

/** What an import writes, by table. */
export interface Written {
  people: readonly Parameters<typeof enterPeople>[1][number][];
  posts: readonly Parameters<typeof enterPosts>[1][number][];
  organisations: readonly Parameters<typeof enterOrganisations>[1][number][];
}

type Columns = Record<string, unknown>;

/**
 * Puts on record what an import changes of whom and what is known already, each with what was there before,
 * as if it had been done by hand. Whom it enters is on record with the import.
 */
export async function recordChanges(
  ctx: Context,
  importId: string,
  { written, facts }: { written: Written; facts: Facts },
): Promise<void> {
  const places = new Map(facts.organisations.map((one) => [one.id, one]));
  await writeAudits(ctx, [
    ...written.organisations.flatMap((row) => {
      const changes = changed(places.get(row.id), row);
      const subject = { objectKind: 'organisation', objectId: row.id };
      return changes
        ? [{ action: 'organisation-changed' as const, ...subject, body: { importId, ...changes } }]
        : [];
    }),
    ...written.people.flatMap((row) => {
      const changes = changed(facts.people.get(row.id), row);
      const subject = { objectKind: 'person', objectId: row.id };
      return changes
        ? [{ action: 'person-changed' as const, ...subject, body: { importId, ...changes } }]
        : [];
    }),
    ...written.posts.flatMap((row) => {
      const person = facts.people.get(row.personId);
      if (!person) return [];
      const known = person.posts.find(({ id }) => id === row.id);
      const changes = known ? changed(known, row) : { organisationId: row.organisationId };
      const action = known ? ('appointment-changed' as const) : ('appointment-entered' as const);
      const subject = { objectKind: 'person', objectId: row.personId };
      const body = { importId, appointmentId: row.id, ...changes };
      return changes ? [{ action, ...subject, body }] : [];
    }),
  ]);
}

const changed = (before: object | undefined, after: object) =>
  before ? changesOf(before as Columns, after as Columns) : null;
