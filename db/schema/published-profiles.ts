import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { fairCards, profileConsents } from './careers.ts';
import { instant } from './columns.ts';
import { fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** What companies read of people: a copy of what is agreed to and nothing else, a row for each consent that stands. */
export const publishedProfiles = pgTable(
  'published_profiles',
  {
    consentId: uuid('consent_id')
      .primaryKey()
      .references(() => profileConsents.id, { onDelete: 'cascade' }),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    /** Null: for every company of the fair that has no row of its own. */
    companyId: uuid('company_id').references(() => organisations.id),
    /** This company sees nothing of it. */
    isClosed: boolean('is_closed').notNull().default(false),
    /** `Shown` of `features/careers`. */
    shown: jsonb('shown').$type<Record<string, unknown>>().notNull(),
    kind: text('kind'),
    occupations: text('occupations').array(),
    industries: text('industries').array(),
    prefectures: text('prefectures').array(),
    languages: text('languages').array(),
    /** 1 to 5 for N1 to N5. */
    jlpt: smallint('jlpt'),
    jlptEvidence: text('jlpt_evidence', { enum: ['verified', 'stated'] }),
    availableFrom: date('available_from'),
    licence: text('licence'),
    searchText: text('search_text').notNull().default(''),
    publishedAt: instant('published_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [
    index('published_profiles_card_id_idx').on(table.cardId, table.companyId),
    index('published_profiles_fair_id_idx').on(table.fairId),
    index('published_profiles_company_id_idx').on(table.companyId),
  ],
);

/** Names that companies read: of people who agreed to it and with whom a meeting is accepted. */
export const publishedNames = pgTable(
  'published_names',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    kana: text('kana'),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId] }),
    index('published_names_company_id_idx').on(table.companyId),
  ],
);

/** Who saw which fields of a card; one row for each day and manner. */
export const profileViews = pgTable('profile_views', {
  id: uuid('id').primaryKey(),
  cardId: uuid('card_id')
    .notNull()
    .references(() => fairCards.id, { onDelete: 'cascade' }),
  companyId: uuid('company_id')
    .notNull()
    .references(() => organisations.id),
  viewerId: uuid('viewer_id').references(() => persons.id, { onDelete: 'set null' }),
  place: text('place', { enum: ['list', 'page', 'file'] }).notNull(),
  fields: text('fields').array().notNull(),
  /** In Japan. */
  day: date('day').notNull(),
  firstAt: instant('first_at').notNull(),
  lastAt: instant('last_at').notNull(),
  times: integer('times').notNull().default(1),
});
