import { boolean, index, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

export const NOTICE_KINDS = [
  'account',
  'enrolment',
  'reminder',
  'announcement',
  'weekly-digest',
  'monthly-digest',
  'message',
] as const;

export const notificationPreferences = pgTable('notification_preferences', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  refusedKinds: text('refused_kinds', { enum: NOTICE_KINDS }).array().notNull().default([]),
  locale: text('locale', { enum: ['en', 'ja'] }),
  quietFrom: smallint('quiet_from').default(1260),
  quietUntil: smallint('quiet_until').default(480),
  copyToOrganisation: boolean('copy_to_organisation').notNull().default(false),
  updatedAt: instant('updated_at').notNull(),
});

export const notices = pgTable(
  'notices',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    template: text('template').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    link: text('link'),
    dedupeKey: text('dedupe_key').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
    mailedAt: instant('mailed_at'),
  },
  (table) => [
    unique().on(table.personId, table.dedupeKey),
    index('notices_person_idx').on(table.personId, table.createdAt, table.id),
  ],
);
