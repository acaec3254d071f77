import { eq } from 'drizzle-orm';
import { imports } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayImport } from './policy.ts';

export type ImportRecord = typeof imports.$inferSelect;

/** Refuses who may not import. */
export function requireImporter(ctx: Context): void {
  if (!mayImport(ctx.actor)) throw new AppError('forbidden');
}

/** An import whose rows are there still. */
export async function loadImport(ctx: Context, id: string): Promise<ImportRecord> {
  requireImporter(ctx);
  const rows = isUuid(id) ? await ctx.db.select().from(imports).where(eq(imports.id, id)) : [];
  if (!rows[0] || rows[0].purgedAt) throw new AppError('not-found');
  return rows[0];
}

/** The same, held for the rest of the transaction. */
export async function lockImport(ctx: Context, id: string): Promise<ImportRecord> {
  requireImporter(ctx);
  const rows = isUuid(id)
    ? await ctx.db.select().from(imports).where(eq(imports.id, id)).for('update')
    : [];
  if (!rows[0] || rows[0].purgedAt) throw new AppError('not-found');
  return rows[0];
}
