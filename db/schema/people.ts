import { boolean, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const persons = pgTable('persons', {
  id: uuid('id').primaryKey(),
  legalName: text('legal_name').notNull(),
  displayName: text('display_name').notNull(),
  kana: text('kana'),
  sortKey: text('sort_key').notNull().default(''),
  locale: text('locale', { enum: ['en', 'ja'] }),
  timeZone: text('time_zone').notNull().default('Asia/Tokyo'),
  arrivalOn: date('arrival_on'),
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

export const organisations = pgTable('organisations', {
  id: uuid('id').primaryKey(),
  kind: text('kind', {
    enum: ['clair', 'host', 'contracting', 'school', 'company', 'alumni'],
  }).notNull(),
  parentId: uuid('parent_id'),
  code: text('code').unique(),
  nameJa: text('name_ja').notNull(),
  nameEn: text('name_en').notNull(),
  invented: boolean('invented').notNull().default(false),
  createdAt: instant('created_at').notNull(),
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
  },
  (table) => [index('role_grants_person_id_idx').on(table.personId)],
);
