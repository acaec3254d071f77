import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { attempts } from './quizzes.ts';

/** Recordings and files that are answers. */
export const uploads = pgTable('uploads', {
  /** Made by the device. */
  id: uuid('id').primaryKey(),
  attemptId: uuid('attempt_id')
    .notNull()
    .references(() => attempts.id, { onDelete: 'cascade' }),
  questionId: text('question_id').notNull(),
  mediaType: text('media_type').notNull(),
  name: text('name').notNull().default(''),
  byteSize: integer('byte_size').notNull(),
  received: integer('received').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  completedAt: instant('completed_at'),
});

export const uploadParts = pgTable(
  'upload_parts',
  {
    uploadId: uuid('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    /** Bytes before it. */
    place: integer('place').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.place] })],
);
