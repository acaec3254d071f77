import { eq, inArray, or, sql } from 'drizzle-orm';
import {
  answerBodies,
  attemptPlays,
  answerEvents,
  applicationChanges,
  applications,
  attempts,
  bankFiles,
  bankImportFiles,
  bankImportItems,
  bankImports,
  banks,
  certificates,
  contentReports,
  contentReportSettlements,
  courseFiles,
  courseItems,
  questionChanges,
  questionEntries,
  questions,
  questionVersions,
  quizQuestions,
  quizVersions,
  quizzes,
  courses,
  courseVersions,
  editions,
  enrolments,
  itemDueDates,
  itemProgress,
  learningEvents,
  nudgePersons,
  nudges,
  readingPlaces,
} from '#db/schema/index.ts';
import { ALLOWANCE_DATA } from './allowances.ts';
import { ownAttempts, ownEnrolments } from './own-rows.ts';
import {
  ACTOR,
  blanked,
  kept,
  notPersonal,
  of,
  OWN,
  PLAIN,
  rulesOf,
  type ColumnRule,
  type Subject,
} from './rules.ts';

const ownApplications = ({ personId }: Subject) =>
  sql`(select ${applications.id} from ${applications} where ${applications.personId} = ${personId})`;
const ownReports = ({ personId }: Subject) =>
  sql`(select ${contentReports.id} from ${contentReports} where ${contentReports.personId} = ${personId})`;

const toldBy = ({ personId }: Subject) =>
  inArray(
    nudges.id,
    sql`(select ${nudgePersons.nudgeId} from ${nudgePersons} where ${nudgePersons.personId} = ${personId})`,
  );

const CHECKED = 'a certificate can be checked for ever';
/** Its own command takes the name out of it. */
const withoutName: ColumnRule = { personal: true, erased: 'blank', exported: true };
const unlinked: ColumnRule = { personal: true, erased: 'unlink', exported: true };

/** Courses, which are nobody's, and what people do in them. */
const COURSE_DATA = [
  notPersonal(courses, of(PLAIN, 'id', 'slug', 'owner', 'kind', 'isPrivate', 'createdAt')),
  notPersonal(
    courseVersions,
    of(PLAIN, 'id', 'courseId', 'revision', 'correction', 'digest', 'outline', 'publishedAt'),
  ),
  notPersonal(courseItems, {
    ...of(
      PLAIN,
      'versionId',
      'slug',
      'position',
      'kind',
      'data',
      'answerKey',
      'quizVersionId',
      'htmlEn',
      'htmlJa',
    ),
  }),
  notPersonal(courseFiles, of(PLAIN, 'courseId', 'digest', 'mediaType', 'createdAt')),
  notPersonal(banks, {
    ...of(PLAIN, 'id', 'slug', 'courseId', 'titleEn', 'titleJa', 'heading', 'createdAt'),
    ...of(ACTOR, 'createdBy'),
  }),
  notPersonal(questions, of(PLAIN, 'id', 'bankId', 'publicId', 'createdAt')),
  notPersonal(
    questionVersions,
    of(PLAIN, 'id', 'questionId', 'number', 'content', 'answerKey', 'source', 'createdAt'),
  ),
  notPersonal(questionEntries, {
    ...of(PLAIN, 'questionId', 'bankId', 'position', 'name', 'category', 'tags', 'status', 'kind'),
    ...of(PLAIN, 'versionId', 'words', 'search', 'revision', 'changedAt'),
    ...of(ACTOR, 'changedBy'),
  }),
  notPersonal(questionChanges, {
    ...of(PLAIN, 'questionId', 'revision', 'act', 'versionId', 'status', 'changedAt'),
    ...of(ACTOR, 'changedBy'),
  }),
  notPersonal(bankFiles, {
    ...of(PLAIN, 'bankId', 'file', 'digest', 'mediaType', 'address', 'width', 'height'),
    ...of(PLAIN, 'createdAt'),
  }),
  notPersonal(bankImports, {
    ...of(PLAIN, 'id', 'bankId', 'state', 'fileName', 'format', 'heading', 'itemCount', 'counts'),
    ...of(PLAIN, 'uploadedAt', 'appliedAt', 'purgedAt'),
    ...of(ACTOR, 'uploadedBy', 'appliedBy'),
  }),
  notPersonal(bankImportItems, {
    ...of(PLAIN, 'importId', 'item', 'line', 'name', 'category', 'tags', 'status', 'source'),
    ...of(PLAIN, 'lost'),
  }),
  notPersonal(bankImportFiles, of(PLAIN, 'importId', 'file', 'mediaType', 'digest', 'bytes')),
  notPersonal(quizzes, of(PLAIN, 'id', 'courseId', 'slug', 'createdAt')),
  notPersonal(quizVersions, of(PLAIN, 'id', 'quizId', 'number', 'definition', 'createdAt')),
  notPersonal(
    quizQuestions,
    of(PLAIN, 'quizVersionId', 'position', 'section', 'questionVersionId'),
  ),
  notPersonal(editions, {
    ...of(PLAIN, 'id', 'courseId', 'slug', 'nameEn', 'nameJa', 'anchorAt', 'enrolOpenDays'),
    ...of(PLAIN, 'enrolCloseDays', 'endDays', 'accessEndDays', 'fiscalYear', 'term', 'audience'),
    ...of(PLAIN, 'capacity', 'seatsTaken', 'nextTicket', 'selfEntry', 'byRule', 'nominations'),
    ...of(PLAIN, 'entryCode', 'approval', 'allocation', 'paceWeeks', 'paceFrom', 'lotterySeed'),
    ...of(PLAIN, 'lotteryCommitment', 'lotteryDrawnAt', 'publishedAt', 'archivedAt'),
    ...of(PLAIN, 'copiedFrom', 'copiedFor', 'createdAt'),
  }),
  notPersonal(itemDueDates, of(PLAIN, 'editionId', 'itemSlug', 'dueAt')),
];

