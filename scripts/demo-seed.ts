/**
 * Fills a demonstration with synthetic participants of the pre-arrival course:
 *   npm run demo:seed -- --participants 6000 --seed 1
 */
import { parseArgs } from 'node:util';
import { createDatabase } from '#db/client.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { makeClock } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { DEMO_PASSWORD } from '#app/composition/demo-people.ts';
import { seedPeople } from './seed/seed-people.ts';

const COURSE = 'jet-japanese-pre-arrival';

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

process.exitCode = await run(Number(values.participants), Number(values.seed));

async function run(participants: number, seed: number): Promise<number> {
  if (!env().demo) return refuse('demo:seed works only with DEMO=1.');
  if (!isWhole(participants, 1) || !isWhole(seed, 0)) {
    return refuse('--participants and --seed are whole numbers.');
  }
  const database = createDatabase(env().databaseUrl, { max: 2, statementTimeoutMs: 600_000 });
  try {
    const group = `jet-${seed}`;
    const [taken] = await database.sql`
      select 1 from accounts where email like ${`${group}-%@people.example`} limit 1`;
    if (taken) return refuse(`People of seed ${seed} are here already; choose another seed.`);
    const began = performance.now();
    await seedPeople(database, {
      ...{ participants, seed, group, courseSlug: COURSE },
      done: (random, items) => Math.floor(random() * items),
      passwordHash: await hashPassword(DEMO_PASSWORD),
      now: makeClock(env().clockOffsetMs)(),
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${participants} participants made in ${seconds} s.`);
    console.log(`The first signs in as ${group}-000001@people.example, password ${DEMO_PASSWORD}.`);
    return 0;
  } finally {
    await database.close();
  }
}

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
