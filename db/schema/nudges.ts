import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { enrolments } from './enrolments.ts';
import { persons } from './people.ts';

export const nudges = pgTable(
  'nudges',
  {
    id: uuid('id').primaryKey(),
    line: text('line').notNull().default(''),
    people: integer('people').notNull(),
    madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
    madeAt: instant('made_at').notNull(),
    sendAt: instant('send_at').notNull(),
    begunAt: instant('begun_at'),
    sentAt: instant('sent_at'),
    told: integer('told'),
    undoneBy: uuid('undone_by').references(() => persons.id, { onDelete: 'set null' }),
    undoneAt: instant('undone_at'),
  },
  (table) => [index('nudges_made_by_idx').on(table.madeBy, table.madeAt)],
);

export const nudgePersons = pgTable(
  'nudge_persons',
  {
    nudgeId: uuid('nudge_id')
      .notNull()
      .references(() => nudges.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.nudgeId, table.personId] })],
);
