import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { attempts, extensionEnrolments } from '#db/schema/index.ts';
import type { JobHandler } from '#app/platform/outbox.server.ts';
import { loadEnd } from './own-rules.server.ts';

/** After extra time was given or taken back: open attempts whose time ends get their new end. */
export const refreshTimes: JobHandler = async (ctx, job) => {
  const { extensionId } = job.payload as { extensionId: string };
  const open = await ctx.db
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(extensionEnrolments, eq(extensionEnrolments.enrolmentId, attempts.enrolmentId))
    .where(
      and(
        eq(extensionEnrolments.extensionId, extensionId),
        isNull(attempts.submittedAt),
        isNotNull(attempts.endsAt),
      ),
    );
  for (const { attempt } of open) {
    await ctx.db
      .update(attempts)
      .set(await loadEnd(ctx, attempt))
      .where(and(eq(attempts.id, attempt.id), isNull(attempts.submittedAt)));
  }
  return null;
};
