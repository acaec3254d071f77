import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { decimal, instant } from './columns.ts';
import { enrolments } from './enrolments.ts';
import { persons } from './people.ts';

export const LEARNING_EVENT_KINDS = [
  'enrolled',
  'first-visit',
  'viewed',
  'recalled',
  'attempt-started',
  'attempt-submitted',
  'attempt-marked',
  'kana-check-passed',
  'video-completed',
  'completed',
  'revision-taken',
  'withdrawn',
  'moved',
] as const;

/** Partitioned by the time inside `id` (UUIDv7, real time). Ids, codes and numbers only. */
export const learningEvents = pgTable('learning_events', {
  id: uuid('id').primaryKey(),
  personId: uuid('person_id')
    .notNull()
    .references(() => persons.id),
  enrolmentId: uuid('enrolment_id').references(() => enrolments.id),
  kind: text('kind', { enum: LEARNING_EVENT_KINDS }).notNull(),
  itemSlug: text('item_slug'),
  subject: text('subject'),
  value: decimal('value'),
  at: instant('at').notNull(),
});
