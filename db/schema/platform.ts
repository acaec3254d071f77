import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const storedFiles = pgTable('stored_files', {
  digest: text('digest').primaryKey(),
  mediaType: text('media_type').notNull(),
  byteSize: bigint('byte_size', { mode: 'number' }).notNull(),
  public: boolean('public').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const auditEntries = pgTable('audit_entries', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull(),
  actorId: uuid('actor_id'),
  action: text('action').notNull(),
  objectKind: text('object_kind').notNull(),
  objectId: text('object_id').notNull(),
  requestId: text('request_id'),
  bodyDigest: text('body_digest'),
});

export const auditBodies = pgTable('audit_bodies', {
  entryId: uuid('entry_id')
    .primaryKey()
    .references(() => auditEntries.id),
  salt: text('salt'),
  body: jsonb('body'),
});

export const auditSeals = pgTable('audit_seals', {
  sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
  entryId: uuid('entry_id')
    .notNull()
    .unique()
    .references(() => auditEntries.id),
  previous: text('previous').notNull(),
  seal: text('seal').notNull().unique(),
});

export const outboxJobs = pgTable('outbox_jobs', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  dedupeKey: text('dedupe_key').unique(),
  payload: jsonb('payload').notNull(),
  runAt: instant('run_at').notNull(),
  forMany: boolean('for_many').notNull().default(false),
  attempts: integer('attempts').notNull().default(0),
  leasedUntil: instant('leased_until'),
  doneAt: instant('done_at'),
  failedAt: instant('failed_at'),
  lastError: text('last_error'),
});

export const keptMails = pgTable('kept_mails', {
  jobId: uuid('job_id')
    .primaryKey()
    .references(() => outboxJobs.id),
  recipient: text('recipient').notNull(),
  locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
  subject: text('subject').notNull(),
  textBody: text('text_body').notNull(),
  htmlBody: text('html_body').notNull(),
  unsubscribeUrl: text('unsubscribe_url'),
  keptAt: instant('kept_at').notNull(),
});
