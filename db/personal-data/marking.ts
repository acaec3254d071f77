import { and, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import {
  lateDecisions,
  markComments,
  markingItems,
  regradedAnswers,
  regrades,
  savedComments,
  uploadParts,
  uploads,
} from '#db/schema/index.ts';
import { ownAttempts } from './own-rows.ts';
import { ACTOR, hidden, notPersonal, of, OWN, PLAIN, rulesOf, type Subject } from './rules.ts';

const ownUploads = (who: Subject) =>
  sql`(select ${uploads.id} from ${uploads} where ${uploads.attemptId} in ${ownAttempts(who)})`;
const ofOwnAttempt = (who: Subject) => inArray(markingItems.attemptId, ownAttempts(who));
const ownMarks = (who: Subject, where?: SQL) =>
  sql`(select ${markingItems.id} from ${markingItems} where ${and(ofOwnAttempt(who), where)})`;

/** What people handed in to be marked, and what markers say. */
export const MARKING_DATA = [
  rulesOf(uploads, {
    goes: 'cascade',
    own: (who) => inArray(uploads.attemptId, ownAttempts(who)),
    spokenOfBy: uploads.id,
    columns: {
      ...of(OWN, 'id', 'attemptId', 'questionId', 'mediaType', 'name', 'byteSize', 'received'),
      ...of(OWN, 'createdAt', 'completedAt'),
    },
  }),
  rulesOf(uploadParts, {
    goes: 'cascade',
    own: (who) => inArray(uploadParts.uploadId, ownUploads(who)),
    columns: of(hidden('it is handed out as a file of its own'), 'uploadId', 'place', 'bytes'),
  }),
  // What a marker has not settled yet is nobody's result.
  rulesOf(markingItems, {
    goes: 'cascade',
    own: (who) => and(ofOwnAttempt(who), ne(markingItems.state, 'waiting')),
    worth: {
      of: sql`${markingItems.attemptId}`,
      columns: { marks: ['levels', 'remark', 'share'] },
    },
    touched: (who) => or(ofOwnAttempt(who), eq(markingItems.markerId, who.personId)),
    spokenOfBy: markingItems.id,
    columns: {
      ...of(OWN, 'id', 'attemptId', 'questionId', 'sequence', 'questionVersionId', 'courseId'),
      ...of(OWN, 'itemSlug', 'submittedAt', 'dueAt', 'takenAt', 'state', 'settledAt', 'levels'),
      ...of(OWN, 'remark', 'share'),
      ...of(ACTOR, 'markerId'),
    },
  }),
  rulesOf(markComments, {
    goes: 'cascade',
    own: (who) => inArray(markComments.itemId, ownMarks(who, ne(markingItems.state, 'waiting'))),
    worth: {
      of: sql`(select ${markingItems.attemptId} from ${markingItems}
        where ${markingItems.id} = ${markComments.itemId})`,
      columns: { marks: ['body'] },
    },
    touched: (who) =>
      or(inArray(markComments.itemId, ownMarks(who)), eq(markComments.authorId, who.personId)),
    columns: {
      ...of(OWN, 'id', 'itemId', 'atSeconds', 'fromCharacter', 'toCharacter', 'body', 'createdAt'),
      ...of(ACTOR, 'authorId'),
    },
  }),
  rulesOf(savedComments, {
    goes: 'cascade',
    own: ({ personId }) => eq(savedComments.ownerId, personId),
    columns: of(OWN, 'id', 'ownerId', 'body', 'shared', 'createdAt'),
  }),
  notPersonal(regrades, {
    ...of(PLAIN, 'id', 'questionId', 'manner', 'versionId', 'versionIds', 'lowers', 'reason'),
    ...of(PLAIN, 'attempts', 'failed', 'madeAt', 'doneAt'),
    ...of(ACTOR, 'madeBy'),
  }),
  rulesOf(regradedAnswers, {
    goes: 'cascade',
    own: (who) => inArray(regradedAnswers.attemptId, ownAttempts(who)),
    worth: {
      of: sql`${regradedAnswers.attemptId}`,
      columns: {
        verdict: ['verdict', 'errorClass'],
        points: ['judgedShare', 'share', 'shareBefore'],
        score: ['scoreBefore', 'scoreAfter'],
      },
    },
    columns: {
      ...of(OWN, 'regradeId', 'attemptId', 'questionId', 'sequence', 'stands', 'verdict'),
      ...of(OWN, 'errorClass', 'judgedShare', 'share', 'shareBefore', 'scoreBefore'),
      ...of(OWN, 'scoreAfter', 'at'),
    },
  }),
  rulesOf(lateDecisions, {
    goes: 'cascade',
    own: (who) => inArray(lateDecisions.attemptId, ownAttempts(who)),
    worth: {
      of: sql`${lateDecisions.attemptId}`,
      columns: { score: ['scoreBefore', 'scoreAfter'] },
    },
    columns: {
      ...of(OWN, 'attemptId', 'questionId', 'sequence', 'counts', 'reason', 'scoreBefore'),
      ...of(OWN, 'scoreAfter', 'decidedAt'),
      ...of(ACTOR, 'decidedBy'),
    },
  }),
];
