import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { enrolments, extensionEnrolments, extensions } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { personInScope } from './scope.server.ts';

/**
 * Gives enrolments that begin now the extra time that stands for whoever is where their people are: the
 * edition, the organisation or the prefecture. It is on dates of a window, so who comes once the window is
 * over has nothing of it. One statement, and one more for each extension that stands.
 */
export async function inheritExtensions(
  ctx: Context<Actor | null>,
  { editionId, enrolmentIds }: { editionId: string; enrolmentIds: readonly string[] },
): Promise<void> {
  if (enrolmentIds.length === 0) return;
  const standing = await ctx.db
    .select({
      id: extensions.id,
      scopeKind: extensions.scopeKind,
      scopeId: extensions.scopeId,
    })
    .from(extensions)
    .where(
      and(
        ...[isNull(extensions.undoneAt), gt(extensions.untilAt, ctx.now)],
        or(isNull(extensions.editionId), eq(extensions.editionId, editionId)),
      ),
    )
    .orderBy(asc(extensions.id));
  for (const { id, ...scope } of standing) {
    if (scope.scopeKind === 'edition' && scope.scopeId !== editionId) continue;
    const own = ctx.db
      .select({
        extensionId: sql<string>`${id}::uuid`.as('extension_id'),
        enrolmentId: enrolments.id,
      })
      .from(enrolments)
      .where(
        and(
          inArray(enrolments.id, [...enrolmentIds]),
          personInScope(ctx, enrolments.personId, scope),
        ),
      );
    await ctx.db.insert(extensionEnrolments).select(own).onConflictDoNothing();
  }
}