const ENROLMENT_DATA = [
  rulesOf(enrolments, {
    goes: 'cascade',
    own: ({ personId }) => eq(enrolments.personId, personId),
    spokenOfBy: enrolments.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'editionId', 'revision', 'route', 'anchorAt', 'enrolledAt'),
      ...of(OWN, 'completedAt', 'withdrawnAt', 'movedTo', 'priorKnowledge', 'firstVisitAt'),
      ...of(OWN, 'certificateName', 'certificateKatakana', 'nameConfirmedAt', 'itemsDone'),
      ...of(OWN, 'itemsTotal', 'lastActiveAt', 'nextDueAt', 'pacedAt'),
    },
  }),
  rulesOf(applications, {
    goes: 'cascade',
    own: ({ personId }) => eq(applications.personId, personId),
    spokenOfBy: applications.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'editionId', 'route', 'state', 'ticket', 'enrolmentId'),
      ...of(OWN, 'appliedAt', 'decidedAt'),
      ...of(ACTOR, 'nominatedBy', 'decidedBy'),
    },
  }),
  rulesOf(applicationChanges, {
    goes: 'cascade',
    own: (who) => inArray(applicationChanges.applicationId, ownApplications(who)),
    columns: {
      ...of(OWN, 'id', 'applicationId', 'state', 'cause', 'changedAt', 'reason'),
      ...of(OWN, 'otherEditionId'),
      ...of(ACTOR, 'changedBy'),
    },
  }),
  rulesOf(readingPlaces, {
    goes: 'cascade',
    own: (who) => inArray(readingPlaces.enrolmentId, ownEnrolments(who)),
    columns: of(OWN, 'enrolmentId', 'itemSlug', 'blockId', 'updatedAt'),
  }),
  rulesOf(itemProgress, {
    goes: 'cascade',
    own: (who) => inArray(itemProgress.enrolmentId, ownEnrolments(who)),
    worth: {
      of: sql`${itemProgress.enrolmentId} || '/' || ${itemProgress.itemSlug}`,
      columns: { score: ['bestPercent'] },
    },
    columns: {
      ...of(OWN, 'enrolmentId', 'itemSlug', 'firstViewedAt', 'lastViewedAt', 'submissions'),
      ...of(OWN, 'bestPercent', 'countedAttempt', 'completedAt', 'completedBy', 'checkUpAt'),
      ...of(OWN, 'videosDone'),
    },
  }),
  ...ALLOWANCE_DATA,
];

const ofNudges = 'it tells of work of the office; whom it was for goes';

