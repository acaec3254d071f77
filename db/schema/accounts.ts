import { bigint, boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons, ROLES } from './people.ts';

export const accounts = pgTable('accounts', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id')
    .notNull()
    .unique()
    .references(() => persons.id, { onDelete: 'cascade' }),
  email: text('email').notNull(),
  passwordHash: text('password_hash'),
  demo: boolean('demo').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  disabledAt: instant('disabled_at'),
  /** Its person closes it then, unless they sign in before. */
  closesAt: instant('closes_at'),
});

/** A coordinator sees the pages of a person. */
export const viewings = pgTable('viewings', {
  id: uuid('id').primaryKey(),
  viewerId: uuid('viewer_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' }),
  personId: uuid('person_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' }),
  startedAt: instant('started_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  endedAt: instant('ended_at'),
});

/** `id` is the SHA-256 of the cookie's token, in hex. */
export const sessions = pgTable('sessions', {
  id: text('id').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  userAgent: text('user_agent').notNull().default(''),
  /** Whose pages are seen by this session, while it lasts. */
  viewingId: uuid('viewing_id').references(() => viewings.id, { onDelete: 'set null' }),
});

export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey(),
  /** None before the mail is made. */
  tokenHash: text('token_hash').unique(),
  personId: uuid('person_id')
    .unique()
    .references(() => persons.id, { onDelete: 'cascade' }),
  /** Which mail it is, from 1. */
  round: integer('round').notNull().default(1),
  sentAt: instant('sent_at'),
  email: text('email').notNull(),
  role: text('role', { enum: ROLES }),
  invitedBy: uuid('invited_by').references(() => persons.id, { onDelete: 'set null' }),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

export const passwordResets = pgTable('password_resets', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** What is not confirmed protects nothing yet. */
export const authenticators = pgTable('authenticators', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  sealedSecret: text('sealed_secret').notNull(),
  lastStep: bigint('last_step', { mode: 'number' }),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

export const printedCodes = pgTable('printed_codes', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  codeMark: text('code_mark').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  usedAt: instant('used_at'),
});

/** Who has given the right password and is asked for the second factor. */
export const pendingSignIns = pgTable('pending_sign_ins', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const emailChanges = pgTable('email_changes', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  oldEmail: text('old_email').notNull(),
  newEmail: text('new_email').notNull(),
  confirmHash: text('confirm_hash').unique(),
  undoHash: text('undo_hash').unique(),
  createdAt: instant('created_at').notNull(),
  confirmUntil: instant('confirm_until').notNull(),
  undoUntil: instant('undo_until').notNull(),
  confirmedAt: instant('confirmed_at'),
  undoneAt: instant('undone_at'),
});

export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    hits: integer('hits').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bucket, table.windowStart] })],
);
