import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { enrolments } from './enrolments.ts';

/** One serving of a video to one page, with what was played there. */
export const videoViewings = pgTable(
  'video_viewings',
  {
    id: uuid('id').primaryKey(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    itemSlug: text('item_slug').notNull(),
    videoId: text('video_id').notNull(),
    beganAt: instant('began_at').notNull(),
    reportedAt: instant('reported_at').notNull(),
    played: text('played').notNull(),
  },
  (table) => [
    index('video_viewings_enrolment_id_idx').on(table.enrolmentId, table.itemSlug, table.videoId),
    index('video_viewings_began_at_idx').on(table.beganAt),
  ],
);

/** What is known of one person and one video. */
export const videoStates = pgTable(
  'video_states',
  {
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    itemSlug: text('item_slug').notNull(),
    videoId: text('video_id').notNull(),
    /** Everything that any viewing played, also those that are no longer kept. */
    played: text('played').notNull().default(''),
    positionMs: integer('position_ms').notNull().default(0),
    positionAt: instant('position_at'),
    /** The person said that its text was read or heard. */
    readAt: instant('read_at'),
    completedAt: instant('completed_at'),
    completedBy: text('completed_by', { enum: ['played', 'light'] }),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.itemSlug, table.videoId] })],
);

/** The latest answer to each question that a video asks. */
export const videoAnswers = pgTable(
  'video_answers',
  {
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    itemSlug: text('item_slug').notNull(),
    videoId: text('video_id').notNull(),
    questionId: text('question_id').notNull(),
    clientId: uuid('client_id').notNull(),
    answer: jsonb('answer').notNull(),
    verdict: text('verdict', { enum: ['accept', 'near', 'reject'] }).notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.itemSlug, table.questionId] })],
);
