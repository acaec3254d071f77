import { sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { courses } from './courses.ts';
import { persons } from './people.ts';

const STATUSES = ['draft', 'ready', 'retired'] as const;

export const banks = pgTable('banks', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  courseId: uuid('course_id')
    .unique()
    .references(() => courses.id),
  titleEn: text('title_en').notNull(),
  titleJa: text('title_ja').notNull(),
  /** What it says of itself, as it was written; null where a course's files say it. */
  heading: jsonb('heading'),
  createdBy: uuid('created_by').references(() => persons.id, { onDelete: 'set null' }),
  createdAt: instant('created_at').notNull(),
});

export const questions = pgTable(
  'questions',
  {
    id: uuid('id').primaryKey(),
    bankId: uuid('bank_id')
      .notNull()
      .references(() => banks.id),
    publicId: text('public_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.bankId, table.publicId)],
);

export const questionVersions = pgTable(
  'question_versions',
  {
    id: uuid('id').primaryKey(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    number: integer('number').notNull(),
    content: jsonb('content').notNull(),
    answerKey: jsonb('answer_key').notNull(),
    /** As its author wrote it; null where it stands in a course's files. */
    source: jsonb('source'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.questionId, table.number)],
);

/** What a question is called, sorted under and found by; the database enters each that gets a version. */
export const questionEntries = pgTable('question_entries', {
  questionId: uuid('question_id')
    .primaryKey()
    .references(() => questions.id),
  bankId: uuid('bank_id')
    .notNull()
    .references(() => banks.id),
  position: integer('position').notNull(),
  name: text('name').notNull().default(''),
  category: text('category'),
  tags: text('tags')
    .array()
    .notNull()
    .default(sql`'{}'`),
  status: text('status', { enum: STATUSES }).notNull().default('ready'),
  kind: text('kind').notNull(),
  versionId: uuid('version_id')
    .notNull()
    .references(() => questionVersions.id),
  words: text('words').notNull(),
  /** The database writes it. */
  search: text('search').notNull().default(''),
  revision: integer('revision').notNull().default(1),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by').references(() => persons.id, { onDelete: 'set null' }),
});

/** What was done to a question, by whom; what made a version names it. */
export const questionChanges = pgTable(
  'question_changes',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id),
    revision: integer('revision').notNull(),
    act: text('act', { enum: ['made', 'changed', 'imported', 'described', 'status'] }).notNull(),
    versionId: uuid('version_id').references(() => questionVersions.id),
    status: text('status', { enum: STATUSES }).notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.revision] })],
);

export const quizzes = pgTable(
  'quizzes',
  {
    id: uuid('id').primaryKey(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    slug: text('slug').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.courseId, table.slug)],
);

export const quizVersions = pgTable(
  'quiz_versions',
  {
    id: uuid('id').primaryKey(),
    quizId: uuid('quiz_id')
      .notNull()
      .references(() => quizzes.id),
    number: integer('number').notNull(),
    definition: jsonb('definition').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.quizId, table.number)],
);

export const quizQuestions = pgTable(
  'quiz_questions',
  {
    quizVersionId: uuid('quiz_version_id')
      .notNull()
      .references(() => quizVersions.id),
    position: integer('position').notNull(),
    section: integer('section').notNull(),
    questionVersionId: uuid('question_version_id')
      .notNull()
      .references(() => questionVersions.id),
  },
  (table) => [
    primaryKey({ columns: [table.quizVersionId, table.position] }),
    unique().on(table.quizVersionId, table.questionVersionId),
  ],
);
