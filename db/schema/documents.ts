import { sql } from 'drizzle-orm';
import { date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { fairCards } from './careers.ts';
import { instant } from './columns.ts';
import { messages } from './messages.ts';
import { organisations, persons } from './people.ts';

/** What somebody agreed to each time they sent a document to a company. */
export const documentConsents = pgTable(
  'document_consents',
  {
    id: uuid('id').primaryKey(),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: ['rireki', 'shokumu', 'cv'] }).notNull(),
    /** The words that were agreed to, and in which language they were read. */
    textVersion: text('text_version').notNull(),
    locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
    givenAt: instant('given_at').notNull(),
    /** The message that it went with; the document itself is there and nowhere else. */
    messageId: uuid('message_id')
      .unique()
      .references(() => messages.id, { onDelete: 'set null' }),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('document_consents_card_id_idx').on(table.cardId, table.givenAt),
    index('document_consents_company_id_idx').on(table.companyId),
  ],
);

/** What was done of what the law asks of the operator. */
export const dutyRecords = pgTable(
  'duty_records',
  {
    id: uuid('id').primaryKey(),
    duty: text('duty').notNull(),
    /** For which year or fair; of an event, the day on which it happened. */
    period: text('period').notNull(),
    doneOn: date('done_on').notNull(),
    note: text('note').notNull().default(''),
    recordedBy: uuid('recorded_by').references(() => persons.id, { onDelete: 'set null' }),
    recordedAt: instant('recorded_at').notNull(),
    takenBackBy: uuid('taken_back_by').references(() => persons.id, { onDelete: 'set null' }),
    /** A record that was a mistake stays, and says so. */
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    uniqueIndex('duty_records_standing_key')
      .on(table.duty, table.period)
      .where(sql`${table.takenBackAt} is null`),
    index('duty_records_recorded_by_idx').on(table.recordedBy),
    index('duty_records_taken_back_by_idx').on(table.takenBackBy),
  ],
);
