import { and, eq } from 'drizzle-orm';
import { companyJobs } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import type { Content } from './content.ts';
import { lockCompany } from './invite-recruiter.server.ts';
import { requireCompany } from './recruiters.server.ts';
import { missingInJob } from './rules.ts';
import type { SaveContent } from './save-page.server.ts';

/** Jobs of one company, drafts among them. */
const MOST_JOBS = 30;

export type SaveJob =
  | { ok: true; jobId: string }
  | Exclude<SaveContent, { ok: true }>
  | { ok: false; reason: 'too-many' };

/**
 * Saves a job of the actor's own company, or begins one. `version` is the one that was edited: a second
 * editor is told. What is published stays complete.
 */
export async function saveJob(
  ctx: Context,
  input: { jobId: string | null; content: Content; version: number },
): Promise<SaveJob> {
  const { id: companyId } = await requireCompany(ctx);
  const { jobId, content, version } = input;
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if (jobId === null) return begin(inside, companyId, content);
    const found = await lockOwnJob(inside, companyId, jobId);
    if (found.version !== version) return { ok: false, reason: 'conflict' };
    const missing = found.publishedAt ? missingInJob(content) : [];
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing };
    await tx
      .update(companyJobs)
      .set({ content, version: version + 1, updatedAt: ctx.now })
      .where(eq(companyJobs.id, jobId));
    return { ok: true, jobId };
  });
}

async function begin(ctx: Context, companyId: string, content: Content): Promise<SaveJob> {
  await lockCompany(ctx, companyId);
  const own = eq(companyJobs.companyId, companyId);
  if ((await ctx.db.$count(companyJobs, own)) >= MOST_JOBS)
    return { ok: false, reason: 'too-many' };
  const id = uuidv7();
  const times = { createdAt: ctx.now, updatedAt: ctx.now };
  await ctx.db.insert(companyJobs).values({ id, companyId, content, ...times });
  return { ok: true, jobId: id };
}

/** Holds a job of this company; that of another is not to be found. */
export async function lockOwnJob(ctx: Context, companyId: string, jobId: string) {
  const own = and(eq(companyJobs.id, jobId), eq(companyJobs.companyId, companyId));
  const [found] = isUuid(jobId)
    ? await ctx.db.select().from(companyJobs).where(own).for('update')
    : [];
  if (!found) throw new AppError('not-found');
  return found;
}
