import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { courses } from './courses.ts';
import { persons } from './people.ts';

/** What somebody wrote in the workbook of a course, a row for each piece; nobody else reads it. */
export const workbookEntries = pgTable(
  'workbook_entries',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id),
    lessonSlug: text('lesson_slug').notNull(),
    pieceId: text('piece_id').notNull(),
    content: text('content').notNull(),
    /** Also the version: two saves of a piece never have the same. */
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.personId, table.courseId, table.lessonSlug, table.pieceId],
    }),
    index('workbook_entries_course_idx').on(table.courseId),
  ],
);
