import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { boothTickets, meetings } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { timesOfSlot } from '../rules.ts';
import { isDayOf } from './day-rules.ts';
import { mayBeMissed, minutesLate } from './expected-times.ts';
import { loadBooths, type FairOfDay } from './load-booths.server.ts';
import { lowerDelay } from './set-delay.server.ts';
import { holdBooth } from './take-ticket.server.ts';

export const MEETING_ACTS = ['beginning', 'ending', 'absence'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

export interface ActOnMeeting {
  fair: FairOfDay;
  companyId: string;
  meetingId: string;
  act: MeetingAct;
}

export type MeetingRefusal = 'not-today' | 'not-accepted' | 'not-begun' | 'begun' | 'too-early';
type Acted = { ok: true } | { ok: false; reason: MeetingRefusal };
type Row = typeof meetings.$inferSelect;

/**
 * Begins or ends a meeting at the booth of a company, or says that the person did not come; what was said
 * already stays. Who begins one has ended what was at the table before, and who comes late after all may
 * still begin. A delay that was said and has been made up for is taken back.
 * @throws not-found for a meeting of another company
 */
export async function actOnMeeting(ctx: Context, input: ActOnMeeting): Promise<Acted> {
  const { fair, companyId, meetingId, act } = input;
  if (!isUuid(meetingId)) throw new AppError('not-found');
  if (!isDayOf(fair, ctx.now)) return { ok: false, reason: 'not-today' };
  return ctx.db.transaction(async (tx) => {
    const inside: Context = { ...ctx, db: tx };
    await holdBooth(inside, fair.id, companyId);
    const [row] = await tx
      .select()
      .from(meetings)
      .where(
        and(
          ...[eq(meetings.id, meetingId), eq(meetings.companyId, companyId)],
          eq(meetings.fairId, fair.id),
        ),
      )
      .for('update');
    if (!row) throw new AppError('not-found');
    if (row.state !== 'accepted') return { ok: false, reason: 'not-accepted' };
    return ACTS[act](inside, fair, row);
  });
}

const ACTS: Record<MeetingAct, (ctx: Context, fair: FairOfDay, row: Row) => Promise<Acted>> = {
  beginning: begin,
  ending: end,
  absence: miss,
};

async function begin(ctx: Context, fair: FairOfDay, row: Row): Promise<Acted> {
  if (row.startedAt !== null) return { ok: true };
  await clearTable(ctx, row);
  await ctx.db
    .update(meetings)
    .set({ startedAt: ctx.now, missedBy: null })
    .where(eq(meetings.id, row.id));
  const { startsAt } = timesOfSlot(fair, row.slot);
  const late = minutesLate(startsAt.getTime(), ctx.now.getTime());
  await lowerDelay(ctx, row, late);
  return { ok: true };
}

/** Who is at a table leaves it as the next comes. */
async function clearTable({ db, now }: Context, row: Row): Promise<void> {
  const { fairId, companyId, tableNo, id } = row;
  await db
    .update(meetings)
    .set({ endedAt: now })
    .where(
      and(
        ...[eq(meetings.fairId, fairId), eq(meetings.companyId, companyId)],
        ...[eq(meetings.tableNo, tableNo), eq(meetings.state, 'accepted'), ne(meetings.id, id)],
        ...[isNotNull(meetings.startedAt), isNull(meetings.endedAt)],
      ),
    );
  await db
    .update(boothTickets)
    .set({ state: 'served', endedAt: now })
    .where(
      and(
        ...[eq(boothTickets.fairId, fairId), eq(boothTickets.companyId, companyId)],
        ...[eq(boothTickets.tableNo, tableNo), eq(boothTickets.state, 'called')],
      ),
    );
}

async function end({ db, now }: Context, _fair: FairOfDay, row: Row): Promise<Acted> {
  if (row.startedAt === null) return { ok: false, reason: 'not-begun' };
  if (row.endedAt === null) {
    await db.update(meetings).set({ endedAt: now }).where(eq(meetings.id, row.id));
  }
  return { ok: true };
}

async function miss(ctx: Context, fair: FairOfDay, row: Row): Promise<Acted> {
  if (row.missedBy !== null) return { ok: true };
  if (row.startedAt !== null) return { ok: false, reason: 'begun' };
  const [booth] = await loadBooths(ctx, fair, [row.companyId]);
  const known = booth?.tables.flatMap((table) => table.meetings).find(({ id }) => id === row.id);
  const expectedAt = known?.expectedAt ?? timesOfSlot(fair, row.slot).startsAt.getTime();
  if (!mayBeMissed(ctx.now.getTime(), expectedAt)) return { ok: false, reason: 'too-early' };
  await ctx.db.update(meetings).set({ missedBy: 'participant' }).where(eq(meetings.id, row.id));
  return { ok: true };
}
