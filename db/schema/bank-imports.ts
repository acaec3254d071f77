import { customType, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { banks } from './banks.ts';
import { instant } from './columns.ts';
import { persons } from './people.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** A picture or recording of a bank, by the name its questions use. */
export const bankFiles = pgTable(
  'bank_files',
  {
    bankId: uuid('bank_id')
      .notNull()
      .references(() => banks.id),
    file: text('file').notNull(),
    digest: text('digest').notNull(),
    mediaType: text('media_type').notNull(),
    address: text('address').notNull(),
    width: integer('width'),
    height: integer('height'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.file] })],
);

/** A file of questions between its preview and its application. */
export const bankImports = pgTable('bank_imports', {
  id: uuid('id').primaryKey(),
  bankId: uuid('bank_id')
    .notNull()
    .references(() => banks.id),
  state: text('state', { enum: ['ready', 'applied'] }).notNull(),
  fileName: text('file_name').notNull(),
  format: text('format').notNull(),
  heading: jsonb('heading'),
  itemCount: integer('item_count').notNull(),
  counts: jsonb('counts').$type<Record<string, number>>(),
  uploadedBy: uuid('uploaded_by').references(() => persons.id, { onDelete: 'set null' }),
  uploadedAt: instant('uploaded_at').notNull(),
  appliedBy: uuid('applied_by').references(() => persons.id, { onDelete: 'set null' }),
  appliedAt: instant('applied_at'),
  purgedAt: instant('purged_at'),
});

/** An item of it, what it becomes and what is lost. */
export const bankImportItems = pgTable(
  'bank_import_items',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => bankImports.id, { onDelete: 'cascade' }),
    item: integer('item').notNull(),
    line: integer('line'),
    name: text('name').notNull(),
    category: text('category'),
    tags: text('tags').array().notNull(),
    status: text('status', { enum: ['draft', 'ready', 'retired'] }),
    source: jsonb('source'),
    lost: jsonb('lost').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.item] })],
);

/** A picture or recording that it brings. */
export const bankImportFiles = pgTable(
  'bank_import_files',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => bankImports.id, { onDelete: 'cascade' }),
    file: text('file').notNull(),
    mediaType: text('media_type').notNull(),
    digest: text('digest').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.file] })],
);
