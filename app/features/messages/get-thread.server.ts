import { and, asc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import {
  fairCards,
  fairs,
  messageFiles,
  messageReports,
  messages,
  organisations,
  threads,
} from '#db/schema/index.ts';
import { recruiterNames } from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { findLine } from './find-line.server.ts';
import { headFrom, headOf, readAtOf } from './list-threads.server.ts';
import { namesFor } from './names.server.ts';
import { hasClosed, isClosed, type Side } from './rules.ts';
import type { FileView, MessageView, ThreadState, ThreadView } from './thread-view.ts';
import { threadsVisibleTo } from './visible.server.ts';

/** A thread by its id, as one of its sides may find it. */
export interface AskedThread {
  side: Side;
  threadId: string;
}

/** A thread that the actor reads as one of its sides. @throws not-found for any other */
export async function requireThread(ctx: Context, { side, threadId }: AskedThread) {
  const visible = await threadsVisibleTo(ctx, side);
  const isAsked = and(eq(threads.id, threadId), visible);
  const [thread] = isUuid(threadId) ? await ctx.db.select().from(threads).where(isAsked) : [];
  if (!thread) throw new AppError('not-found');
  return thread;
}

type Thread = Awaited<ReturnType<typeof requireThread>>;

/** A thread with all that was written in it; from now on it is read by the side that the actor is on. */
export async function openThread(ctx: Context, asked: AskedThread): Promise<ThreadView> {
  const thread = await requireThread(ctx, asked);
  const { side } = asked;
  const [head, written, names] = await Promise.all([
    loadHead(ctx, thread.id),
    loadMessages(ctx, thread, side),
    namesFor(ctx, side, [thread.cardId]),
  ]);
  await markRead(ctx, { thread, side, upTo: written.at(-1)?.sentAt ?? null });
  return {
    ...{ ...headFrom(head), name: names.get(thread.cardId) ?? null },
    ...{ side, messages: written, state: await stateOf(ctx, thread, side) },
    isClosedHere: hasClosed(thread, side),
  };
}

async function stateOf(ctx: Context, thread: Thread, side: Side): Promise<ThreadState> {
  if (side === 'participant') {
    const { cardId, companyId } = thread;
    const { isOpen } = await findLine(ctx, { as: side, cardId, companyId });
    if (!isOpen) return 'not-open';
  }
  return isClosed(thread) ? 'closed' : 'open';
}

async function loadHead({ db }: Context, threadId: string) {
  const [head] = await db
    .select(headOf)
    .from(threads)
    .innerJoin(fairCards, eq(fairCards.id, threads.cardId))
    .innerJoin(fairs, eq(fairs.id, threads.fairId))
    .innerJoin(organisations, eq(organisations.id, threads.companyId))
    .where(eq(threads.id, threadId));
  if (!head) throw new AppError('not-found');
  return head;
}

async function loadMessages(
  ctx: Context,
  { id: threadId, companyId }: Thread,
  side: Side,
): Promise<MessageView[]> {
  const ofReader = and(eq(messageReports.messageId, messages.id), eq(messageReports.side, side));
  const rows = await ctx.db
    .select({
      ...{ id: messages.id, side: messages.side, senderId: messages.senderId },
      ...{ body: messages.body, sentAt: messages.sentAt },
      ...{ reportedAt: messageReports.reportedAt, settledAt: messageReports.settledAt },
    })
    .from(messages)
    .leftJoin(messageReports, ofReader)
    .where(eq(messages.threadId, threadId))
    .orderBy(asc(messages.sentAt), asc(messages.id));
  const names = await recruiterNames(ctx, [companyId]);
  const files = await filesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ senderId, sentAt, reportedAt, settledAt, ...row }) => ({
    ...row,
    sender: row.side === 'company' ? (names.get(senderId ?? '') ?? null) : null,
    sentAt: sentAt.toISOString(),
    files: files.filter(({ messageId }) => messageId === row.id).map(fileView),
    report: settledAt ? 'settled' : reportedAt ? 'waiting' : 'none',
  }));
}

/** The files of messages, without their bytes. */
export async function filesOf({ db }: Pick<Context, 'db'>, messageIds: readonly string[]) {
  if (messageIds.length === 0) return [];
  const { id, messageId, name, byteSize, position, withdrawnAt } = messageFiles;
  return db
    .select({ id, messageId, name, byteSize, withdrawnAt })
    .from(messageFiles)
    .where(inArray(messageId, [...messageIds]))
    .orderBy(asc(position));
}

type FileRow = Awaited<ReturnType<typeof filesOf>>[number];

export const fileView = ({ id, name, byteSize, withdrawnAt }: FileRow): FileView => ({
  ...{ id, name, byteSize, isWithdrawn: withdrawnAt !== null },
});

/** Up to the last message that is shown; what came since stays unread. */
async function markRead(
  { db }: Context,
  { thread, side, upTo }: { thread: Thread; side: Side; upTo: string | null },
): Promise<void> {
  const read = side === 'participant' ? thread.participantReadAt : thread.companyReadAt;
  const at = upTo === null ? null : new Date(upTo);
  if (!at || (read && read >= at)) return;
  await db
    .update(threads)
    .set(side === 'participant' ? { participantReadAt: at } : { companyReadAt: at })
    .where(and(eq(threads.id, thread.id), or(isNull(readAtOf(side)), lt(readAtOf(side), at))));
}
