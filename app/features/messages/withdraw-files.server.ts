import { and, eq, exists, isNull } from 'drizzle-orm';
import { messageFiles, messages } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';

/**
 * Takes back the files of a message that the actor sent: their bytes are deleted, and both sides read that
 * they were withdrawn. Nothing of somebody else's message changes.
 */
export async function withdrawFiles({ db, actor, now }: Context, messageId: string): Promise<void> {
  const own = db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.senderId, actor.personId)));
  await db
    .update(messageFiles)
    .set({ bytes: null, withdrawnAt: now })
    .where(
      and(eq(messageFiles.messageId, messageId), isNull(messageFiles.withdrawnAt), exists(own)),
    );
}
