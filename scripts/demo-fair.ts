/**
 * Adds the second fair to a demonstration: Yokohama, 400 invented participants and 74 invented companies.
 *   npm run demo:fair
 */
import { seedYokohama, type SeededFair } from '#app/composition/seed-yokohama.server.ts';
import { createDatabase } from '#db/client.ts';
import { makeClock } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/logger.server.ts';

process.exitCode = await run();

async function run(): Promise<number> {
  if (!env().demo) return refuse('demo:fair works only with DEMO=1.');
  const database = createDatabase(env().databaseUrl, { max: 2, statementTimeoutMs: 600_000 });
  try {
    const began = performance.now();
    const now = makeClock(env().clockOffsetMs)();
    const ctx = { db: database.db, actor: null, now, log: log(), requestId: 'demo:fair' };
    const made = await seedYokohama(ctx);
    if (!made.ok) return refuse(WHY_NOT[made.reason]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${made.people} participants and ${made.companies} companies in ${seconds} s.`);
    console.log(`The fair: ${env().publicUrl}/fairs/${made.slug}`);
    return 0;
  } finally {
    await database.close();
  }
}

type Refusal = Extract<SeededFair, { ok: false }>['reason'];
const WHY_NOT: Record<Refusal, string> = {
  'no-demo': 'There is no demonstration here yet: run npm start with DEMO=1 first.',
  'there-already': 'The fair is here already.',
};

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}
