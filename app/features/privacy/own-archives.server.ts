import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { personalArchives } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { readArchive } from '#app/platform/storage.server.ts';

export interface OwnArchive {
  id: string;
  /** Null while it is being made. */
  ready: { byteSize: number; readyAt: Date; expiresAt: Date } | null;
}

/** The actor's archives that are being made or offered, the latest first. */
export async function findOwnArchives(ctx: Context): Promise<OwnArchive[]> {
  const { personId } = ctx.actor;
  const rows = await ctx.db
    .select()
    .from(personalArchives)
    .where(and(eq(personalArchives.personId, personId), isNull(personalArchives.goneAt)))
    .orderBy(desc(personalArchives.askedAt));
  return rows.flatMap<OwnArchive>(({ id, byteSize, readyAt, expiresAt }) => {
    if (!readyAt || !byteSize || !expiresAt) return [{ id, ready: null }];
    return expiresAt > ctx.now ? [{ id, ready: { byteSize, readyAt, expiresAt } }] : [];
  });
}

/** The bytes of an archive of the actor's own, while it is offered; that it was taken is in the log. */
export async function takeArchive(
  ctx: Context,
  { archiveId }: { archiveId: string },
): Promise<Uint8Array> {
  const [own] = isUuid(archiveId)
    ? await ctx.db
        .select({ name: personalArchives.fileName })
        .from(personalArchives)
        .where(
          and(
            eq(personalArchives.id, archiveId),
            eq(personalArchives.personId, ctx.actor.personId),
            isNotNull(personalArchives.readyAt),
            isNull(personalArchives.goneAt),
            gt(personalArchives.expiresAt, ctx.now),
          ),
        )
    : [];
  const bytes = own?.name ? await readArchive(own.name) : null;
  if (!bytes) throw new AppError('not-found');
  ctx.log.info(
    { event: 'archive-taken', accountId: ctx.actor.accountId },
    'personal data handed out',
  );
  return bytes;
}
