import { index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { fairCards } from './careers.ts';
import { instant } from './columns.ts';
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
