import {
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { decimal, instant } from './columns.ts';
import { editions } from './courses.ts';
import { persons } from './people.ts';

export const PRIOR_KNOWLEDGE = ['nothing', 'hiragana', 'both', 'more'] as const;

export const enrolments = pgTable(
  'enrolments',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    revision: integer('revision').notNull(),
    route: text('route', { enum: ['self', 'rule', 'code', 'nomination', 'approval'] }).notNull(),
    anchorAt: instant('anchor_at').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
    completedAt: instant('completed_at'),
    withdrawnAt: instant('withdrawn_at'),
    /** Where its person learns now, when they left for another level; its end is `withdrawnAt`. */
    movedTo: uuid('moved_to').references(() => editions.id),
    priorKnowledge: text('prior_knowledge', { enum: PRIOR_KNOWLEDGE }),
    firstVisitAt: instant('first_visit_at'),
    certificateName: text('certificate_name'),
    certificateKatakana: text('certificate_katakana'),
    nameConfirmedAt: instant('name_confirmed_at'),
    /** Projections for lists: how far, last seen, and when the next item is due. */
    itemsDone: smallint('items_done').notNull().default(0),
    itemsTotal: smallint('items_total').notNull().default(0),
    lastActiveAt: instant('last_active_at'),
    nextDueAt: instant('next_due_at'),
    pacedAt: instant('paced_at'),
  },
  (table) => [
    unique().on(table.personId, table.editionId),
    index('enrolments_edition_id_idx').on(table.editionId),
  ],
);

export const APPLICATION_STATES = [
  'awaiting-approval',
  'in-lottery',
  'waiting',
  'enrolled',
  'declined',
  'withdrawn',
  'moved',
] as const;
export const APPLICATION_ROUTES = ['self', 'rule', 'code', 'nomination'] as const;

export const APPLICATION_CAUSES = [
  ...(['applied', 'nominated', 'rule', 'code'] as const),
  ...(['approved', 'declined', 'promoted', 'drawn'] as const),
  ...(['withdrew', 'removed', 'edition-changed', 'level-changed'] as const),
] as const;

/** Who asks for a place in an edition; `ticket` is the order. */
export const applications = pgTable(
  'applications',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    route: text('route', { enum: APPLICATION_ROUTES }).notNull(),
    state: text('state', { enum: APPLICATION_STATES }).notNull(),
    ticket: integer('ticket').notNull(),
    nominatedBy: uuid('nominated_by').references(() => persons.id, { onDelete: 'set null' }),
    enrolmentId: uuid('enrolment_id')
      .unique()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    appliedAt: instant('applied_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique().on(table.personId, table.editionId),
    unique().on(table.editionId, table.ticket),
  ],
);

/** Every step of an application; the last one is its state. */
export const applicationChanges = pgTable('application_changes', {
  id: uuid('id').primaryKey(),
  applicationId: uuid('application_id')
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' }),
  state: text('state', { enum: APPLICATION_STATES }).notNull(),
  cause: text('cause', { enum: APPLICATION_CAUSES }).notNull(),
  changedBy: uuid('changed_by').references(() => persons.id, { onDelete: 'set null' }),
  changedAt: instant('changed_at').notNull(),
  reason: text('reason'),
  /** The other side of a change of level. */
  otherEditionId: uuid('other_edition_id').references(() => editions.id),
});

export const readingPlaces = pgTable(
  'reading_places',
  {
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    itemSlug: text('item_slug').notNull(),
    blockId: text('block_id').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.itemSlug] })],
);

/** Projection of `learning_events`; never written but by its rules. */
export const itemProgress = pgTable(
  'item_progress',
  {
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    itemSlug: text('item_slug').notNull(),
    firstViewedAt: instant('first_viewed_at'),
    lastViewedAt: instant('last_viewed_at'),
    submissions: integer('submissions').notNull().default(0),
    /** Of the attempt that counts: the best one where the quiz says nothing. */
    bestPercent: decimal('best_percent'),
    countedAttempt: uuid('counted_attempt'),
    completedAt: instant('completed_at'),
    completedBy: text('completed_by', { enum: ['check-up', 'kana-check'] }),
    /** Of a lesson with videos: when its check-up was first submitted, and which of them are complete. */
    checkUpAt: instant('check_up_at'),
    videosDone: text('videos_done').array().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.itemSlug] })],
);

export const itemDueDates = pgTable(
  'item_due_dates',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    itemSlug: text('item_slug').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.itemSlug] })],
);

export const EXTENSION_SCOPES = ['person', 'edition', 'organisation', 'prefecture'] as const;

/** More time for everyone of a scope, on the dates of a window. */
export const extensions = pgTable('extensions', {
  id: uuid('id').primaryKey(),
  scopeKind: text('scope_kind', { enum: EXTENSION_SCOPES }).notNull(),
  scopeId: text('scope_id').notNull(),
  editionId: uuid('edition_id').references(() => editions.id),
  hours: integer('hours').notNull(),
  fromAt: instant('from_at').notNull(),
  untilAt: instant('until_at').notNull(),
  reason: text('reason').notNull(),
  enrolments: integer('enrolments').notNull(),
  madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
  madeAt: instant('made_at').notNull(),
  undoneBy: uuid('undone_by').references(() => persons.id, { onDelete: 'set null' }),
  undoneAt: instant('undone_at'),
});

export const extensionEnrolments = pgTable(
  'extension_enrolments',
  {
    extensionId: uuid('extension_id')
      .notNull()
      .references(() => extensions.id),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.extensionId] })],
);

/** More working time in timed quizzes and more attempts at quizzes, for everyone of a scope. */
export const accommodations = pgTable('accommodations', {
  id: uuid('id').primaryKey(),
  scopeKind: text('scope_kind', { enum: EXTENSION_SCOPES }).notNull(),
  scopeId: text('scope_id').notNull(),
  /** Of whom it is, where it is one person's. */
  personId: uuid('person_id').references(() => persons.id, { onDelete: 'cascade' }),
  editionId: uuid('edition_id').references(() => editions.id),
  itemSlug: text('item_slug'),
  /** Of the duration that the quiz says. */
  durationPercent: smallint('duration_percent'),
  extraAttempts: smallint('extra_attempts').notNull(),
  reason: text('reason').notNull(),
  people: integer('people').notNull(),
  madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
  madeAt: instant('made_at').notNull(),
  undoneBy: uuid('undone_by').references(() => persons.id, { onDelete: 'set null' }),
  undoneAt: instant('undone_at'),
});

export const accommodationPersons = pgTable(
  'accommodation_persons',
  {
    accommodationId: uuid('accommodation_id')
      .notNull()
      .references(() => accommodations.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.personId, table.accommodationId] })],
);
