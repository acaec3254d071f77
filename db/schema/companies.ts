import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organisations, persons } from './people.ts';

/** A company asks to take part; nobody reads it before its mail link was pressed. */
export const companyRegistrations = pgTable(
  'company_registrations',
  {
    id: uuid('id').primaryKey(),
    nameJa: text('name_ja').notNull(),
    nameEn: text('name_en').notNull(),
    kana: text('kana').notNull(),
    /** 法人番号. */
    corporateNumber: text('corporate_number').notNull(),
    address: text('address').notNull(),
    askerName: text('asker_name').notNull(),
    purpose: text('purpose').notNull(),
    locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
    /** None before the mail is made. */
    tokenHash: text('token_hash').unique(),
    createdAt: instant('created_at').notNull(),
    confirmUntil: instant('confirm_until').notNull(),
    confirmedAt: instant('confirmed_at'),
    decision: text('decision', { enum: ['approved', 'refused'] }),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => persons.id, { onDelete: 'set null' }),
    reason: text('reason'),
    companyId: uuid('company_id').references(() => organisations.id),
    askerEmail: text('asker_email').notNull(),
  },
  (table) => [
    index('company_registrations_decided_by_idx').on(table.decidedBy),
    index('company_registrations_company_id_idx').on(table.companyId),
  ],
);

/** Owners invite and remove recruiters; everything else both do alike. */
export const RECRUITER_RANKS = ['owner', 'member'] as const;

/** Who recruits for a company; the grant of the role says that they may. */
export const companyRecruiters = pgTable(
  'company_recruiters',
  {
    id: uuid('id').primaryKey(),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    /** None where the address has an account already: its holder gets nothing by it. */
    personId: uuid('person_id').references(() => persons.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    name: text('name').notNull(),
    rank: text('rank', { enum: RECRUITER_RANKS }).notNull(),
    invitedBy: uuid('invited_by').references(() => persons.id, { onDelete: 'set null' }),
    invitedAt: instant('invited_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('company_recruiters_company_id_idx').on(table.companyId),
    index('company_recruiters_person_id_idx').on(table.personId),
    index('company_recruiters_invited_by_idx').on(table.invitedBy),
    index('company_recruiters_ended_by_idx').on(table.endedBy),
  ],
);

/** What a company says of itself; `contentSchema` reads it. */
export const companyPages = pgTable('company_pages', {
  companyId: uuid('company_id')
    .primaryKey()
    .references(() => organisations.id),
  content: jsonb('content').$type<unknown>().notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull(),
  publishedAt: instant('published_at'),
});

export const companyJobs = pgTable(
  'company_jobs',
  {
    id: uuid('id').primaryKey(),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    content: jsonb('content').$type<unknown>().notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (table) => [index('company_jobs_company_id_idx').on(table.companyId)],
);
