import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { createDatabase } from '#db/client.ts';
import { makeClock } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';

/** `npm run progress:rebuild`: makes all progress anew from the event log and says what had differed. */
const { databaseUrl, clockOffsetMs } = env();
const database = createDatabase(databaseUrl, { max: 1 });
const now = makeClock(clockOffsetMs)();
const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'progress:rebuild' };
const { enrolments, differed } = await rebuildProgress(ctx);
await database.close();
console.log(`${enrolments} enrolments rebuilt, ${differed.length} had differed`);
for (const id of differed) console.log(id);
