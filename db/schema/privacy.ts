import { sql } from 'drizzle-orm';
import { bigint, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

/** All that is held about a person, as a file that is offered to them for some days. */
export const personalArchives = pgTable(
  'personal_archives',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    askedAt: instant('asked_at').notNull(),
    fileName: text('file_name').unique(),
    byteSize: bigint('byte_size', { mode: 'number' }),
    readyAt: instant('ready_at'),
    expiresAt: instant('expires_at'),
    goneAt: instant('gone_at'),
  },
  (table) => [
    uniqueIndex('personal_archives_one_key')
      .on(table.personId)
      .where(sql`ready_at is null and gone_at is null`),
  ],
);

export const ERASURE_CAUSES = ['closed', 'asked', 'mistaken', 'left'] as const;

/** Who was erased: the id names nobody any more. */
export const erasures = pgTable('erasures', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id').notNull().unique(),
  cause: text('cause', { enum: ERASURE_CAUSES }).notNull(),
  erasedBy: uuid('erased_by').references(() => persons.id, { onDelete: 'set null' }),
  erasedAt: instant('erased_at').notNull(),
  doneAt: instant('done_at'),
});
