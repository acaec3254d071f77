import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { outboxJobs } from '#db/schema/index.ts';
import { batches } from './batches.ts';
import type { Context } from './context.server.ts';
import { uuidv7 } from './ids.ts';
import { failureCode } from './logged-error.server.ts';
import { deliver, type Mail } from './mail/deliver.server.ts';
import { refusalOf } from './mail/refusal.ts';

export interface Job {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
}

/** Says that a job's time has not come: it is done at this instant, as if it had been made for it. */
export interface Wait {
  notBefore: Date;
}

/** Does a job's database work and says which mail it means, if any. Runs in one transaction. */
export type JobHandler = (ctx: Context<null>, job: Job) => Promise<Mail | null>;

/** One that may also say that the job must wait. */
export type PatientHandler = (ctx: Context<null>, job: Job) => Promise<Mail | Wait | null>;

const LEASE_SECONDS = 60;
const MAX_ATTEMPTS = 8;

export interface NewJob {
  kind: string;
  payload: Record<string, unknown>;
  dedupeKey?: string;
  runAt?: Date;
}

/**
 * Puts a job beside the change it belongs to: call it with the transaction's context. A second job
 * with the same `dedupeKey` is not made. Payloads hold ids and codes only.
 */
export async function enqueue(ctx: Pick<Context<null>, 'db' | 'now'>, job: NewJob): Promise<void> {
  await enqueueAll(ctx, [job]);
}

/** So many jobs at once are for many: whoever waits at a page for another one does not wait for them. */
const MANY = 20;

/** Puts many jobs beside one change. */
export async function enqueueAll(
  ctx: Pick<Context<null>, 'db' | 'now'>,
  jobs: readonly NewJob[],
): Promise<void> {
  const rows = jobs.map(({ dedupeKey = null, runAt = ctx.now, ...job }) => ({
    ...{ id: uuidv7(), dedupeKey, runAt, forMany: jobs.length >= MANY, ...job },
  }));
  for (const part of batches(rows)) {
    await ctx.db.insert(outboxJobs).values(part).onConflictDoNothing();
  }
}

/** Takes up to `limit` due jobs under a lease; other workers pass over them. */
async function claim(ctx: Context<null>, limit: number) {
  const due = sql`select id from outbox_jobs
    where done_at is null and failed_at is null and run_at <= ${ctx.now.toISOString()}::timestamptz
      and (leased_until is null or leased_until < now())
    order by for_many, run_at, id limit ${limit} for update skip locked`;
  return ctx.db
    .update(outboxJobs)
    .set({
      leasedUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
      attempts: sql`${outboxJobs.attempts} + 1`,
    })
    .where(sql`${outboxJobs.id} in (${due})`)
    .returning();
}

/**
 * Runs due jobs once. Effect and "done" share a transaction that first checks the lease, so a job
 * that was taken over cannot take effect twice in the kept outbox.
 * @returns how many jobs were claimed
 */
export async function runDueJobs(
  ctx: Context<null> & { db: Db },
  handlers: Readonly<Record<string, PatientHandler>>,
): Promise<number> {
  const jobs = await claim(ctx, 5);
  for (const job of jobs) {
    try {
      await ctx.db.transaction(async (tx) => {
        const [held] = await tx
          .select({ id: outboxJobs.id })
          .from(outboxJobs)
          .where(
            and(
              eq(outboxJobs.id, job.id),
              isNull(outboxJobs.doneAt),
              eq(outboxJobs.attempts, job.attempts),
            ),
          )
          .for('update');
        if (!held) return;
        const handler = handlers[job.kind];
        if (!handler) throw new Error(`no handler for ${job.kind}`);
        const inside = { ...ctx, db: tx };
        const outcome = await handler(inside, job as Job);
        const isWaiting = outcome !== null && 'notBefore' in outcome;
        await tx
          .update(outboxJobs)
          .set(isWaiting ? putOff(outcome) : { doneAt: ctx.now, leasedUntil: null })
          .where(eq(outboxJobs.id, job.id));
        if (outcome && !isWaiting) await deliver(inside, job.id, outcome);
      });
    } catch (error) {
      await postpone(ctx, job, error);
    }
  }
  return jobs.length;
}

/** A job that waits has not failed: it has all its tries before it. */
function putOff({ notBefore }: Wait) {
  return { runAt: notBefore, leasedUntil: null, attempts: 0 };
}

/** What failed is tried again later; a mail that its server refuses for good is given up at once. */
async function postpone(
  ctx: Context<null>,
  job: { id: string; kind: string; attempts: number },
  error: unknown,
): Promise<void> {
  ctx.log.error({ err: error, jobId: job.id, kind: job.kind }, 'job failed');
  const refusal = refusalOf(error);
  const isOver = refusal !== null || job.attempts >= MAX_ATTEMPTS;
  const waitSeconds = Math.min(3600, 10 * 2 ** job.attempts);
  await ctx.db
    .update(outboxJobs)
    .set({
      leasedUntil: null,
      lastError: refusal ?? failureCode(error),
      runAt: new Date(ctx.now.getTime() + waitSeconds * 1000),
      failedAt: isOver ? ctx.now : null,
    })
    .where(and(eq(outboxJobs.id, job.id), eq(outboxJobs.attempts, job.attempts)));
}
