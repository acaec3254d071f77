import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from './columns.ts';

export const JAPANESE_LEVELS = ['none', 'N5', 'N4', 'N3', 'N2', 'N1'] as const;

export const persons = pgTable('persons', {
  id: uuid('id').primaryKey(),
  legalName: text('legal_name').notNull(),
  displayName: text('display_name').notNull(),
  kana: text('kana'),
  sortKey: text('sort_key').notNull().default(''),
  locale: text('locale', { enum: ['en', 'ja'] }),
  timeZone: text('time_zone').notNull().default('Asia/Tokyo'),
  arrivalOn: date('arrival_on'),
  /** Outlives every post. */
  privateEmail: text('private_email'),
  workEmail: text('work_email'),
  japaneseLevel: text('japanese_level', { enum: JAPANESE_LEVELS }),
  /** Folded names of every script: `personSearchText()` makes it. */
  searchText: text('search_text').notNull().default(''),
  createdAt: instant('created_at').notNull(),
});

export const readingPreferences = pgTable('reading_preferences', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  furigana: text('furigana', { enum: ['off', 'new', 'tap', 'all'] })
    .notNull()
    .default('new'),
  translation: text('translation', { enum: ['tap', 'shown'] })
    .notNull()
    .default('tap'),
  romaji: boolean('romaji').notNull().default(true),
  speed: text('speed', { enum: ['normal', 'slow'] })
    .notNull()
    .default('normal'),
  theme: text('theme', { enum: ['system', 'light', 'dark'] })
    .notNull()
    .default('system'),
  updatedAt: instant('updated_at').notNull(),
});

export const ORGANISATION_KINDS = [
  'clair',
  'host',
  'contracting',
  'school',
  'company',
  'alumni',
] as const;

export const organisations = pgTable(
  'organisations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ORGANISATION_KINDS }).notNull(),
    parentId: uuid('parent_id'),
    code: text('code'),
    prefecture: text('prefecture'),
    nameJa: text('name_ja').notNull(),
    nameEn: text('name_en').notNull(),
    kana: text('kana'),
    email: text('email'),
    invented: boolean('invented').notNull().default(false),
    closedOn: date('closed_on'),
    mergedInto: uuid('merged_into'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('organisations_kind_code_key').on(table.kind, table.code),
    index('organisations_parent_id_idx').on(table.parentId),
  ],
);

export const APPOINTMENT_KINDS = ['ALT', 'CIR', 'SEA'] as const;
export const LEAVINGS = ['withdrew', 'transferred', 'not-arrived'] as const;

/** A stay at one organisation, from its first day to its last. */
export const appointments = pgTable(
  'appointments',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: APPOINTMENT_KINDS }).notNull(),
    jetNumber: text('jet_number'),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id),
    workplaceId: uuid('workplace_id').references(() => organisations.id),
    arrivalGroup: text('arrival_group'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    yearAtStart: smallint('year_at_start').notNull().default(1),
    leftOn: date('left_on'),
    leaving: text('leaving', { enum: LEAVINGS }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('appointments_jet_number_starts_on_key')
      .on(table.jetNumber, table.startsOn)
      .where(sql`leaving is distinct from 'not-arrived'`),
    index('appointments_jet_number_idx').on(table.jetNumber),
    index('appointments_person_id_idx').on(table.personId),
    index('appointments_organisation_id_idx').on(table.organisationId),
  ],
);

export const supervisions = pgTable('supervisions', {
  id: uuid('id').primaryKey(),
  appointmentId: uuid('appointment_id')
    .notNull()
    .references(() => appointments.id, { onDelete: 'cascade' }),
  supervisorId: uuid('supervisor_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' }),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
});

export const handovers = pgTable('handovers', {
  id: uuid('id').primaryKey(),
  organisationId: uuid('organisation_id')
    .notNull()
    .references(() => organisations.id),
  fromId: uuid('from_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' }),
  toId: uuid('to_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' }),
  note: text('note').notNull(),
  people: integer('people').notNull(),
  handedOverBy: uuid('handed_over_by').references(() => persons.id, { onDelete: 'set null' }),
  handedOverAt: instant('handed_over_at').notNull(),
});

export const ROLES = [
  'participant',
  'trainer',
  'coordinator',
  'advisor',
  'supervisor',
  'staff',
  'recruiter',
] as const;

export const roleGrants = pgTable(
  'role_grants',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ROLES }).notNull(),
    scopeKind: text('scope_kind', { enum: ['platform', 'organisation', 'course'] }).notNull(),
    scopeId: uuid('scope_id'),
    validFrom: instant('valid_from').notNull(),
    validUntil: instant('valid_until'),
    grantedBy: uuid('granted_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [index('role_grants_person_id_idx').on(table.personId)],
);
