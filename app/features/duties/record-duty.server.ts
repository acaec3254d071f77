import { dutyRecords } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { isDay, japanDay } from '#app/platform/japan-day.ts';
import { takesPeriod } from './due.ts';
import { isDuty } from './duties.ts';
import { loadFairDays } from './fair-days.server.ts';
import { mayKeepDuties } from './policy.ts';

export interface RecordDuty {
  duty: string;
  period: string;
  /** The day in Japan on which it was done. */
  doneOn: string;
  note: string;
}

const MOST_NOTE = 1_000;

export type RefusedRecord = 'day' | 'period' | 'too-long' | 'recorded';
export type RecordDutyResult = { ok: true } | { ok: false; reason: RefusedRecord };

/** Records that something was done. @throws forbidden; not-found for a duty that there is not */
export async function recordDuty(ctx: Context, input: RecordDuty): Promise<RecordDutyResult> {
  if (!mayKeepDuties(ctx.actor)) throw new AppError('forbidden');
  const { duty, period, doneOn } = input;
  if (!isDuty(duty)) throw new AppError('not-found');
  const today = japanDay(ctx.now);
  const note = input.note.trim();
  if ([...note].length > MOST_NOTE) return { ok: false, reason: 'too-long' };
  if (!isDay(doneOn) || doneOn > today) return { ok: false, reason: 'day' };
  const fairs = await loadFairDays(ctx);
  if (!takesPeriod(duty, period, { fairs, today })) return { ok: false, reason: 'period' };
  return ctx.db.transaction(async (tx) => {
    const id = uuidv7();
    const by = { recordedBy: ctx.actor.personId, recordedAt: ctx.now };
    const made = await tx
      .insert(dutyRecords)
      .values({ id, duty, period, doneOn, note, ...by })
      .onConflictDoNothing()
      .returning({ id: dutyRecords.id });
    if (made.length === 0) return { ok: false, reason: 'recorded' } as const;
    await writeAudit(
      { ...ctx, db: tx },
      {
        ...({ action: 'duty-recorded', objectKind: 'duty', objectId: id } as const),
        body: { duty, period, doneOn, note },
      },
    );
    return { ok: true } as const;
  });
}
