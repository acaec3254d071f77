import { eq } from 'drizzle-orm';
import { companyJobs, companyPages } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { EMPTY } from './content.ts';
import { requireCompany } from './recruiters.server.ts';
import { missingInJob, missingInPage } from './rules.ts';
import { lockOwnJob } from './save-job.server.ts';
import { contentSchema } from './schema.ts';

export type Publish = { ok: true } | { ok: false; reason: 'incomplete'; missing: string[] };

/** Publishes the page of the actor's own company, unless something is missing; again changes nothing. */
export async function publishPage(ctx: Context): Promise<Publish> {
  const { id: companyId } = await requireCompany(ctx);
  return ctx.db.transaction(async (tx) => {
    const own = eq(companyPages.companyId, companyId);
    const [found] = await tx.select().from(companyPages).where(own).for('update');
    const missing = missingInPage(found ? contentSchema.parse(found.content) : EMPTY);
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing };
    if (found?.publishedAt) return { ok: true };
    await tx.update(companyPages).set({ publishedAt: ctx.now }).where(own);
    await auditPage({ ...ctx, db: tx }, companyId, 'company-page-published');
    return { ok: true };
  });
}

/** Takes the page back: nobody but the company reads it from now on. */
export async function unpublishPage(ctx: Context): Promise<void> {
  const { id: companyId } = await requireCompany(ctx);
  await ctx.db.transaction(async (tx) => {
    const own = eq(companyPages.companyId, companyId);
    const [found] = await tx.select().from(companyPages).where(own).for('update');
    if (!found?.publishedAt) return;
    await tx.update(companyPages).set({ publishedAt: null }).where(own);
    await auditPage({ ...ctx, db: tx }, companyId, 'company-page-unpublished');
  });
}

/** Publishes a job of the actor's own company, unless something is missing; again changes nothing. */
export async function publishJob(ctx: Context, { jobId }: { jobId: string }): Promise<Publish> {
  const { id: companyId } = await requireCompany(ctx);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { content, publishedAt } = await lockOwnJob(inside, companyId, jobId);
    const missing = missingInJob(contentSchema.parse(content));
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing };
    if (publishedAt) return { ok: true };
    await tx.update(companyJobs).set({ publishedAt: ctx.now }).where(eq(companyJobs.id, jobId));
    await writeAudit(inside, { action: 'job-published', objectKind: 'job', objectId: jobId });
    return { ok: true };
  });
}

/** Takes a job back: nobody but the company reads it from now on. */
export async function unpublishJob(ctx: Context, { jobId }: { jobId: string }): Promise<void> {
  const { id: companyId } = await requireCompany(ctx);
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { publishedAt } = await lockOwnJob(inside, companyId, jobId);
    if (!publishedAt) return;
    await tx.update(companyJobs).set({ publishedAt: null }).where(eq(companyJobs.id, jobId));
    await writeAudit(inside, { action: 'job-unpublished', objectKind: 'job', objectId: jobId });
  });
}

function auditPage(
  ctx: Context,
  companyId: string,
  action: 'company-page-published' | 'company-page-unpublished',
): Promise<void> {
  return writeAudit(ctx, { action, objectKind: 'organisation', objectId: companyId });
}
