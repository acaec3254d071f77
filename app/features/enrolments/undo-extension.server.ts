import { and, eq, isNull } from 'drizzle-orm';
import { accommodations, extensions } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepEditions } from './policy.ts';
import { refreshLater } from './refresh-later.server.ts';

/**
 * Takes back for everyone what one act gave: time on dates, working time and attempts at quizzes. Doing so
 * again changes nothing.
 */
export async function undoExtension(ctx: Context, input: { extensionId: string }): Promise<void> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const { extensionId: id } = input;
  if (!isUuid(id)) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const parts = [
      await undone(inside, { id, of: 'extension' }),
      await undone(inside, { id, of: 'accommodation' }),
    ];
    if (parts.every((part) => part === 'unknown')) throw new AppError('not-found');
    if (!parts.includes('undone')) return;
    await refreshLater(inside, { id, undone: true, dates: parts[0] === 'undone' });
  });
}

const PARTS = {
  extension: { table: extensions, action: 'extension-undone' },
  accommodation: { table: accommodations, action: 'accommodation-undone' },
} as const;

type Undone = 'unknown' | 'before' | 'undone';

async function undone(
  ctx: Context,
  { id, of }: { id: string; of: keyof typeof PARTS },
): Promise<Undone> {
  const { table, action } = PARTS[of];
  if ((await ctx.db.$count(table, eq(table.id, id))) === 0) return 'unknown';
  const rows = await ctx.db
    .update(table)
    .set({ undoneAt: ctx.now, undoneBy: ctx.actor.personId })
    .where(and(eq(table.id, id), isNull(table.undoneAt)))
    .returning({ id: table.id });
  if (rows.length === 0) return 'before';
  await writeAudit(ctx, { action, objectKind: of, objectId: id });
  return 'undone';
}
