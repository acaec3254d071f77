import { and, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  allocations,
  boothTickets,
  cardNotes,
  cardTags,
  companyOutcomes,
  fairAnswers,
  fairCards,
  fairCheckIns,
  fairs,
  fairSeeds,
  ownOutcomes,
  publishedProfiles,
  savedSearches,
  threads,
} from '#db/schema/index.ts';

export interface ExpiredRows {
  table: PgTable;
  /** Rows that are past their time: nothing of them is younger than the period. */
  where: (before: Date) => SQL | undefined;
  /** Columns that are emptied, where the row itself stays. */
  blank?: Record<string, null>;
}

/** Fairs of which all that was published ended before. */
const fairsOver = (before: Date) =>
  sql`(select ${fairs.id} from ${fairs} where ${lt(fairs.publishedUntil, before)})`;

const cardsOfFairsOver = (before: Date) =>
  sql`(select ${fairCards.id} from ${fairCards} where ${inArray(fairCards.fairId, fairsOver(before))})`;

/** What is kept of a card. */
const ofCards = (table: PgTable & { cardId: PgColumn }): ExpiredRows => ({
  table,
  where: (before) => inArray(table.cardId, cardsOfFairsOver(before)),
});

/** What goes some time after its fair, by kind. */
export const OF_FAIRS = {
  publications: {
    table: publishedProfiles,
    // A row for one company also says that it does not see what all others do: it goes with the last one.
    where: (before) =>
      and(
        lt(publishedProfiles.endsAt, before),
        sql`not exists (select from published_profiles later
          where later.card_id = ${publishedProfiles.cardId}
          and later.ends_at >= ${before.toISOString()}::timestamptz)`,
      ),
  },
  // With all that was written in it, and the files.
  messages: { table: threads, where: (before) => inArray(threads.fairId, fairsOver(before)) },
  'team-notes': ofCards(cardNotes),
  'team-tags': ofCards(cardTags),
  'check-ins': ofCards(fairCheckIns),
  tickets: ofCards(boothTickets),
  'fair-answers': ofCards(fairAnswers),
  'own-outcomes': ofCards(ownOutcomes),
  'company-outcomes': ofCards(companyOutcomes),
  'saved-searches': {
    table: savedSearches,
    where: (before) => inArray(savedSearches.fairId, fairsOver(before)),
  },
  allocations: {
    table: allocations,
    where: (before) =>
      and(
        or(isNotNull(allocations.market), isNotNull(allocations.result)),
        inArray(allocations.fairId, fairsOver(before)),
      ),
    blank: { market: null, result: null },
  },
  'fair-secrets': {
    table: fairSeeds,
    where: (before) =>
      and(isNotNull(fairSeeds.rowKey), inArray(fairSeeds.fairId, fairsOver(before))),
    blank: { rowKey: null },
  },
} as const satisfies Record<string, ExpiredRows>;
