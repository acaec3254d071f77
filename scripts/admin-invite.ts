import { parseArgs } from 'node:util';
import { z } from 'zod';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { createDatabase } from '#db/client.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';
import { makeClock } from '#app/platform/clock.ts';

/** `npm run admin:invite -- --email X`: a one-use invitation for the first coordinator. */
const { values } = parseArgs({ options: { email: { type: 'string' } } });
const email = z.email().safeParse(values.email);
if (!email.success) {
  console.error('Usage: npm run admin:invite -- --email name@example.org');
  process.exit(1);
}

const { databaseUrl, publicUrl, clockOffsetMs } = env();
const database = createDatabase(databaseUrl, { max: 1 });
const now = makeClock(clockOffsetMs)();
const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'admin:invite' };
const { token, expiresAt } = await inviteAccount(ctx, { email: email.data, role: 'coordinator' });
await database.close();
console.log(`${publicUrl}/invitation/${token}`);
console.log(`Works once, until ${expiresAt.toISOString()}.`);
