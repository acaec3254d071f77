import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { quizVersions } from './banks.ts';
import { decimal, instant } from './columns.ts';
import { courseVersions } from './courses.ts';
import { enrolments } from './enrolments.ts';

export const attempts = pgTable(
  'attempts',
  {
    id: uuid('id').primaryKey(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id),
    itemSlug: text('item_slug').notNull(),
    quizVersionId: uuid('quiz_version_id')
      .notNull()
      .references(() => quizVersions.id),
    number: integer('number').notNull(),
    seed: integer('seed').notNull(),
    questionIds: text('question_ids').array().notNull(),
    /** The versions of the questions, in the same order. */
    questionVersionIds: uuid('question_version_ids').array().notNull(),
    startedAt: instant('started_at').notNull(),
    endsAt: instant('ends_at'),
    submitAt: instant('submit_at'),
    submittedAt: instant('submitted_at'),
    submittedBy: text('submitted_by', { enum: ['learner', 'server'] }),
    score: decimal('score'),
    maxScore: decimal('max_score'),
    submissionKey: uuid('submission_key'),
    /** Some of its answers are for people to mark, and not all of them are. */
    awaitsMarking: boolean('awaits_marking').notNull().default(false),
    /** It was given back to be done again: it is not counted, and the next begins with its answers. */
    returnedAt: instant('returned_at'),
    /** It does again what was given back: no time holds it. */
    isRevision: boolean('is_revision').notNull().default(false),
  },
  (table) => [
    unique().on(table.enrolmentId, table.itemSlug, table.number),
    uniqueIndex('attempts_one_open_key')
      .on(table.enrolmentId, table.itemSlug)
      .where(sql`submitted_at is null`),
  ],
);

export const answerEvents = pgTable(
  'answer_events',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    clientId: uuid('client_id').notNull(),
    verdict: text('verdict', {
      enum: ['accept', 'near', 'reject', 'unmarked', 'unscored'],
    }).notNull(),
    errorClass: text('error_class'),
    /** Share of the question's points; null where a person is to say it. */
    share: doublePrecision('share'),
    receivedAt: instant('received_at').notNull(),
    late: boolean('late').notNull().default(false),
    clientAt: instant('client_at'),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId, table.sequence] })],
);

/** How often a sound that may be played so many times was played. */
export const attemptPlays = pgTable(
  'attempt_plays',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    place: text('place').notNull(),
    plays: integer('plays').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.place] })],
);

/** What the person wrote; erasure blanks `answer`, the event stays. */
export const answerBodies = pgTable(
  'answer_bodies',
  {
    attemptId: uuid('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    answer: jsonb('answer'),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.sequence] }),
    foreignKey({
      columns: [table.attemptId, table.questionId, table.sequence],
      foreignColumns: [answerEvents.attemptId, answerEvents.questionId, answerEvents.sequence],
    }).onDelete('cascade'),
  ],
);
