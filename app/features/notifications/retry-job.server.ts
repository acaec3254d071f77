import { and, eq, isNotNull } from 'drizzle-orm';
import { outboxJobs } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { mayKeepOutbox } from './policy.ts';

/** Lets a job that was given up have all its tries again, from now on. Of any other it says the same. */
export async function retryJob(ctx: Context, { jobId }: { jobId: string }): Promise<void> {
  if (!mayKeepOutbox(ctx.actor)) throw new AppError('forbidden');
  const own = eq(outboxJobs.id, jobId);
  const known = isUuid(jobId) && (await ctx.db.$count(outboxJobs, own)) > 0;
  if (!known) throw new AppError('not-found');
  await ctx.db.transaction(async (tx) => {
    const retried = await tx
      .update(outboxJobs)
      .set({ failedAt: null, attempts: 0, runAt: ctx.now, leasedUntil: null })
      .where(and(own, isNotNull(outboxJobs.failedAt)))
      .returning({ id: outboxJobs.id });
    if (retried.length === 0) return;
    await writeAudit(
      { ...ctx, db: tx },
      { action: 'job-retried', objectKind: 'outbox-job', objectId: jobId },
    );
  });
}
