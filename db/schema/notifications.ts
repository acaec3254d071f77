import { boolean, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
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
