import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

export const courses = pgTable('courses', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  owner: text('owner', { enum: ['files', 'site'] })
    .notNull()
    .default('files'),
  kind: text('kind', { enum: ['course', 'placement'] })
    .notNull()
    .default('course'),
  /** It concerns only its learner: who takes it is not for those who oversee people. */
  isPrivate: boolean('is_private').notNull().default(false),
  createdAt: instant('created_at').notNull(),
});

export const courseVersions = pgTable(
  'course_versions',
  {
    id: uuid('id').primaryKey(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    revision: integer('revision').notNull(),
    correction: integer('correction').notNull(),
    digest: text('digest').notNull(),
    outline: jsonb('outline').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [unique().on(table.courseId, table.revision, table.correction)],
);

export const courseItems = pgTable(
  'course_items',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: ['lesson', 'check-up'] }).notNull(),
    data: jsonb('data').notNull(),
    /** Of versions that were published before questions stood in banks; nothing reads it. */
    answerKey: jsonb('answer_key'),
    /** Of a check-up: the version of the quiz that it is; of a lesson: what its videos ask. */
    quizVersionId: uuid('quiz_version_id'),
    htmlEn: text('html_en'),
    htmlJa: text('html_ja'),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.slug] }),
    unique().on(table.versionId, table.position),
  ],
);

/** Files that only the readers of a course get. */
export const courseFiles = pgTable(
  'course_files',
  {
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    digest: text('digest').notNull(),
    mediaType: text('media_type').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.digest] })],
);

export const TERMS = ['april', 'july', 'december', 'other'] as const;
export const APPROVALS = ['none', 'organisation', 'coordinator'] as const;
export const ALLOCATIONS = ['first-come', 'lottery'] as const;

export const editions = pgTable(
  'editions',
  {
    id: uuid('id').primaryKey(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    slug: text('slug').notNull(),
    nameEn: text('name_en').notNull(),
    nameJa: text('name_ja').notNull(),
    anchorAt: instant('anchor_at'),
    enrolOpenDays: integer('enrol_open_days'),
    enrolCloseDays: integer('enrol_close_days'),
    endDays: integer('end_days'),
    accessEndDays: integer('access_end_days'),
    fiscalYear: smallint('fiscal_year'),
    term: text('term', { enum: TERMS }),
    audience: jsonb('audience').notNull().default({ version: 1 }),
    capacity: integer('capacity'),
    seatsTaken: integer('seats_taken').notNull().default(0),
    nextTicket: integer('next_ticket').notNull().default(1),
    selfEntry: boolean('self_entry').notNull().default(true),
    byRule: boolean('by_rule').notNull().default(false),
    nominations: boolean('nominations').notNull().default(false),
    entryCode: text('entry_code').unique(),
    approval: text('approval', { enum: APPROVALS }).notNull().default('none'),
    allocation: text('allocation', { enum: ALLOCATIONS }).notNull().default('first-come'),
    paceWeeks: smallint('pace_weeks'),
    paceFrom: text('pace_from', { enum: ['start', 'arrival'] })
      .notNull()
      .default('start'),
    lotterySeed: text('lottery_seed'),
    lotteryCommitment: text('lottery_commitment'),
    lotteryDrawnAt: instant('lottery_drawn_at'),
    publishedAt: instant('published_at').defaultNow(),
    archivedAt: instant('archived_at'),
    copiedFrom: uuid('copied_from'),
    /** The fiscal year that it was copied for. */
    copiedFor: smallint('copied_for'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique().on(table.courseId, table.slug),
    unique('editions_copied_key').on(table.copiedFrom, table.copiedFor),
  ],
);

export const contentReports = pgTable('content_reports', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').references(() => persons.id, { onDelete: 'cascade' }),
  courseId: uuid('course_id')
    .notNull()
    .references(() => courses.id),
  versionId: uuid('version_id')
    .notNull()
    .references(() => courseVersions.id),
  itemSlug: text('item_slug').notNull(),
  blockId: text('block_id').notNull(),
  message: text('message').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A remark that somebody has dealt with. */
export const contentReportSettlements = pgTable('content_report_settlements', {
  reportId: uuid('report_id')
    .primaryKey()
    .references(() => contentReports.id, { onDelete: 'cascade' }),
  settledBy: uuid('settled_by').references(() => persons.id, { onDelete: 'set null' }),
  settledAt: instant('settled_at').notNull(),
});
