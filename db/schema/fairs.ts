import { index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
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
  createdAt: instant('created_at').notNull(),
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
  },
  (table) => [
    primaryKey({ columns: [table.fairId, table.companyId] }),
    index('fair_companies_company_id_idx').on(table.companyId),
  ],
);
