import { and, eq } from 'drizzle-orm';
import { companyPages } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Content } from './content.ts';
import { requireCompany } from './recruiters.server.ts';
import { missingInPage } from './rules.ts';

export type SaveContent =
  | { ok: true }
  /** Somebody else saved meanwhile. */
  | { ok: false; reason: 'conflict' }
  /** It is published, and would lack these inputs. */
  | { ok: false; reason: 'incomplete'; missing: string[] };

/**
 * Saves what the actor's own company says of itself. `version` is the one that was edited, 0 where there
 * was none: a second editor is told. What is published stays complete.
 */
export async function savePage(
  ctx: Context,
  { content, version }: { content: Content; version: number },
): Promise<SaveContent> {
  const { id: companyId } = await requireCompany(ctx);
  const missing = missingInPage(content);
  return ctx.db.transaction(async (tx) => {
    const own = eq(companyPages.companyId, companyId);
    const [before] = await tx.select().from(companyPages).where(own).for('update');
    if ((before?.version ?? 0) !== version) return { ok: false, reason: 'conflict' };
    if (before?.publishedAt && missing.length > 0) {
      return { ok: false, reason: 'incomplete', missing };
    }
    const saved = { content, version: version + 1, updatedAt: ctx.now };
    const rows = before
      ? await tx
          .update(companyPages)
          .set(saved)
          .where(and(own, eq(companyPages.version, version)))
          .returning({ version: companyPages.version })
      : await tx
          .insert(companyPages)
          .values({ companyId, ...saved })
          .onConflictDoNothing()
          .returning({ version: companyPages.version });
    return rows.length > 0 ? { ok: true } : { ok: false, reason: 'conflict' };
  });
}
