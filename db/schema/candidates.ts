import {
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { fairCards } from './careers.ts';
import { instant } from './columns.ts';
import { fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** How much a company wishes to meet whose card it is. */
export const cardMarks = pgTable(
  'card_marks',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    mark: text('mark', { enum: ['meet', 'talk', 'pass'] }).notNull(),
    /** Within the mark, where the company makes tiers: the first is the dearest. */
    tier: smallint('tier'),
    markedBy: uuid('marked_by').references(() => persons.id, { onDelete: 'set null' }),
    markedAt: instant('marked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId] }),
    index('card_marks_company_id_idx').on(table.companyId),
    index('card_marks_marked_by_idx').on(table.markedBy),
  ],
);

/** What a team of recruiters writes for itself about whose card it is. */
export const cardNotes = pgTable(
  'card_notes',
  {
    id: uuid('id').primaryKey(),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    authorId: uuid('author_id').references(() => persons.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
    changedAt: instant('changed_at'),
  },
  (table) => [
    index('card_notes_card_id_idx').on(table.cardId, table.companyId),
    index('card_notes_company_id_idx').on(table.companyId),
    index('card_notes_author_id_idx').on(table.authorId),
  ],
);

/** Words of a team's own by which it finds cards again. */
export const cardTags = pgTable(
  'card_tags',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    tag: text('tag').notNull(),
    taggedBy: uuid('tagged_by').references(() => persons.id, { onDelete: 'set null' }),
    taggedAt: instant('tagged_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId, table.tag] }),
    index('card_tags_company_id_idx').on(table.companyId, table.tag),
    index('card_tags_tagged_by_idx').on(table.taggedBy),
  ],
);

/** Filters that a company looks through again and again. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: uuid('id').primaryKey(),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** `candidateQuerySchema` reads it. */
    query: jsonb('query').$type<unknown>().notNull(),
    savedBy: uuid('saved_by').references(() => persons.id, { onDelete: 'set null' }),
    savedAt: instant('saved_at').notNull(),
    /** When somebody of the company last looked at all that it finds. */
    lookedAt: instant('looked_at').notNull(),
    /** The day in Japan on which the company was last told of something new. */
    toldOn: date('told_on'),
  },
  (table) => [
    unique('saved_searches_company_id_fair_id_name_key').on(
      ...([table.companyId, table.fairId, table.name] as const),
    ),
    index('saved_searches_fair_id_idx').on(table.fairId),
    index('saved_searches_saved_by_idx').on(table.savedBy),
  ],
);

/** The cards that a search had found when somebody last looked: all others that it finds are new. */
export const savedSearchCards = pgTable(
  'saved_search_cards',
  {
    searchId: uuid('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.cardId] }),
    index('saved_search_cards_card_id_idx').on(table.cardId),
  ],
);
