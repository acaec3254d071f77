import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { fairCards } from './careers.ts';
import { instant } from './columns.ts';
import { fairCompanies, fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** Who came to a fair. */
export const fairCheckIns = pgTable(
  'fair_check_ins',
  {
    cardId: uuid('card_id')
      .primaryKey()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    manner: text('manner', { enum: ['scan', 'desk'] }).notNull(),
    checkedInAt: instant('checked_in_at').notNull(),
    checkedInBy: uuid('checked_in_by').references(() => persons.id, { onDelete: 'set null' }),
  },
  (table) => [index('fair_check_ins_checked_in_by_idx').on(table.checkedInBy)],
);

/** How many minutes late a table is, as the company says. */
export const boothDelays = pgTable(
  'booth_delays',
  {
    fairId: uuid('fair_id').notNull(),
    companyId: uuid('company_id').notNull(),
    tableNo: smallint('table_no').notNull(),
    minutes: smallint('minutes').notNull(),
    version: integer('version').notNull().default(1),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fairId, table.companyId, table.tableNo] }),
    foreignKey({
      columns: [table.fairId, table.companyId],
      foreignColumns: [fairCompanies.fairId, fairCompanies.companyId],
    }).onDelete('cascade'),
  ],
);

export const TICKET_STATES = ['waiting', 'called', 'served', 'skipped', 'left'] as const;
const isLive = sql`state in ('waiting', 'called')`;

/** Tickets (整理券) of the queue at a booth. */
export const boothTickets = pgTable(
  'booth_tickets',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Which of the two tickets that one person may hold at once. */
    holding: smallint('holding').notNull(),
    state: text('state', { enum: TICKET_STATES }).notNull().default('waiting'),
    /** At which table its holder was called. */
    tableNo: smallint('table_no'),
    requestKey: uuid('request_key').notNull(),
    createdAt: instant('created_at').notNull(),
    calledAt: instant('called_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    unique('booth_tickets_fair_id_company_id_number_key').on(
      table.fairId,
      table.companyId,
      table.number,
    ),
    unique('booth_tickets_card_id_request_key_key').on(table.cardId, table.requestKey),
    uniqueIndex('booth_tickets_pair_key').on(table.cardId, table.companyId).where(isLive),
    uniqueIndex('booth_tickets_holding_key').on(table.cardId, table.holding).where(isLive),
    uniqueIndex('booth_tickets_table_key')
      .on(table.fairId, table.companyId, table.tableNo)
      .where(sql`state = 'called'`),
    index('booth_tickets_card_id_idx').on(table.cardId),
    index('booth_tickets_company_id_idx').on(table.companyId),
  ],
);

export const FAIR_ANSWERS = ['next', 'hold', 'decline'] as const;

/** What a company answers to whom it met: kept open once at most, and settled once. */
export const fairAnswers = pgTable(
  'fair_answers',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    answer: text('answer', { enum: FAIR_ANSWERS }).notNull(),
    locale: text('locale', { enum: ['en', 'ja'] }).notNull(),
    /** The company's own words. */
    body: text('body').notNull(),
    sentBy: uuid('sent_by').references(() => persons.id, { onDelete: 'set null' }),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [
    uniqueIndex('fair_answers_hold_key')
      .on(table.cardId, table.companyId)
      .where(sql`answer = 'hold'`),
    uniqueIndex('fair_answers_settled_key')
      .on(table.cardId, table.companyId)
      .where(sql`answer <> 'hold'`),
    index('fair_answers_fair_id_idx').on(table.fairId),
    index('fair_answers_company_id_idx').on(table.companyId),
    index('fair_answers_card_id_idx').on(table.cardId),
    index('fair_answers_sent_by_idx').on(table.sentBy),
  ],
);

export const OWN_OUTCOMES = ['offer', 'accepted', 'declined', 'none'] as const;

/** What came of it, as the person notes it: nobody else reads it. */
export const ownOutcomes = pgTable(
  'own_outcomes',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    outcome: text('outcome', { enum: OWN_OUTCOMES }).notNull(),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId] }),
    index('own_outcomes_company_id_idx').on(table.companyId),
  ],
);

export const COMPANY_OUTCOMES = ['offer', 'joined', 'none'] as const;

/** What came of it, as the company notes it. */
export const companyOutcomes = pgTable(
  'company_outcomes',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    outcome: text('outcome', { enum: COMPANY_OUTCOMES }).notNull(),
    notedBy: uuid('noted_by').references(() => persons.id, { onDelete: 'set null' }),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId] }),
    index('company_outcomes_company_id_idx').on(table.companyId),
    index('company_outcomes_noted_by_idx').on(table.notedBy),
  ],
);
