import { desc, eq } from 'drizzle-orm';
import { dutyRecords, persons } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { lastReportYear, nextDue, REPORT_STATE, type Due } from './due.ts';
import { daysOf, DUTY_NAMES, isDuty } from './duties.ts';
import type { DutyLine, DutyRecord } from './duty-view.ts';
import { loadFairDays } from './fair-days.server.ts';
import { reportFigures } from './figures.server.ts';
import { mayKeepDuties } from './policy.ts';

/** All duties with what is due next and what was done, and the figures of the last report. @throws forbidden */
export async function listDuties(ctx: Context) {
  if (!mayKeepDuties(ctx.actor)) throw new AppError('forbidden');
  const today = japanDay(ctx.now);
  const [fairs, records] = await Promise.all([loadFairDays(ctx), loadRecords(ctx)]);
  const lines = DUTY_NAMES.map((duty): DutyLine => {
    const own = records.filter((record) => record.duty === duty);
    const done = own.filter(({ isTakenBack }) => !isTakenBack).map(({ period }) => period);
    return { duty, due: withDays(nextDue(duty, { fairs, done, today }), today), records: own };
  });
  const reported = `${lastReportYear(today)}-${REPORT_STATE}`;
  const figures = await Promise.all([reported, today].map((day) => reportFigures(ctx, day)));
  return { today, lines, figures, openComplaints: figures[1]?.openComplaints ?? 0 };
}

const SOON = 30;

function withDays(due: Due | null, today: string): DutyLine['due'] {
  if (!due) return null;
  const { dueOn } = due;
  const state = dueOn < today ? 'late' : dueOn <= addDays(today, SOON) ? 'soon' : 'later';
  return { ...due, state };
}

async function loadRecords({ db }: Context): Promise<(DutyRecord & { duty: string })[]> {
  const rows = await db
    .select({ record: dutyRecords, by: persons.displayName })
    .from(dutyRecords)
    .leftJoin(persons, eq(persons.id, dutyRecords.recordedBy))
    .orderBy(desc(dutyRecords.recordedAt), desc(dutyRecords.id));
  return rows.map(({ record: { id, duty, period, doneOn, note, takenBackAt }, by }) => ({
    ...{ id, duty, period, doneOn, note, by, isTakenBack: takenBackAt !== null },
    dueOn: dueOfEvent(duty, period),
  }));
}

/** Until when what followed an event was due. */
function dueOfEvent(duty: string, period: string): string | null {
  const days = isDuty(duty) ? daysOf(duty) : null;
  return days === null ? null : addDays(period, days);
}
