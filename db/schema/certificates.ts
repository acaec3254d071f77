import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { enrolments } from './enrolments.ts';
import { persons } from './people.ts';

export const certificates = pgTable(
  'certificates',
  {
    id: uuid('id').primaryKey(),
    enrolmentId: uuid('enrolment_id').references(() => enrolments.id, { onDelete: 'set null' }),
    personId: uuid('person_id').references(() => persons.id, { onDelete: 'set null' }),
    number: text('number').notNull().unique(),
    code: text('code').notNull().unique(),
    snapshot: jsonb('snapshot').notNull(),
    completedAt: instant('completed_at').notNull(),
    issuedAt: instant('issued_at').notNull(),
    replacedBy: uuid('replaced_by').unique(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('certificates_one_valid_key')
      .on(table.enrolmentId)
      .where(sql`replaced_by is null and revoked_at is null`),
  ],
);