/** A line may name whoever wrote it or whom it was for: with any of them it goes. */
const NUDGE_DATA = [
  rulesOf(nudges, {
    goes: 'blank',
    own: toldBy,
    touched: (who) => or(toldBy(who), eq(nudges.madeBy, who.personId)),
    spokenOfBy: nudges.id,
    columns: {
      ...of(PLAIN, 'people', 'begunAt', 'told', 'undoneAt'),
      ...of(kept(ofNudges, true), 'id', 'madeAt', 'sendAt', 'sentAt'),
      ...of(blanked('', true), 'line'),
      ...of(ACTOR, 'madeBy', 'undoneBy'),
    },
  }),
  rulesOf(nudgePersons, {
    goes: 'cascade',
    own: ({ personId }) => eq(nudgePersons.personId, personId),
    columns: of(OWN, 'nudgeId', 'personId', 'enrolmentId'),
  }),
];

const ATTEMPT_DATA = [
  rulesOf(attempts, {
    goes: 'cascade',
    own: (who) => inArray(attempts.enrolmentId, ownEnrolments(who)),
    worth: { of: sql`${attempts.id}`, columns: { score: ['score'] } },
    spokenOfBy: attempts.id,
    columns: {
      ...of(OWN, 'id', 'enrolmentId', 'versionId', 'itemSlug', 'number', 'seed', 'questionIds'),
      ...of(OWN, 'quizVersionId', 'questionVersionIds'),
      ...of(OWN, 'startedAt', 'endsAt', 'submitAt', 'submittedAt', 'submittedBy'),
      ...of(OWN, 'score', 'maxScore', 'submissionKey', 'awaitsMarking', 'returnedAt', 'isRevision'),
    },
  }),
  rulesOf(attemptPlays, {
    goes: 'cascade',
    own: (who) => inArray(attemptPlays.attemptId, ownAttempts(who)),
    columns: of(OWN, 'attemptId', 'place', 'plays'),
  }),
  rulesOf(answerEvents, {
    goes: 'cascade',
    own: (who) => inArray(answerEvents.attemptId, ownAttempts(who)),
    worth: {
      of: sql`${answerEvents.attemptId}`,
      columns: { verdict: ['verdict', 'errorClass'], points: ['share'] },
    },
    columns: {
      ...of(OWN, 'attemptId', 'questionId', 'sequence', 'clientId', 'verdict', 'errorClass'),
      ...of(OWN, 'share', 'receivedAt', 'late', 'clientAt'),
    },
  }),
  rulesOf(answerBodies, {
    goes: 'cascade',
    own: (who) => inArray(answerBodies.attemptId, ownAttempts(who)),
    columns: of(OWN, 'attemptId', 'questionId', 'sequence', 'answer'),
  }),
  rulesOf(learningEvents, {
    goes: 'owner',
    own: ({ personId }) => eq(learningEvents.personId, personId),
    // Of events about an attempt; the subject of others is no attempt's id.
    worth: { of: sql`${learningEvents.subject}`, columns: { score: ['value'] } },
    columns: {
      ...of(OWN, 'id', 'personId', 'enrolmentId', 'kind', 'itemSlug', 'subject', 'value', 'at'),
    },
  }),
  // Whoever holds the code of a certificate can still check it; of its holder a mark is left.
  rulesOf(certificates, {
    goes: 'blank',
    own: ({ personId }) => eq(certificates.personId, personId),
    spokenOfBy: certificates.id,
    columns: {
      ...of(kept(CHECKED, true), 'id', 'number', 'code', 'completedAt', 'issuedAt', 'revokedAt'),
      ...of(kept(CHECKED, true), 'replacedBy'),
      ...of(withoutName, 'snapshot'),
      ...of(unlinked, 'personId', 'enrolmentId'),
    },
  }),
  rulesOf(contentReports, {
    goes: 'cascade',
    own: ({ personId }) => eq(contentReports.personId, personId),
    spokenOfBy: contentReports.id,
    columns: {
      ...of(OWN, 'id', 'personId', 'courseId', 'versionId', 'itemSlug', 'blockId', 'message'),
      ...of(OWN, 'createdAt'),
    },
  }),
  rulesOf(contentReportSettlements, {
    goes: 'cascade',
    own: (who) => inArray(contentReportSettlements.reportId, ownReports(who)),
    columns: { ...of(OWN, 'reportId', 'settledAt'), ...of(ACTOR, 'settledBy') },
  }),
];

export const LEARNING_DATA = [...COURSE_DATA, ...ENROLMENT_DATA, ...NUDGE_DATA, ...ATTEMPT_DATA];
