import { and, asc, desc, eq, gt, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import {
  fairCards,
  fairs,
  messageReports,
  messages,
  organisations,
  threads,
} from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { filesOf, fileView } from './get-thread.server.ts';
import { headFrom, headOf } from './list-threads.server.ts';
import { mayReadReports } from './policy.ts';
import type { ReportedMessage, ReportLine, ReportView } from './report-view.ts';

const MOST = 200;

/** The filter that matches `mayReadReports`: nobody looks at what concerns their own card. */
function reportsReadBy(actor: Actor): SQL | undefined {
  return mayReadReports(actor) ? ne(fairCards.personId, actor.personId) : sql`false`;
}

const selectReports = ({ db, actor }: Context, which?: SQL) =>
  db
    .select({
      ...{ ...headOf, id: messageReports.id, side: messageReports.side },
      ...{ reason: messageReports.reason, reportedAt: messageReports.reportedAt },
      ...{ settledAt: messageReports.settledAt, note: messageReports.note },
      ...{ messageId: messages.id, threadId: threads.id, sentAt: messages.sentAt },
    })
    .from(messageReports)
    .innerJoin(messages, eq(messages.id, messageReports.messageId))
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .innerJoin(fairCards, eq(fairCards.id, threads.cardId))
    .innerJoin(fairs, eq(fairs.id, threads.fairId))
    .innerJoin(organisations, eq(organisations.id, threads.companyId))
    .where(and(reportsReadBy(actor), which))
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectReports>>[number];

function lineOf(row: Row): ReportLine {
  return {
    ...headFrom(row),
    ...{ side: row.side, reportedAt: row.reportedAt.toISOString() },
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}

/** What was reported: what waits first, the oldest of it before others; nothing of any message. */
export async function listReports(ctx: Context): Promise<ReportLine[]> {
  if (!mayReadReports(ctx.actor)) throw new AppError('forbidden');
  const rows = await selectReports(ctx)
    .orderBy(sql`${messageReports.settledAt} is not null`, asc(messageReports.reportedAt))
    .limit(MOST);
  return rows.map(lineOf);
}

/** A report that the actor may read. @throws forbidden; not-found for any other */
export async function requireReport(ctx: Context, reportId: string): Promise<Row> {
  if (!mayReadReports(ctx.actor)) throw new AppError('forbidden');
  const isAsked = eq(messageReports.id, reportId);
  const [row] = isUuid(reportId) ? await selectReports(ctx, isAsked) : [];
  if (!row) throw new AppError('not-found');
  return row;
}

/**
 * A report with the message, the one before it and the one after; that it was read is recorded with it.
 * @throws not-found
 */
export async function readReport(ctx: Context, reportId: string): Promise<ReportView> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await requireReport(inside, reportId);
    await writeAudit(inside, {
      ...({ action: 'message-report-read', objectKind: 'message-report' } as const),
      ...{ objectId: reportId, body: {} },
    });
    const { reason, note } = row;
    return { ...lineOf(row), reason, note, messages: await neighboursOf(inside, row) };
  });
}

async function neighboursOf(ctx: Context, at: Row): Promise<ReportedMessage[]> {
  const { id, side, body, sentAt } = messages;
  const near = (than: typeof lt, order: typeof asc) =>
    ctx.db
      .select({ id, side, body, sentAt })
      .from(messages)
      .where(
        and(
          eq(messages.threadId, at.threadId),
          or(than(sentAt, at.sentAt), and(eq(sentAt, at.sentAt), than(id, at.messageId))),
        ),
      )
      .orderBy(order(sentAt), order(id))
      .limit(1);
  const own = ctx.db.select({ id, side, body, sentAt }).from(messages).where(eq(id, at.messageId));
  const found = [...(await near(lt, desc)), ...(await own), ...(await near(gt, asc))];
  const files = await filesOf(
    ctx,
    found.map((message) => message.id),
  );
  return found.map(({ sentAt: sent, ...message }) => ({
    ...{ ...message, sentAt: sent.toISOString(), isReported: message.id === at.messageId },
    files: files.filter(({ messageId }) => messageId === message.id).map(fileView),
  }));
}
