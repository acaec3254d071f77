import { countExpired, sweepRetention } from '#app/features/privacy/exports.server.ts';
import { APP_ROLE, createDatabase } from '#db/client.ts';
import { makeClock } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';

/** `npm run retention [-- --dry-run]`: deletes what is past its time, or only says how much that is. */
const { databaseUrl, clockOffsetMs } = env();
const isDry = process.argv.includes('--dry-run');
const database = createDatabase(databaseUrl, { max: 1, role: APP_ROLE });
const now = makeClock(clockOffsetMs)();
const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'retention' };
const counted = isDry ? await countExpired(ctx) : await sweepRetention(ctx);
await database.close();
for (const { kind, rows } of counted) console.log(`${String(rows).padStart(8)}  ${kind}`);
const total = counted.reduce((sum, { rows }) => sum + rows, 0);
console.log(
  isDry ? `${total} rows would be deleted or emptied` : `${total} rows deleted or emptied`,
);
