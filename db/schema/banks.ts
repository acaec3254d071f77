import { integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { courses } from './courses.ts';

export const banks = pgTable('banks', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  courseId: uuid('course_id')
    .unique()
    .references(() => courses.id),
  titleEn: text('title_en').notNull(),
  titleJa: text('title_ja').notNull(),
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
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique().on(table.questionId, table.number)],
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
