import { verifyAudit } from '#app/features/audit/verify-audit.server.ts';
import { createDatabase } from '#db/client.ts';
import { makeClock } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';

/** `npm run audit:verify`: follows the chain of the audit log and names what was changed afterwards. */
const { databaseUrl, clockOffsetMs } = env();
const database = createDatabase(databaseUrl, { max: 1 });
const now = makeClock(clockOffsetMs)();
const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'audit:verify' };
const { sealed, waiting, faults } = await verifyAudit(ctx);
await database.close();
console.log(`${sealed} entries sealed, ${waiting} waiting, ${faults.length} faults`);
for (const { sequence, entryId, fault } of faults) console.log(`${sequence} ${entryId} ${fault}`);
if (faults.length > 0) process.exitCode = 1;
