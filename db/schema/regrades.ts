import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { questions, questionVersions } from './banks.ts';
import { decimal, instant } from './columns.ts';
import { persons } from './people.ts';
import { answerEvents, attempts } from './quizzes.ts';

/** That the answers to a question are marked again. */
export const regrades = pgTable(
  'regrades',
  {
    id: uuid('id').primaryKey(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    /** By a version's key, or with full points for everybody. */
    manner: text('manner', { enum: ['key', 'full'] }).notNull(),
    versionId: uuid('version_id').references(() => questionVersions.id),
    /** In which versions it was asked. */
    versionIds: uuid('version_ids').array().notNull(),
    /** Also what is worth less by it. */
    lowers: boolean('lowers').notNull().default(false),
    reason: text('reason').notNull(),
    /** How many submitted attempts were previewed, and how many could not be marked again. */
    attempts: integer('attempts').notNull(),
    failed: integer('failed').notNull().default(0),
    madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
    madeAt: instant('made_at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    uniqueIndex('regrades_one_at_once_key')
      .on(table.questionId)
      .where(sql`done_at is null`),
  ],
);

/** What an answer is worth since it was marked again; the newest of one question stands. */
export const regradedAnswers = pgTable(
  'regraded_answers',
  {
    regradeId: uuid('regrade_id')
      .notNull()
      .references(() => regrades.id),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    /** The answer that counted; none where nothing was answered. */
    sequence: integer('sequence'),
    stands: boolean('stands').notNull().default(true),
    /** What the corrected key says of it. */
    verdict: text('verdict', { enum: ['accept', 'near', 'reject'] }),
    errorClass: text('error_class'),
    judgedShare: doublePrecision('judged_share'),
    /** What counts: less than before only where the regrade lowers. */
    share: doublePrecision('share').notNull(),
    shareBefore: doublePrecision('share_before').notNull(),
    /** Of the attempt; nothing where it was submitted afterwards. */
    scoreBefore: decimal('score_before'),
    scoreAfter: decimal('score_after'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regradeId, table.attemptId] }),
    uniqueIndex('regraded_answers_stand_key')
      .on(table.attemptId, table.questionId)
      .where(sql`stands`),
  ],
);

/** What somebody decided on an answer that came too late. */
export const lateDecisions = pgTable(
  'late_decisions',
  {
    attemptId: uuid('attempt_id').notNull(),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    counts: boolean('counts').notNull(),
    reason: text('reason').notNull().default(''),
    scoreBefore: decimal('score_before'),
    scoreAfter: decimal('score_after'),
    decidedBy: uuid('decided_by').references(() => persons.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.questionId, table.sequence] }),
    foreignKey({
      columns: [table.attemptId, table.questionId, table.sequence],
      foreignColumns: [answerEvents.attemptId, answerEvents.questionId, answerEvents.sequence],
    }).onDelete('cascade'),
  ],
);
