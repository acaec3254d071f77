import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { messageFiles, messages, threads } from '#db/schema/index.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { isOfType } from '#app/platform/file-signs.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { findLine, type Line, type To } from './find-line.server.ts';
import { ALL_MESSAGES, FIRST_MESSAGES } from './limits.server.ts';
import { FILE_TYPES, faultOfContent, isClosed, type SendFault } from './rules.ts';
import { tellOf } from './tell-of.server.ts';

/** What is written, as it is to arrive: nothing of it is changed. */
export interface Content {
  body: string;
  files: readonly { name: string; bytes: Uint8Array }[];
  /** Of the form: what is sent twice under one key is one message. 8 to 64 characters. */
  requestKey: string;
}

export type SendMessage =
  { ok: true; threadId: string; messageId: string } | { ok: false; reason: SendFault };

const refused = (reason: SendFault) => ({ ok: false as const, reason });

/**
 * Sends a message from whom a card is to a company, or from a company to whom a card is.
 * `not-open`: the company does not see the person's card now. `closed`: one side takes no messages, and which
 * one is not told. `sent-before`: another text was sent under this key.
 * @throws not-found for a card or a company that is not theirs to write to
 */
export async function sendMessage(ctx: Context, to: To, content: Content): Promise<SendMessage> {
  const line = await findLine(ctx, to);
  if (!line.isOpen) return refused('not-open');
  const fault = faultOfContent(content);
  if (fault) return refused(fault);
  const files = typed(content.files);
  if (!files) return refused('file-type');
  const before = await findThread(ctx, line);
  const known = before ? await sentBefore(ctx, { thread: before, line, content }) : null;
  if (known) return known;
  const over = await overLimit(ctx, line, before === null);
  if (over) return refused(over);
  return ctx.db.transaction((tx) => put({ ...ctx, db: tx }, { line, content, files }));
}

type Thread = typeof threads.$inferSelect;
type TypedFile = Content['files'][number] & { mediaType: string };

/** Files with the types that their bytes say; null where one is of none that is taken. */
function typed(files: Content['files']): TypedFile[] | null {
  const known = files.flatMap((file) => {
    const mediaType = FILE_TYPES.find((type) => isOfType(file.bytes, type));
    return mediaType ? [{ ...file, mediaType }] : [];
  });
  return known.length === files.length ? known : null;
}

const isOf = ({ cardId, companyId }: Line) =>
  and(eq(threads.cardId, cardId), eq(threads.companyId, companyId));

async function findThread({ db }: Context, line: Line): Promise<Thread | null> {
  const [thread] = await db.select().from(threads).where(isOf(line));
  return thread ?? null;
}

/** Why nothing more is taken, or what was taken under this key already; null where it is to be sent. */
async function sentBefore(
  { db }: Context,
  { thread, line, content }: { thread: Thread; line: Line; content: Content },
): Promise<SendMessage | null> {
  const [sent] = await db
    .select({ id: messages.id, body: messages.body })
    .from(messages)
    .where(
      and(
        ...[eq(messages.threadId, thread.id), eq(messages.side, line.side)],
        eq(messages.requestKey, content.requestKey),
      ),
    );
  if (sent?.body === content.body) return { ok: true, threadId: thread.id, messageId: sent.id };
  if (sent) return refused('sent-before');
  return isClosed(thread) ? refused('closed') : null;
}

async function overLimit(
  { db, actor }: Context,
  { side, companyId }: Line,
  isFirst: boolean,
): Promise<'too-many' | 'too-many-new' | null> {
  const subject = side === 'company' ? companyId : actor.personId;
  if (!(await withinLimit(db, ALL_MESSAGES[side], subject))) return 'too-many';
  const isOver = isFirst && !(await withinLimit(db, FIRST_MESSAGES[side], subject));
  return isOver ? 'too-many-new' : null;
}

interface Put {
  line: Line;
  content: Content;
  files: readonly TypedFile[];
}

async function put(ctx: Context, { line, content, files }: Put): Promise<SendMessage> {
  const thread = await holdThread(ctx, line);
  const known = await sentBefore(ctx, { thread, line, content });
  if (known) return known;
  const { side } = line;
  const { body, requestKey } = content;
  const [id, threadId] = [uuidv7(), thread.id];
  await ctx.db.insert(messages).values({
    ...{ id, threadId, side, senderId: ctx.actor.personId, body, requestKey, sentAt: ctx.now },
  });
  if (files.length > 0) await ctx.db.insert(messageFiles).values(rowsOf(files, id));
  await ctx.db.update(threads).set({ lastAt: ctx.now }).where(eq(threads.id, threadId));
  await tellOf(ctx, { thread, side });
  return { ok: true, threadId, messageId: id };
}

const rowsOf = (files: readonly TypedFile[], messageId: string) =>
  files.map(({ name, mediaType, bytes }, at) => ({
    ...{ id: uuidv7(), messageId, position: at + 1, name: name.slice(-200) || '-', mediaType },
    ...{ byteSize: bytes.byteLength, bytes },
  }));

/** The thread of a card and a company, begun where there is none; messages of one follow one another. */
async function holdThread(ctx: Context, line: Line): Promise<Thread> {
  const { side, isOpen: _, ...of } = line;
  const begun = { openedBy: side, openedAt: ctx.now, lastAt: ctx.now };
  await ctx.db
    .insert(threads)
    .values({ id: randomUUID(), ...of, ...begun })
    .onConflictDoNothing();
  const [thread] = await ctx.db.select().from(threads).where(isOf(line)).for('update');
  if (!thread) throw new Error('a thread that is held is not there');
  return thread;
}
