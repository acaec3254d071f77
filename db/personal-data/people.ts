import { eq, inArray, or, sql } from 'drizzle-orm';
import {
  appointments,
  handovers,
  organisations,
  persons,
  readingPreferences,
  roleGrants,
  supervisions,
} from '#db/schema/index.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf, type Subject } from './rules.ts';

const OTHERS = 'it speaks of other people';

const ownAppointments = ({ personId }: Subject) =>
  sql`(select ${appointments.id} from ${appointments} where ${appointments.personId} = ${personId})`;

/** People, where they work, and who looks after whom. */
export const PEOPLE_DATA = [
  rulesOf(persons, {
    goes: 'cascade',
    own: ({ personId }) => eq(persons.id, personId),
    spokenOfBy: persons.id,
    columns: {
      ...of(OWN, 'id', 'legalName', 'displayName', 'kana', 'locale', 'timeZone', 'arrivalOn'),
      ...of(OWN, 'privateEmail', 'workEmail', 'japaneseLevel', 'createdAt'),
      ...of(hidden('it is made from the names, for lists'), 'sortKey', 'searchText'),
    },
  }),
  rulesOf(readingPreferences, {
    goes: 'cascade',
    own: ({ personId }) => eq(readingPreferences.personId, personId),
    columns: {
      ...of(OWN, 'personId', 'furigana', 'translation', 'romaji', 'speed', 'theme', 'updatedAt'),
    },
  }),
  notPersonal(organisations, {
    ...of(PLAIN, 'id', 'kind', 'parentId', 'code', 'prefecture', 'nameJa', 'nameEn', 'kana'),
    // Where an office reads its mail, whoever works there.
    ...of(PLAIN, 'email', 'invented', 'closedOn', 'mergedInto', 'createdAt'),
  }),
  rulesOf(appointments, {
    goes: 'cascade',
    own: ({ personId }) => eq(appointments.personId, personId),
    spokenOfBy: appointments.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'kind', 'jetNumber', 'organisationId', 'workplaceId'),
      ...of(OWN, 'arrivalGroup', 'startsOn', 'endsOn', 'yearAtStart', 'leftOn', 'leaving'),
      ...of(OWN, 'createdAt'),
    },
  }),
  rulesOf(supervisions, {
    goes: 'cascade',
    own: (who) =>
      or(
        eq(supervisions.supervisorId, who.personId),
        inArray(supervisions.appointmentId, ownAppointments(who)),
      ),
    columns: {
      ...of(OWN, 'id', 'startedAt', 'endedAt'),
      ...of(hidden(OTHERS), 'appointmentId', 'supervisorId'),
    },
  }),
  rulesOf(handovers, {
    goes: 'cascade',
    own: ({ personId }) => or(eq(handovers.fromId, personId), eq(handovers.toId, personId)),
    columns: {
      ...of(OWN, 'id', 'organisationId', 'people', 'handedOverAt'),
      ...of(hidden(OTHERS), 'fromId', 'toId', 'note'),
      ...of(ACTOR, 'handedOverBy'),
    },
  }),
  rulesOf(roleGrants, {
    goes: 'cascade',
    own: ({ personId }) => eq(roleGrants.personId, personId),
    spokenOfBy: roleGrants.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'role', 'scopeKind', 'scopeId', 'validFrom', 'validUntil'),
      ...of(ACTOR, 'grantedBy'),
    },
  }),
];
