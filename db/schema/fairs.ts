import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organisations } from './people.ts';

export const fairs = pgTable('fairs', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  nameEn: text('name_en').notNull(),
  nameJa: text('name_ja').notNull(),
  venueEn: text('venue_en').notNull().default(''),
  venueJa: text('venue_ja').notNull().default(''),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  slotMinutes: smallint('slot_minutes').notNull().default(20),
  /** From when people may publish their profile, and companies read it. */
  opensAt: instant('opens_at').notNull(),
  /** Until when both sides say whom they wish to meet. */
  choicesUntil: instant('choices_until').notNull(),
  /** When what was published for it ends. */
  publishedUntil: instant('published_until').notNull(),
  /** Booths with tickets, meetings booked before, or both. */
  mode: text('mode', { enum: ['open', 'booked', 'both'] })
    .notNull()
    .default('both'),
  /** Meetings that one person may have at most. */
  cap: smallint('cap').notNull().default(3),
  ticketMinutes: smallint('ticket_minutes').notNull().default(15),
  createdAt: instant('created_at').notNull(),
});

/** What draws lots: only the commitment is told before the allocation is published. */
export const fairSeeds = pgTable('fair_seeds', {
  fairId: uuid('fair_id')
    .primaryKey()
    .references(() => fairs.id, { onDelete: 'cascade' }),
  value: text('value').notNull(),
  commitment: text('commitment').notNull(),
  /** Never published: from it come the lots and salts of a market's rows. */
  rowKey: text('row_key'),
  madeAt: instant('made_at').notNull(),
});

/** The companies of a fair, with their booths. */
export const fairCompanies = pgTable(
  'fair_companies',
  {
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    booth: text('booth').notNull().default(''),
    tables: smallint('tables').notNull().default(1),
    joinedAt: instant('joined_at').notNull(),
    /** Meetings it wants at most; null: as many as its tables have places for. */
    seats: smallint('seats'),
    /** Slots in which each table is free, as 0 and 1; null: in all of them. */
    free: text('free').array(),
    /** Hard rules: `roles`, `jlpt` and `startBy`. */
    requirements: jsonb('requirements').$type<unknown>(),
    /** Whom it has not marked follows by score. */
    fillByScore: boolean('fill_by_score').notNull().default(true),
    version: integer('version').notNull().default(1),
    /** It does not come after all. */
    cancelledAt: instant('cancelled_at'),
    cancelledReason: text('cancelled_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.fairId, table.companyId] }),
    index('fair_companies_company_id_idx').on(table.companyId),
  ],
);
