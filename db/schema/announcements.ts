import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

export const announcements = pgTable('announcements', {
  id: uuid('id').primaryKey(),
  titleJa: text('title_ja'),
  titleEn: text('title_en'),
  bodyJa: text('body_ja'),
  bodyEn: text('body_en'),
  audience: jsonb('audience').notNull(),
  state: text('state', { enum: ['draft', 'scheduled', 'sent'] })
    .notNull()
    .default('draft'),
  writtenBy: uuid('written_by').references(() => persons.id, { onDelete: 'set null' }),
  writtenAt: instant('written_at').notNull(),
  sendAt: instant('send_at'),
  sentAt: instant('sent_at'),
  recipients: integer('recipients'),
});
