import { and, gt, lt } from 'drizzle-orm';
import { fairs } from '#db/schema/index.ts';
import { recruitersOf } from '#app/features/companies/exports.server.ts';
import { fairView } from '#app/features/fairs/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import type { FairOfDay } from '../fair-day/load-booths.server.ts';
import { holdReminderDay, reminderDay } from './answer-rules.ts';
import { listDebts, type Debt } from './owed-answers.server.ts';

const DAY_MS = 86_400_000;
/** Ten days to answer, thirty to settle what was kept open, and some for a server that was away. */
const WITHIN_DAYS = 46;

/**
 * Reminds the recruiters of companies that owe answers: on the fifth, eighth and tenth day after a fair, and
 * of who is kept waiting on the twenty-fifth and thirtieth. Each is told once of each, however often it runs.
 */
export async function remindCompanies(ctx: Context<null>): Promise<void> {
  const over = await ctx.db
    .select()
    .from(fairs)
    .where(
      and(
        lt(fairs.endsAt, ctx.now),
        gt(fairs.endsAt, new Date(ctx.now.getTime() - WITHIN_DAYS * DAY_MS)),
        gt(fairs.publishedUntil, ctx.now),
      ),
    );
  for (const fair of over.map(fairView)) {
    for (const debt of await listDebts(ctx, fair)) await remind(ctx, fair, debt);
  }
}

async function remind(ctx: Context<null>, fair: FairOfDay, debt: Debt): Promise<void> {
  const answers = debt.owed > 0 ? reminderDay(fair.endsAt, ctx.now) : null;
  const waits = debt.heldSince.flatMap((since) => {
    const day = holdReminderDay(since, ctx.now);
    return day ? [`hold-${japanDay(since)}-${day}`] : [];
  });
  const keys = [...(answers ? [`day-${answers}`] : []), ...new Set(waits)];
  if (keys.length === 0) return;
  const personIds = await recruitersOf(ctx, debt.companyId);
  for (const key of keys) {
    await notifyAll(ctx, {
      ...{ template: 'new-message', params: {}, personIds },
      dedupeKey: `fair-answers:${fair.id}:${debt.companyId}:${key}`,
      link: `/company/answers?fair=${fair.slug}`,
    });
  }
}
