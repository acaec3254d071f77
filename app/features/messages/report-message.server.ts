import { and, eq } from 'drizzle-orm';
import { messageReports, messages } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { requireThread, type AskedThread } from './get-thread.server.ts';
import { REPORTS } from './limits.server.ts';
import { lengthOf, MOST_REASON, otherSide } from './rules.ts';

/** A message of a thread. */
export type AskedMessage = AskedThread & { messageId: string };

export type ReportFault = 'no-reason' | 'long-reason' | 'reported' | 'too-many';
export type ReportMessage = { ok: true } | { ok: false; reason: ReportFault };

/** What the other side wrote, for the actor to report. @throws not-found for any other message */
export async function findReportable(ctx: Context, { messageId, ...asked }: AskedMessage) {
  const thread = await requireThread(ctx, asked);
  const isAsked = and(
    ...[eq(messages.id, messageId), eq(messages.threadId, thread.id)],
    eq(messages.side, otherSide(asked.side)),
  );
  const [message] = isUuid(messageId)
    ? await ctx.db
        .select({ id: messages.id, body: messages.body, sentAt: messages.sentAt })
        .from(messages)
        .where(isAsked)
    : [];
  if (!message) throw new AppError('not-found');
  return message;
}

/**
 * Asks staff to look at a message of the other side, who is not told. Staff read it with the message before
 * and after it; nothing else of a thread is ever read by them.
 */
export async function reportMessage(
  ctx: Context,
  { reason, ...asked }: AskedMessage & { reason: string },
): Promise<ReportMessage> {
  const { id: messageId } = await findReportable(ctx, asked);
  const said = reason.trim();
  if (said === '') return { ok: false, reason: 'no-reason' };
  if (lengthOf(said) > MOST_REASON) return { ok: false, reason: 'long-reason' };
  const { personId } = ctx.actor;
  if (!(await withinLimit(ctx.db, REPORTS, personId))) return { ok: false, reason: 'too-many' };
  return ctx.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(messageReports)
      .values({
        ...{ id: uuidv7(), messageId, side: asked.side, reporterId: personId },
        ...{ reason: said.replaceAll('\r\n', '\n'), reportedAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning({ id: messageReports.id });
    if (!made) return { ok: false, reason: 'reported' };
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'message-reported', objectKind: 'message-report', objectId: made.id, body: {} },
    );
    return { ok: true };
  });
}
