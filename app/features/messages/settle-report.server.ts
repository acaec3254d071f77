import { and, eq, isNull } from 'drizzle-orm';
import { messageReports } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { notifyAll } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireReport } from './reports.server.ts';
import { lengthOf, MOST_REASON } from './rules.ts';

export type SettleFault = 'no-note' | 'long-note' | 'settled';
export type SettleReport = { ok: true } | { ok: false; reason: SettleFault };

/** Says what was done about a report; who reported hears that it was looked at. @throws forbidden, not-found */
export async function settleReport(
  ctx: Context,
  { reportId, note }: { reportId: string; note: string },
): Promise<SettleReport> {
  const { side, threadId } = await requireReport(ctx, reportId);
  const said = note.trim().replaceAll('\r\n', '\n');
  if (said === '') return { ok: false, reason: 'no-note' };
  if (lengthOf(said) > MOST_REASON) return { ok: false, reason: 'long-note' };
  return ctx.db.transaction(async (tx) => {
    const [settled] = await tx
      .update(messageReports)
      .set({ note: said, settledAt: ctx.now, settledBy: ctx.actor.personId })
      .where(and(eq(messageReports.id, reportId), isNull(messageReports.settledAt)))
      .returning({ reporterId: messageReports.reporterId });
    if (!settled) return { ok: false, reason: 'settled' };
    const inside = { ...ctx, db: tx };
    await writeAudit(inside, {
      ...({ action: 'message-report-settled', objectKind: 'message-report' } as const),
      ...{ objectId: reportId, body: { note: said } },
    });
    const { reporterId } = settled;
    await notifyAll(inside, {
      ...{ personIds: reporterId ? [reporterId] : [], template: 'new-message', params: {} },
      link: `/${side === 'company' ? 'company' : 'career'}/messages/${threadId}`,
      dedupeKey: `message-report-settled:${reportId}`,
    });
    return { ok: true };
  });
}
