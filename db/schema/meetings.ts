import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
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
import { fairs } from './fairs.ts';
import { organisations, persons } from './people.ts';

/** When somebody is free at a fair and how many meetings they want; companies never read it. */
export const participantChoices = pgTable('participant_choices', {
  cardId: uuid('card_id')
    .primaryKey()
    .references(() => fairCards.id, { onDelete: 'cascade' }),
  /** Slots in their order, as 0 and 1. */
  free: text('free').notNull(),
  /** Fewer than the fair allows, where they wish so. */
  cap: smallint('cap'),
  /** Companies that are not on their list follow by score. */
  fillByScore: boolean('fill_by_score').notNull().default(false),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull(),
  /** They do not come after all. */
  cancelledAt: instant('cancelled_at'),
});

/** The companies somebody wishes to meet, the dearest first. */
export const participantWishes = pgTable(
  'participant_wishes',
  {
    cardId: uuid('card_id')
      .notNull()
      .references(() => participantChoices.cardId, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    rank: smallint('rank').notNull(),
    /** What they want to ask; for their own sheet. */
    question: text('question').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.cardId, table.companyId] }),
    unique('participant_wishes_card_id_rank_key').on(table.cardId, table.rank),
    index('participant_wishes_company_id_idx').on(table.companyId),
  ],
);

export const CONSTRAINT_KINDS = ['pin', 'ban', 'reserve', 'raise'] as const;

/** Constraints of a coordinator: a result is never edited. */
export const fairConstraints = pgTable(
  'fair_constraints',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: CONSTRAINT_KINDS }).notNull(),
    cardId: uuid('card_id').references(() => fairCards.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id').references(() => organisations.id),
    /** Seats that are kept free, or meetings that this person may have. */
    amount: smallint('amount'),
    reason: text('reason').notNull(),
    madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
    madeAt: instant('made_at').notNull(),
    liftedBy: uuid('lifted_by').references(() => persons.id, { onDelete: 'set null' }),
    liftedAt: instant('lifted_at'),
  },
  (table) => [
    index('fair_constraints_fair_id_idx').on(table.fairId),
    index('fair_constraints_card_id_idx').on(table.cardId),
    index('fair_constraints_company_id_idx').on(table.companyId),
    index('fair_constraints_made_by_idx').on(table.madeBy),
    index('fair_constraints_lifted_by_idx').on(table.liftedBy),
  ],
);

/** Versions of who meets whom: what went in, what came out, and the record of its check. */
export const allocations = pgTable(
  'allocations',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    basis: text('basis', { enum: ['matched', 'repaired'] }).notNull(),
    parentId: uuid('parent_id'),
    /** `Market` and `MatchResult` of `features/matching`; null once nobody may ask for them any more. */
    market: jsonb('market').$type<unknown>(),
    result: jsonb('result').$type<unknown>(),
    record: jsonb('record').$type<unknown>().notNull(),
    figures: jsonb('figures').$type<unknown>().notNull(),
    version: text('version').notNull(),
    inputDigest: text('input_digest').notNull(),
    outputDigest: text('output_digest').notNull(),
    madeBy: uuid('made_by').references(() => persons.id, { onDelete: 'set null' }),
    madeAt: instant('made_at').notNull(),
    publishedAt: instant('published_at'),
    /** Until when its people accept or decline. */
    answersUntil: instant('answers_until'),
    frozenAt: instant('frozen_at'),
  },
  (table) => [
    unique('allocations_fair_id_number_key').on(table.fairId, table.number),
    index('allocations_parent_id_idx').on(table.parentId),
    index('allocations_made_by_idx').on(table.madeBy),
  ],
);

export const MEETING_STATES = ['proposed', 'accepted', 'declined', 'cancelled'] as const;
const isLive = sql`state in ('proposed', 'accepted')`;

/** Who meets whom, at which table (from 1), in which slot (from 0). */
export const meetings = pgTable(
  'meetings',
  {
    id: uuid('id').primaryKey(),
    fairId: uuid('fair_id')
      .notNull()
      .references(() => fairs.id, { onDelete: 'cascade' }),
    allocationId: uuid('allocation_id')
      .notNull()
      .references(() => allocations.id, { onDelete: 'cascade' }),
    companyId: uuid('company_id')
      .notNull()
      .references(() => organisations.id),
    cardId: uuid('card_id')
      .notNull()
      .references(() => fairCards.id, { onDelete: 'cascade' }),
    tableNo: smallint('table_no').notNull(),
    slot: smallint('slot').notNull(),
    state: text('state', { enum: MEETING_STATES }).notNull().default('proposed'),
    answeredAt: instant('answered_at'),
    cancelledBy: text('cancelled_by', { enum: ['participant', 'company', 'operator'] }),
    /** In the company's own words, for the person. */
    cancelledReason: text('cancelled_reason'),
    /** On the day: when it really began and ended, or who did not come. */
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    missedBy: text('missed_by', { enum: ['participant', 'company'] }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('meetings_place_key')
      .on(table.fairId, table.companyId, table.tableNo, table.slot)
      .where(isLive),
    uniqueIndex('meetings_slot_key').on(table.cardId, table.slot).where(isLive),
    uniqueIndex('meetings_pair_key').on(table.cardId, table.companyId).where(isLive),
    index('meetings_fair_id_idx').on(table.fairId),
    index('meetings_allocation_id_idx').on(table.allocationId),
    index('meetings_company_id_idx').on(table.companyId),
    index('meetings_card_id_idx').on(table.cardId),
  ],
);
