import { setTimeout as pause } from 'node:timers/promises';
import { enqueue } from '#app/platform/outbox.server.ts';
import type { Database } from '#db/client.ts';
import { checkJobs, type JobRow } from './checks/jobs.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { makeAccounts, type Account } from './learners.ts';
import { crashesIn, withProduct, type Soaked } from './product.ts';

/** The product has jobs of its own beside these. */
const KIND = 'password-reset-mail';
const JOBS = 5_000;
const KILLS = 50;
/** A killed worker's jobs wait for the end of their lease, a minute. */
const STUCK_MS = 180_000;

export const jobsOnce: Invariant = {
  id: 'I6',
  name: 'jobs at least once, effects once',
  run: ({ share, say }) =>
    withProduct((soaked) =>
      sendWhileKilled(soaked, { jobs: part(JOBS, share), kills: part(KILLS, share), say }),
    ),
};

/** Lets the product do so many jobs while so many of its processes are killed, and counts what came of it. */
export async function sendWhileKilled(
  { product, database }: Soaked,
  { jobs: count, kills: wanted, say }: { jobs: number; kills: number; say: Run['say'] },
): Promise<Outcome> {
  const accounts = await makeAccounts(database, count);
  let kills = 0;
  const enqueueing = enqueueAll(database, accounts);
  await untilDone(database, count, (done) => {
    if (kills < wanted && done >= (count / (wanted + 1)) * (kills + 1) && product.killWorker()) {
      kills += 1;
      if (kills % 10 === 0) say(`${kills} kills, ${done} jobs done`);
    }
  });
  await enqueueing;
  const { jobs, mails, links, again } = await readEffects(database);
  return {
    asked: `${count} jobs, ${wanted} kills`,
    done: `${jobs.filter(({ done }) => done).length} jobs, ${again} of them taken over, ${kills} kills`,
    violations: [
      ...shortfall('kills', kills, wanted),
      ...shortfall('jobs enqueued', jobs.length, count),
      ...checkJobs(jobs, mails, links),
      ...crashesIn(product.output()),
    ],
  };
}

async function enqueueAll(database: Database, accounts: readonly Account[]): Promise<void> {
  for (const { accountId } of accounts) {
    const payload = { accountId, locale: 'ja' };
    const ctx = { db: database.db, now: new Date() };
    await enqueue(ctx, { kind: KIND, payload, dedupeKey: accountId });
  }
}

/** Watches how many jobs are done; gives up when nothing moves any more. */
async function untilDone(
  { sql }: Database,
  count: number,
  watch: (done: number) => void,
): Promise<void> {
  let last = { done: -1, at: Date.now() };
  while (last.done < count && Date.now() - last.at < STUCK_MS) {
    const [row] = await sql<{ done: number }[]>`
      select count(*)::int as done from outbox_jobs
      where done_at is not null and kind = ${KIND}`;
    const done = row?.done ?? 0;
    if (done !== last.done) last = { done, at: Date.now() };
    watch(done);
    await pause(10);
  }
}

async function readEffects({ sql }: Database) {
  const jobs = await sql<(JobRow & { attempts: number })[]>`
    select a.email, j.done_at is not null as done, j.failed_at is not null as failed, j.attempts
    from outbox_jobs j join accounts a on a.id::text = j.payload ->> 'accountId'`;
  const mails = await sql<{ email: string }[]>`select recipient as email from kept_mails`;
  const links = await sql<{ email: string }[]>`
    select a.email from password_resets r join accounts a on a.id = r.account_id`;
  return { jobs, mails, links, again: jobs.filter(({ attempts }) => attempts > 1).length };
}
