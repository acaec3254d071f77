import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { questionVersions } from './banks.ts';
import { instant } from './columns.ts';
import { courses } from './courses.ts';
import { persons } from './people.ts';
import { answerEvents, attempts } from './quizzes.ts';

/** An answer that a person marks. */
export const markingItems = pgTable(
  'marking_items',
  {
    id: uuid('id').primaryKey(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    sequence: integer('sequence').notNull(),
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    itemSlug: text('item_slug').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    /** When learners are told to expect it back. */
    dueAt: instant('due_at').notNull(),
    /** Who has it; null where it waits for whoever comes. */
    markerId: uuid('marker_id').references(() => persons.id, { onDelete: 'set null' }),
    takenAt: instant('taken_at'),
    state: text('state', { enum: ['waiting', 'marked', 'returned'] })
      .notNull()
      .default('waiting'),
    settledAt: instant('settled_at'),
    /** A level by criterion, as far as the marker has come. */
    levels: jsonb('levels').$type<Record<string, string>>().notNull().default({}),
    remark: text('remark').notNull().default(''),
    share: doublePrecision('share'),
  },
  (table) => [
    unique().on(table.attemptId, table.questionId),
    index('marking_items_answer_idx').on(table.attemptId, table.questionId, table.sequence),
    index('marking_items_waiting_idx')
      .on(table.courseId, table.itemSlug, table.questionId, table.submittedAt)
      .where(sql`state = 'waiting'`),
    foreignKey({
      columns: [table.attemptId, table.questionId, table.sequence],
      foreignColumns: [answerEvents.attemptId, answerEvents.questionId, answerEvents.sequence],
    }).onDelete('cascade'),
  ],
);

/** What a marker says of a place in an answer, or of all of it. */
export const markComments = pgTable('mark_comments', {
  id: uuid('id').primaryKey(),
  itemId: uuid('item_id')
    .notNull()
    .references(() => markingItems.id, { onDelete: 'cascade' }),
  authorId: uuid('author_id').references(() => persons.id, { onDelete: 'set null' }),
  /** Seconds from the beginning of a recording. */
  atSeconds: doublePrecision('at_seconds'),
  /** Characters (UTF-16 units) of a text, the second not included. */
  fromCharacter: integer('from_character'),
  toCharacter: integer('to_character'),
  body: text('body').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Comments that a marker keeps to use again. */
export const savedComments = pgTable(
  'saved_comments',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    shared: boolean('shared').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.ownerId, table.body)],
);
