import { and, inArray, isNull, lt } from 'drizzle-orm';
import { importRows, imports } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readSetting } from '#app/platform/settings.server.ts';
import { lockImport } from './own-import.server.ts';

const DAY_MS = 86_400_000;

/**
 * Deletes the rows of imports that are older than the setting says: they are personal data. What
 * remains says who applied what kind of file when, and how many rows did what.
 * @returns how many imports were emptied
 */
export async function purgeImports(ctx: Context<null>): Promise<number> {
  const { days } = await readSetting(ctx.db, 'import-retention');
  const before = new Date(ctx.now.getTime() - days * DAY_MS);
  return ctx.db.transaction(async (tx) => {
    const old = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(isNull(imports.purgedAt), lt(imports.uploadedAt, before)))
      .for('update', { skipLocked: true });
    await empty(
      { ...ctx, db: tx },
      old.map(({ id }) => id),
    );
    return old.length;
  });
}

/** Throws away an import that was not applied, or the rows of one that was. */
export async function discardImport(ctx: Context, input: { importId: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { id } = await lockImport(inside, input.importId);
    await empty(inside, [id]);
    await writeAudit(inside, {
      action: 'import-discarded',
      objectKind: 'import',
      objectId: id,
    });
  });
}

async function empty(ctx: Context<Actor | null>, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db.delete(importRows).where(inArray(importRows.importId, ids));
  const gone = { purgedAt: ctx.now, fileName: '', headings: [], mapping: [] };
  await ctx.db.update(imports).set(gone).where(inArray(imports.id, ids));
}
