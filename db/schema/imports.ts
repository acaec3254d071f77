import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { persons } from './people.ts';

const kind = () =>
  text('kind', {
    enum: ['participants', 'organisations', 'appointments', 'supervisors'],
  }).notNull();

/** A file of people or organisations, and how far it has come. */
export const imports = pgTable('imports', {
  id: uuid('id').primaryKey(),
  kind: kind(),
  state: text('state', {
    enum: ['mapping', 'checking', 'ready', 'applying', 'applied'],
  }).notNull(),
  fileName: text('file_name').notNull(),
  format: text('format', { enum: ['csv', 'tsv', 'xlsx'] }).notNull(),
  encoding: text('encoding', { enum: ['utf-8', 'utf-8-bom', 'utf-16le', 'shift_jis'] }),
  delimiter: text('delimiter', { enum: [',', ';', '\t'] }),
  headings: jsonb('headings').$type<string[]>().notNull(),
  mapping: jsonb('mapping').$type<(string | null)[]>().notNull(),
  rowCount: integer('row_count').notNull(),
  checkedCount: integer('checked_count').notNull().default(0),
  round: integer('round').notNull().default(0),
  outdated: boolean('outdated').notNull().default(false),
  uploadedBy: uuid('uploaded_by').references(() => persons.id, { onDelete: 'set null' }),
  uploadedAt: instant('uploaded_at').notNull(),
  appliedBy: uuid('applied_by').references(() => persons.id, { onDelete: 'set null' }),
  appliedAt: instant('applied_at'),
  counts: jsonb('counts').$type<Record<string, number>>(),
  purgedAt: instant('purged_at'),
});

/** A row of it, what is wrong with it, and what it will do. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    cells: jsonb('cells').$type<string[]>().notNull(),
    parsed: jsonb('parsed'),
    faults: jsonb('faults').$type<unknown[]>().notNull().default([]),
    fate: text('fate', { enum: ['new', 'changed', 'unchanged', 'question', 'faulty'] }),
    question: jsonb('question'),
    answer: jsonb('answer'),
    changes: jsonb('changes').$type<unknown[]>().notNull().default([]),
    plan: jsonb('plan'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.number] }),
    index('import_rows_fate_idx').on(table.importId, table.fate, table.number),
  ],
);

/** What the columns of a file were said to be, for the next one like it. */
export const importMappings = pgTable(
  'import_mappings',
  {
    kind: kind(),
    headingsDigest: text('headings_digest').notNull(),
    mapping: jsonb('mapping').$type<(string | null)[]>().notNull(),
    savedBy: uuid('saved_by').references(() => persons.id, { onDelete: 'set null' }),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.headingsDigest] })],
);
