import { awaitDatabase } from '#db/await-database.ts';
import { createDatabase, type Sql } from '#db/client.ts';
import { migrate, newestMigration } from '#db/migrate.ts';
import { makeClock } from '#app/platform/clock.ts';
import { closeDatabase, getDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { ensureEventMonths } from '#app/platform/events.server.ts';
import { log } from '#app/platform/logger.server.ts';
import { addressNotice } from './address-notice.ts';
import { startJobLoop } from './jobs.server.ts';
import { publishContent } from './publish-content.server.ts';
import { registerFollowers } from './register.server.ts';
import { demoNotices } from './demo-people.ts';
import { seedDemo } from './seed-demo.server.ts';

registerFollowers();

let jobs: { stop: () => Promise<void> } | undefined;

/** What the start script hears of the preparation. */
interface Prepared {
  summary: string[];
  notices: string[];
  /** The newest migration of this version, for the processes that serve it. */
  migration: number;
}

/**
 * Brings the database up to date before the server serves: migrations, `content/`, and demo people
 * in an empty database. Runs as the owner of the schema; safe in several processes at once. A
 * database that a newer version has migrated is served as it is (safety I8).
 * @param say tells the operator why it takes long
 * @returns what was done, in words for the start script
 */
export async function prepare(say: (line: string) => void = () => undefined): Promise<Prepared> {
  const { databaseUrl, demo, clockOffsetMs } = env();
  const onWait = (where: string, code: string) =>
    say(`Waiting for the database of DATABASE_URL at ${where} (${code}), at most a minute.`);
  await awaitDatabase(databaseUrl, { onWait });
  const notices = addressNotice(env());
  const applied = await migrate(databaseUrl, {
    allowNewer: (names) =>
      notices.push(`A newer version has migrated this database (${names.join(', ')}); it is kept.`),
  });
  const database = createDatabase(databaseUrl, { max: 2, statementTimeoutMs: 120_000 });
  try {
    await ensureEventMonths(database.db);
    notices.push(...(await connectionNotice(database.sql)));
    const now = makeClock(clockOffsetMs)();
    const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'prepare' };
    const published = await publishContent(ctx);
    const seeded = demo ? await seedDemo(ctx) : [];
    const summary = [`migrations applied: ${applied.length}`, ...published, ...seeded];
    if (demo) notices.push(...demoNotices());
    return { summary, notices, migration: await newestMigration() };
  } finally {
    await database.close();
  }
}

/** More connections than the database grants would fail under load, long after the start. */
async function connectionNotice(sql: Sql): Promise<string[]> {
  const { processes, connections } = env();
  const [row] = await sql<{ granted: number }[]>`
    select current_setting('max_connections')::int
      - current_setting('superuser_reserved_connections')::int as granted`;
  const wanted = processes * connections;
  if (!row || wanted <= row.granted) return [];
  return [
    `WEB_CONCURRENCY: ${processes} processes open up to ${wanted} connections, the database grants ${row.granted}.`,
  ];
}

let needed: Promise<number> | undefined;

/** True when the database answers and has every migration of this version. */
export async function ready(): Promise<boolean> {
  try {
    needed ??= Promise.resolve(env().migration ?? newestMigration());
    const [row] = await getDatabase().sql<{ id: number | null }[]>`
      select max(id)::int as id from schema_migrations`;
    return (row?.id ?? 0) >= (await needed);
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
