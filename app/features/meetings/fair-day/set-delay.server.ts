import { and, eq, gt, sql } from 'drizzle-orm';
import { boothDelays, fairCompanies } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isDayOf } from './day-rules.ts';
import type { FairOfDay } from './load-booths.server.ts';
import { holdBooth } from './take-ticket.server.ts';

/** A table is never said to be later than this. */
export const MOST_MINUTES = 120;

export interface SetDelay {
  fair: FairOfDay;
  companyId: string;
  tableNo: number;
  minutes: number;
  /** The version that was seen: what was sent twice, or late, does not undo what was said since. */
  version: number;
}

type Set = { ok: true } | { ok: false; reason: 'not-today' | 'changed' };

/**
 * Says how late a table of the company is; those who are to come to it see it.
 * @throws not-found for a table that there is not; bad-request for more than two hours
 */
export async function setDelay(ctx: Context, input: SetDelay): Promise<Set> {
  const { fair, companyId, tableNo, minutes, version } = input;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) {
    throw new AppError('bad-request', 'no such delay');
  }
  if (!isDayOf(fair, ctx.now)) return { ok: false, reason: 'not-today' };
  return ctx.db.transaction(async (tx) => {
    const inside: Context = { ...ctx, db: tx };
    const table = { fairId: fair.id, companyId, tableNo };
    await holdBooth(inside, fair.id, companyId);
    await requireTable(inside, table);
    const [row] = await tx.select().from(boothDelays).where(delayOf(table));
    if (row && row.version !== version) {
      return row.minutes === minutes ? { ok: true } : { ok: false, reason: 'changed' };
    }
    await writeDelay(inside, table, minutes);
    return { ok: true };
  });
}

interface AtTable {
  fairId: string;
  companyId: string;
  tableNo: number;
}

const delayOf = ({ fairId, companyId, tableNo }: AtTable) =>
  and(
    ...[eq(boothDelays.fairId, fairId), eq(boothDelays.companyId, companyId)],
    eq(boothDelays.tableNo, tableNo),
  );

async function requireTable({ db }: Context, { fairId, companyId, tableNo }: AtTable) {
  const [place] = await db
    .select({ tables: fairCompanies.tables })
    .from(fairCompanies)
    .where(and(eq(fairCompanies.fairId, fairId), eq(fairCompanies.companyId, companyId)));
  const isThere = Number.isInteger(tableNo) && tableNo >= 1 && tableNo <= (place?.tables ?? 0);
  if (!isThere) throw new AppError('not-found');
}

async function writeDelay({ db, now }: Context, table: AtTable, minutes: number): Promise<void> {
  const { version } = boothDelays;
  await db
    .insert(boothDelays)
    .values({ ...table, minutes, setAt: now })
    .onConflictDoUpdate({
      target: [boothDelays.fairId, boothDelays.companyId, boothDelays.tableNo],
      set: { minutes, setAt: now, version: sql`${version} + 1` },
    });
}

/** Takes back what was said of a table as far as it has made up for it; inside the transaction that holds the booth. */
export async function lowerDelay({ db, now }: Context, table: AtTable, minutes: number) {
  await db
    .update(boothDelays)
    .set({ minutes, setAt: now, version: sql`${boothDelays.version} + 1` })
    .where(and(delayOf(table), gt(boothDelays.minutes, minutes)));
}
