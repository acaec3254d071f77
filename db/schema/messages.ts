import { sql } from 'drizzle-orm';
import { index, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { fairCards } from './careers.ts';
import { bytes, instant } from './columns.ts';
import { fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** Who writes: the person whose card it is, or the company. */
export const SIDES = ['participant', 'company'] as const;

/** The messages between a card and a company. */
export const threads = pgTable(
  'threads',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    openedBy: text('opened_by', { enum: SIDES }).notNull(),
    openedAt: instant('opened_at').notNull(),
    lastAt: instant('last_at').notNull(),
    participantReadAt: instant('participant_read_at'),
    companyReadAt: instant('company_read_at'),
    /** Since when a side takes no messages; the other learns only that the thread is closed. */
    participantClosedAt: instant('participant_closed_at'),
    companyClosedAt: instant('company_closed_at'),
  },
  (table) => [
    unique('threads_card_id_company_id_key').on(table.cardId, table.companyId),
    index('threads_fair_id_idx').on(table.fairId),
    index('threads_company_id_idx').on(table.companyId),
  ],
);

/** Relayed as they were written: nobody changes one. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    side: text('side', { enum: SIDES }).notNull(),
    senderId: uuid('sender_id').references(() => persons.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    sentAt: instant('sent_at').notNull(),
    /** Of the form that was sent: sent twice, it is one message. */
    requestKey: text('request_key').notNull(),
  },
  (table) => [
    unique('messages_thread_id_side_request_key_key').on(
      ...([table.threadId, table.side, table.requestKey] as const),
    ),
    index('messages_thread_id_idx').on(table.threadId, table.sentAt, table.id),
    index('messages_sender_id_idx').on(table.senderId),
  ],
);

export const messageFiles = pgTable(
  'message_files',
  {
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    /** As its bytes say. */
    mediaType: text('media_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Gone where who sent it took it back. */
    bytes: bytes('bytes'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [unique('message_files_message_id_position_key').on(table.messageId, table.position)],
);

/** What one side asks staff to look at. */
export const messageReports = pgTable(
  'message_reports',
  {
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    side: text('side', { enum: SIDES }).notNull(),
    reporterId: uuid('reporter_id').references(() => persons.id, { onDelete: 'set null' }),
    reason: text('reason').notNull(),
    reportedAt: instant('reported_at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by').references(() => persons.id, { onDelete: 'set null' }),
    note: text('note').notNull().default(''),
  },
  (table) => [
    unique('message_reports_message_id_side_key').on(table.messageId, table.side),
    index('message_reports_reporter_id_idx').on(table.reporterId),
    index('message_reports_settled_by_idx').on(table.settledBy),
    index('message_reports_waiting_idx')
      .on(table.reportedAt, table.id)
      .where(sql`settled_at is null`),
  ],
);

/** Texts from which recruiters of a company begin a message. */
export const replyTemplates = pgTable(
  'reply_templates',
  {
    id: uuid('id').primaryKey(),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    title: text('title').notNull(),
    bodyJa: text('body_ja').notNull().default(''),
    bodyEn: text('body_en').notNull().default(''),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: uuid('updated_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('reply_templates_company_id_idx').on(table.companyId),
    index('reply_templates_updated_by_idx').on(table.updatedBy),
  ],
);
