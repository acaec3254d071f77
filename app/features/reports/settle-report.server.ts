import { and, eq } from 'drizzle-orm';
import { contentReports, contentReportSettlements } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayReadReports } from './policy.ts';
import { reportsVisibleTo } from './queries.server.ts';

/** Says that a remark has been dealt with; saying so again changes nothing. */
export async function settleReport(ctx: Context, input: { reportId: string }): Promise<void> {
  await requireReport(ctx, input.reportId);
  await ctx.db.transaction(async (tx) => {
    const settled = await tx
      .insert(contentReportSettlements)
      .values({
        reportId: input.reportId,
        settledBy: ctx.actor.personId,
        settledAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: contentReportSettlements.reportId });
    if (settled.length > 0) await audit({ ...ctx, db: tx }, 'content-report-settled', input);
  });
}

/** Takes that back. */
export async function reopenReport(ctx: Context, input: { reportId: string }): Promise<void> {
  await requireReport(ctx, input.reportId);
  await ctx.db.transaction(async (tx) => {
    const reopened = await tx
      .delete(contentReportSettlements)
      .where(eq(contentReportSettlements.reportId, input.reportId))
      .returning({ id: contentReportSettlements.reportId });
    if (reopened.length > 0) await audit({ ...ctx, db: tx }, 'content-report-reopened', input);
  });
}

async function requireReport(ctx: Context, id: string): Promise<void> {
  if (!mayReadReports(ctx.actor)) throw new AppError('forbidden');
  const [report] = isUuid(id)
    ? await ctx.db
        .select({ id: contentReports.id })
        .from(contentReports)
        .where(and(eq(contentReports.id, id), reportsVisibleTo(ctx.actor)))
    : [];
  if (!report) throw new AppError('not-found');
}

function audit(
  ctx: Context,
  action: 'content-report-settled' | 'content-report-reopened',
  { reportId }: { reportId: string },
): Promise<void> {
  return writeAudit(ctx, { action, objectKind: 'content-report', objectId: reportId });
}
