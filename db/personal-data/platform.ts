import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import {
  announcements,
  auditBodies,
  auditEntries,
  auditSeals,
  erasures,
  importMappings,
  importRows,
  imports,
  keptMails,
  markingItems,
  notices,
  notificationPreferences,
  outboxJobs,
  personalArchives,
  settings,
  storedFiles,
} from '#db/schema/index.ts';
import {
  ACTOR,
  blanked,
  hidden,
  kept,
  notPersonal,
  of,
  OWN,
  PLAIN,
  rulesOf,
  type Subject,
} from './rules.ts';

const IN_RECORD = 'what came of it stands on record; rows of others may speak of the person too';
const CHAIN = 'the chain holds it: ids and codes, which name nobody any more';

const pseudonym = kept(
  'the chain holds it, and it names nobody any more; or it names somebody else',
  false,
);

/** Texts as values of a statement, so that there may be thousands. */
const listOf = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/** Jobs that speak of the person: payloads hold ids and codes. */
const ownJobs = (who: Subject) =>
  sql`exists (select from jsonb_each_text(${outboxJobs.payload}) said where said.value in ${listOf(who.ids)})`;

/** Patterns that find what is known of the person as a whole text inside JSON. */
const patterns = ({ personId, addresses, names }: Subject) =>
  [personId, ...addresses, ...names].map(
    (text) => `%${JSON.stringify(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
  );
const says = (json: SQL, who: Subject) =>
  sql`lower(${json}) like any (${sql.param(patterns(who).map((text) => text.toLowerCase()))}::text[])`;

const wholeRow = sql`concat_ws(' ', ${importRows.cells}::text, ${importRows.parsed}::text,
  ${importRows.question}::text, ${importRows.answer}::text, ${importRows.changes}::text,
  ${importRows.faults}::text, ${importRows.plan}::text)`;
const ownRows = (who: Subject) => says(wholeRow, who);

const isTo = (who: Subject) => inArray(sql`lower(${keptMails.recipient})`, [...who.addresses]);
const jobsOf = (who: Subject) =>
  sql`(select ${outboxJobs.id} from ${outboxJobs} where ${ownJobs(who)})`;
const entriesAbout = (who: Subject) =>
  sql`(select ${auditEntries.id} from ${auditEntries} where ${auditEntries.objectId} in ${listOf(who.ids)})`;

/** The attempt that the entry of a body speaks of, where it is about an answer. */
const aboutAttempt = sql`(
  select coalesce(${markingItems.attemptId}::text, ${auditEntries.objectId})
  from ${auditEntries} left join ${markingItems} on ${markingItems.id}::text = ${auditEntries.objectId}
  where ${auditEntries.id} = ${auditBodies.entryId} and ${auditEntries.objectKind} = 'answer')`;

/** What comes in, and what people are told. */
const OFFICE_DATA = [
  rulesOf(imports, {
    goes: 'blank',
    touched: (who) =>
      sql`${imports.id} in (select ${importRows.importId} from ${importRows} where ${ownRows(who)})`,
    columns: {
      ...of(PLAIN, 'id', 'kind', 'state', 'format', 'encoding', 'delimiter', 'headings', 'mapping'),
      ...of(PLAIN, 'rowCount', 'checkedCount', 'round', 'outdated', 'uploadedAt', 'appliedAt'),
      ...of(PLAIN, 'counts', 'purgedAt'),
      // It may be named after a person.
      ...of(blanked('', false), 'fileName'),
      ...of(ACTOR, 'uploadedBy', 'appliedBy'),
    },
  }),
  rulesOf(importRows, {
    goes: 'delete',
    touched: ownRows,
    columns: {
      ...of(PLAIN, 'importId', 'number', 'fate'),
      ...of(hidden(IN_RECORD), 'cells', 'parsed', 'faults', 'question', 'answer', 'changes'),
      ...of(hidden(IN_RECORD), 'plan'),
    },
  }),
  notPersonal(importMappings, {
    ...of(PLAIN, 'kind', 'headingsDigest', 'mapping', 'savedAt'),
    ...of(ACTOR, 'savedBy'),
  }),
  rulesOf(notificationPreferences, {
    goes: 'cascade',
    own: ({ personId }) => eq(notificationPreferences.personId, personId),
    columns: {
      ...of(OWN, 'personId', 'refusedKinds', 'locale', 'quietFrom', 'quietUntil'),
      ...of(OWN, 'copyToOrganisation', 'updatedAt'),
    },
  }),
  rulesOf(notices, {
    goes: 'cascade',
    own: ({ personId }) => eq(notices.personId, personId),
    spokenOfBy: notices.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'kind', 'template', 'params', 'link', 'dedupeKey'),
      ...of(OWN, 'createdAt', 'readAt', 'mailedAt'),
    },
  }),
  notPersonal(announcements, {
    ...of(PLAIN, 'id', 'titleJa', 'titleEn', 'bodyJa', 'bodyEn', 'audience', 'state'),
    ...of(PLAIN, 'writtenAt', 'sendAt', 'sentAt', 'recipients'),
    ...of(ACTOR, 'writtenBy'),
  }),
];

/** Mail comes before the jobs that it was made by. */
const MACHINE_DATA = [
  notPersonal(settings, of(PLAIN, 'key', 'value', 'updatedAt')),
  // Public files of courses.
  notPersonal(storedFiles, of(PLAIN, 'digest', 'mediaType', 'byteSize', 'public', 'createdAt')),
  rulesOf(keptMails, {
    goes: 'delete',
    own: (who) => and(isTo(who), inArray(keptMails.jobId, jobsOf(who))),
    touched: (who) => or(isTo(who), inArray(keptMails.jobId, jobsOf(who))),
    columns: {
      ...of(OWN, 'jobId', 'recipient', 'locale', 'subject', 'textBody', 'keptAt'),
      ...of(hidden('it is the text once more'), 'htmlBody'),
      ...of(hidden('it ends mail without asking who is there'), 'unsubscribeUrl'),
    },
  }),
  rulesOf(outboxJobs, {
    goes: 'delete',
    touched: ownJobs,
    columns: {
      ...of(
        hidden('work of the machine: what came of it is handed out'),
        'id',
        'kind',
        'dedupeKey',
      ),
      ...of(hidden('work of the machine: what came of it is handed out'), 'payload', 'runAt'),
      ...of(PLAIN, 'forMany', 'attempts', 'leasedUntil', 'doneAt', 'failedAt', 'lastError'),
    },
  }),
  rulesOf(auditEntries, {
    goes: 'stay',
    own: (who) =>
      or(
        eq(auditEntries.actorId, who.personId),
        sql`${auditEntries.objectId} in ${listOf(who.ids)}`,
      ),
    columns: {
      ...of(kept(CHAIN, true), 'id', 'at', 'action', 'objectKind'),
      ...of(pseudonym, 'actorId', 'objectId'),
      ...of(PLAIN, 'requestId', 'bodyDigest'),
    },
  }),
  rulesOf(auditBodies, {
    goes: 'blank',
    own: (who) => inArray(auditBodies.entryId, entriesAbout(who)),
    // Of an answer: who marked or counted it says what it is worth.
    worth: { of: aboutAttempt, columns: { marks: ['body'] } },
    touched: (who) =>
      or(
        inArray(auditBodies.entryId, entriesAbout(who)),
        says(sql`${auditBodies.body} #>> '{}'`, who),
      ),
    columns: {
      ...of(kept(CHAIN, true), 'entryId'),
      ...of(blanked(null, false), 'salt'),
      ...of(blanked(null, true), 'body'),
    },
  }),
  rulesOf(personalArchives, {
    goes: 'cascade',
    own: ({ personId }) => eq(personalArchives.personId, personId),
    spokenOfBy: personalArchives.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'askedAt', 'byteSize', 'readyAt', 'expiresAt', 'goneAt'),
      ...of(hidden('it is where the file lies'), 'fileName'),
    },
  }),
  rulesOf(erasures, {
    goes: 'stay',
    columns: {
      ...of(PLAIN, 'id', 'cause', 'erasedAt', 'doneAt'),
      ...of(pseudonym, 'personId'),
      ...of(ACTOR, 'erasedBy'),
    },
  }),
  notPersonal(auditSeals, of(PLAIN, 'sequence', 'entryId', 'previous', 'seal')),
];

export const PLATFORM_DATA = [...OFFICE_DATA, ...MACHINE_DATA];
