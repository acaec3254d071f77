import { createDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { makeClock } from '#app/platform/clock.ts';
import { closeDatabase, getDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';
import { startJobLoop } from './jobs.server.ts';
import { publishContent } from './publish-content.server.ts';
import { registerFollowers } from './register.server.ts';
import { demoNotices } from './demo-people.ts';
import { seedDemo } from './seed-demo.server.ts';

registerFollowers();

let jobs: { stop: () => Promise<void> } | undefined;

/**
 * Brings the database up to date before the server serves: migrations, `content/`, and demo people
 * in an empty database. Runs as the owner of the schema; safe in several processes at once.
 * @returns what was done, in words for the start script
 */
export async function prepare(): Promise<{ summary: string[]; notices: string[] }> {
  const { databaseUrl, demo, clockOffsetMs } = env();
  const applied = await migrate(databaseUrl);
  const database = createDatabase(databaseUrl, { max: 2, statementTimeoutMs: 120_000 });
  try {
    const now = makeClock(clockOffsetMs)();
    const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'prepare' };
    const published = await publishContent(ctx);
    const seeded = demo ? await seedDemo(ctx) : [];
    const summary = [`migrations applied: ${applied.length}`, ...published, ...seeded];
    return { summary, notices: demo ? demoNotices() : [] };
  } finally {
    await database.close();
  }
}

/** True when the database answers and has been migrated. */
export async function ready(): Promise<boolean> {
  try {
    const rows = await getDatabase().sql`select 1 as ok from schema_migrations limit 1`;
    return rows.length === 1;
  } catch {
    return false;
  }
}

/** Begins to run jobs inside this process. */
export function startJobs(): void {
  jobs ??= startJobLoop();
}

/** Ends jobs, then connections. */
export async function stop(): Promise<void> {
  await jobs?.stop();
  await closeDatabase();
}
