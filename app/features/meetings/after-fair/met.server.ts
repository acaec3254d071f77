import { and, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { boothTickets, fairAnswers, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { timesOfSlot } from '../rules.ts';
import type { FairOfDay } from '../fair-day/load-booths.server.ts';

/** That a company and somebody met. */
export interface Met {
  companyId: string;
  cardId: string;
  how: 'meeting' | 'ticket';
  at: Date;
}

interface Of {
  companyId?: string;
  cardId?: string;
}

/**
 * Who met whom at a fair that is over, once for each pair: meetings that were accepted and that nobody missed,
 * whether the booth noted their beginning or not, and tickets whose turn came. Of one company or one card.
 */
export async function listMet(
  ctx: Pick<Context, 'db' | 'now'>,
  fair: FairOfDay,
  of: Of,
): Promise<Met[]> {
  const isOver = ctx.now >= fair.endsAt;
  const [held, turns] = await Promise.all([
    listHeld(ctx, { fair, isOver }, of),
    listTurns(ctx, { fair, isOver }, of),
  ]);
  const pairs = new Map<string, Met>();
  for (const met of [...turns, ...held]) pairs.set(pairKey(met), met);
  return [...pairs.values()].sort((one, other) => one.at.getTime() - other.at.getTime());
}

interface AtFair {
  fair: FairOfDay;
  isOver: boolean;
}

async function listHeld(
  { db }: Pick<Context, 'db'>,
  { fair, isOver }: AtFair,
  { companyId, cardId }: Of,
): Promise<Met[]> {
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(
        ...[eq(meetings.fairId, fair.id), eq(meetings.state, 'accepted')],
        isNull(meetings.missedBy),
        isOver ? undefined : isNotNull(meetings.startedAt),
        companyId ? eq(meetings.companyId, companyId) : undefined,
        cardId ? eq(meetings.cardId, cardId) : undefined,
      ),
    );
  return rows.map((row) => ({
    ...{ companyId: row.companyId, cardId: row.cardId, how: 'meeting' },
    at: row.startedAt ?? timesOfSlot(fair, row.slot).startsAt,
  }));
}

async function listTurns(
  { db }: Pick<Context, 'db'>,
  { fair, isOver }: AtFair,
  { companyId, cardId }: Of,
): Promise<Met[]> {
  const rows = await db
    .select()
    .from(boothTickets)
    .where(
      and(
        eq(boothTickets.fairId, fair.id),
        // Who was called last is not always noted as done.
        or(eq(boothTickets.state, 'served'), isOver ? eq(boothTickets.state, 'called') : undefined),
        companyId ? eq(boothTickets.companyId, companyId) : undefined,
        cardId ? eq(boothTickets.cardId, cardId) : undefined,
      ),
    );
  return rows.map((row) => ({
    ...{ companyId: row.companyId, cardId: row.cardId, how: 'ticket' },
    at: row.calledAt ?? row.createdAt,
  }));
}

export type AnswerRow = typeof fairAnswers.$inferSelect;

/** The answers of a fair that fit, the first sent first, by company and card. */
export async function answersByPair({ db }: Pick<Context, 'db'>, where: SQL | undefined) {
  const rows = await db.select().from(fairAnswers).where(where).orderBy(fairAnswers.sentAt);
  const pairs = new Map<string, AnswerRow[]>();
  for (const row of rows) {
    const key = pairKey(row);
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return pairs;
}

export const pairKey = ({ companyId, cardId }: Pick<Met, 'companyId' | 'cardId'>) =>
  `${companyId} ${cardId}`;

/** Answers of one fair to these cards. */
export const answersTo = (fairId: string, cardIds: readonly string[]) =>
  and(eq(fairAnswers.fairId, fairId), inArray(fairAnswers.cardId, [...cardIds]));
