import { and, eq } from 'drizzle-orm';
import { fairCards, messageFiles, messages, threads } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import { recordViews } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireThread, type AskedThread } from './get-thread.server.ts';

export interface MessageFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * A file of a thread that the actor reads as one of its sides. That a company read a person's is recorded for
 * them. @throws not-found for any other, and for one that was withdrawn
 */
export async function readMessageFile(
  ctx: Context,
  { fileId, ...asked }: AskedThread & { fileId: string },
): Promise<MessageFile> {
  const thread = await requireThread(ctx, asked);
  const { name, mediaType, bytes } = messageFiles;
  const isAsked = and(eq(messageFiles.id, fileId), eq(messages.threadId, thread.id));
  const [file] = isUuid(fileId)
    ? await ctx.db
        .select({ name, mediaType, bytes, writtenBy: messages.side })
        .from(messageFiles)
        .innerJoin(messages, eq(messages.id, messageFiles.messageId))
        .where(isAsked)
    : [];
  if (!file?.bytes) throw new AppError('not-found');
  if (asked.side === 'company' && file.writtenBy === 'participant') {
    const { cardId, companyId } = thread;
    await recordViews(ctx, { companyId }, [{ cardId, fields: [file.name], place: 'file' }]);
  }
  return { name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}

/** The files of a person’s threads, for the copy of all that is held about them. */
export async function listMessageFilesOf(
  db: DbOrTx,
  personId: string,
): Promise<{ id: string; mediaType: string; bytes: Uint8Array }[]> {
  const { id, mediaType, bytes } = messageFiles;
  const files = await db
    .select({ id, mediaType, bytes })
    .from(messageFiles)
    .innerJoin(messages, eq(messages.id, messageFiles.messageId))
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .innerJoin(fairCards, eq(fairCards.id, threads.cardId))
    .where(eq(fairCards.personId, personId));
  return files.flatMap((file) => (file.bytes ? [{ ...file, bytes: file.bytes }] : []));
}
