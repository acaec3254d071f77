import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** What somebody writes of themselves for companies; nobody else reads it. */
export const careerProfiles = pgTable('career_profiles', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  /** `profileSchema` reads it. */
  content: jsonb('content').$type<unknown>().notNull(),
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Whose card at a fair is whose: companies know cards, never people. */
export const fairCards = pgTable(
  'fair_cards',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    /** What it is called by; drawn, so that it tells nothing of when it was made. */
    number: integer('number').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('fair_cards_fair_id_person_id_key').on(table.fairId, table.personId),
    unique('fair_cards_fair_id_number_key').on(table.fairId, table.number),
    index('fair_cards_person_id_idx').on(table.personId),
  ],
);

/** What somebody agreed that a company, or every company of a fair, may see of their profile. */
export const profileConsents = pgTable('profile_consents', {
  id: uuid('id').primaryKey(),
  cardId: uuid('card_id')
    .notNull()
    .references(() => fairCards.id, { onDelete: 'cascade' }),
  /** Null: every company of the fair that has no row of its own. */
  companyId: uuid('company_id').references(() => organisations.id),
  /** Empty: this company sees nothing. */
  fields: text('fields').array().notNull(),
  textVersion: text('text_version').notNull(),
  locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
  /** The companies it opened to as it was given. */
  recipients: uuid('recipients').array().notNull(),
  givenAt: instant('given_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  endedAt: instant('ended_at'),
});

/** That companies may read somebody's name once a meeting with them is accepted. */
export const nameConsents = pgTable('name_consents', {
  id: uuid('id').primaryKey(),
  cardId: uuid('card_id')
    .notNull()
    .references(() => fairCards.id, { onDelete: 'cascade' }),
  textVersion: text('text_version').notNull(),
  locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
  givenAt: instant('given_at').notNull(),
  endedAt: instant('ended_at'),
});

/** Results of the JLPT that people uploaded; the file itself goes once somebody has looked at it. */
export const jlptEvidences = pgTable(
  'jlpt_evidences',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    level: text('level', { enum: ['N1', 'N2', 'N3', 'N4', 'N5'] }).notNull(),
    /** Year and month, as 2030-12. */
    takenOn: text('taken_on').notNull(),
    mediaType: text('media_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    bytes: bytes('bytes'),
    handedInAt: instant('handed_in_at').notNull(),
    state: text('state', { enum: ['waiting', 'verified', 'refused'] })
      .notNull()
      .default('waiting'),
    decidedBy: uuid('decided_by').references(() => persons.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at'),
    reason: text('reason').notNull().default(''),
  },
  (table) => [
    uniqueIndex('jlpt_evidences_one_waits_key')
      .on(table.personId)
      .where(sql`state = 'waiting'`),
    index('jlpt_evidences_person_id_idx').on(table.personId),
    index('jlpt_evidences_decided_by_idx').on(table.decidedBy),
    index('jlpt_evidences_waiting_idx')
      .on(table.handedInAt, table.id)
      .where(sql`state = 'waiting'`),
  ],
);
