import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { persons, readingPreferences, roleGrants, viewings } from '#db/schema/index.ts';
import { realNow } from '../clock.ts';
import { grantsHeldAt } from './grants-held.server.ts';
import { DEFAULT_READING, type Actor, type RoleGrant } from './actor.ts';

/** Roles whose pages are a learner's. */
const LEARNING = ['participant', 'staff'] as const;

/**
 * The person whose pages a viewer sees: theirs are name, zone, learning and reading; the account, session
 * and language stay the viewer's. Once the viewing is over it is the viewer again.
 * @param now business time, by which roles are granted
 */
export async function viewedActor(
  db: DbOrTx,
  viewer: Actor,
  { viewingId, now }: { viewingId: string; now: Date },
): Promise<Actor> {
  const [row] = await db
    .select({
      endsAt: viewings.endsAt,
      person: {
        personId: persons.id,
        displayName: persons.displayName,
        legalName: persons.legalName,
        timeZone: persons.timeZone,
        arrivalOn: persons.arrivalOn,
      },
      reading: readingPreferences,
    })
    .from(viewings)
    .innerJoin(persons, eq(persons.id, viewings.personId))
    .leftJoin(readingPreferences, eq(readingPreferences.personId, persons.id))
    .where(
      and(
        eq(viewings.id, viewingId),
        eq(viewings.viewerId, viewer.personId),
        isNull(viewings.endedAt),
        gt(viewings.endsAt, realNow()),
      ),
    );
  if (!row) return viewer;
  const { furigana, translation, romaji, speed } = row.reading ?? DEFAULT_READING;
  return {
    ...viewer,
    ...row.person,
    grants: await learningGrants(db, row.person.personId, now),
    withheldRoles: [],
    reading: { furigana, translation, romaji, speed, theme: viewer.reading.theme },
    viewing: { id: viewingId, viewerId: viewer.personId, endsAt: row.endsAt },
  };
}

async function learningGrants(db: DbOrTx, personId: string, now: Date): Promise<RoleGrant[]> {
  return db
    .select({
      role: roleGrants.role,
      scopeKind: roleGrants.scopeKind,
      scopeId: roleGrants.scopeId,
    })
    .from(roleGrants)
    .where(
      and(eq(roleGrants.personId, personId), inArray(roleGrants.role, LEARNING), grantsHeldAt(now)),
    );
}
