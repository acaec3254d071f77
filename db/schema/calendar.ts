import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

/** Whoever knows the secret address reads a person's calendar. */
export const calendarFeeds = pgTable('calendar_feeds', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  madeAt: instant('made_at').notNull(),
  /** Meetings at a fair say there whom they are with. */
  namesCompanies: boolean('names_companies').notNull().default(false),
});

/** What calendars were last told of each event. */
export const calendarEvents = pgTable(
  'calendar_events',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => calendarFeeds.personId, { onDelete: 'cascade' }),
    uid: text('uid').notNull(),
    sequence: integer('sequence').notNull().default(0),
    startsAt: instant('starts_at').notNull(),
    /** Of what takes time; null: it is a moment. */
    endsAt: instant('ends_at'),
    summary: text('summary').notNull(),
    description: text('description').notNull(),
    path: text('path').notNull(),
    changedAt: instant('changed_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.uid] })],
);
