import { and, eq, gt } from 'drizzle-orm';
import { personalArchives } from '#db/schema/index.ts';
import { provePassword, type WrongPassword } from '#app/features/accounts/exports.server.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { ARCHIVES_A_DAY } from './rules.ts';

const DAY_MS = 86_400_000;

export type RequestArchive = { ok: true } | { ok: false; reason: 'too-many' } | WrongPassword;

/**
 * Asks for an archive of all that is held about the actor, with the password. While one is being made
 * asking again makes no second.
 */
export async function requestArchive(
  ctx: Context,
  { password }: { password: string },
): Promise<RequestArchive> {
  const proved = await provePassword(ctx, { password, event: 'archive' });
  if (!proved.ok) return proved;
  const { personId } = ctx.actor;
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const recent = and(eq(personalArchives.personId, personId), gt(personalArchives.askedAt, since));
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if ((await tx.$count(personalArchives, recent)) >= ARCHIVES_A_DAY) {
      return { ok: false, reason: 'too-many' };
    }
    const [made] = await tx
      .insert(personalArchives)
      .values({ id: uuidv7(), personId, askedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: personalArchives.id });
    if (!made) return { ok: true };
    await enqueue(inside, { kind: 'archive', payload: { archiveId: made.id } });
    await writeAudit(inside, {
      ...{ action: 'archive-asked', objectKind: 'person', objectId: personId },
    });
    return { ok: true };
  });
}
