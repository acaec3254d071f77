/** `npm run db:reset`: delete the embedded database. The next start makes an empty one. */
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openDataDir } from './data-dir.mjs';
import { startEmbedded } from './embedded-postgres.mjs';
import { takeLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { explain, say } from './start/steps.mjs';

try {
  await reset();
} catch (error) {
  explain(error, 'Nothing was deleted.');
  process.exit(1);
}

async function reset() {
  const cloneDir = resolve(import.meta.dirname, '..');
  const { dataDir, databaseUrl } = readSettings(cloneDir);
  if (databaseUrl) {
    throw new Refusal('DATABASE_URL is set: only the embedded database is reset from here.');
  }
  openDataDir(dataDir);
  const lock = takeLock(join(dataDir, 'start.lock'), { publicUrl: 'db:reset' });
  if ('holder' in lock) {
    throw new Refusal(`Process ${lock.holder.pid} uses this database.`, 'Stop it first.');
  }
  try {
    if (!(await isConfirmed(dataDir))) return say('Nothing was deleted.');
    const database = await startEmbedded({ dataDir, cloneDir });
    database.destroy();
    say('The database was deleted; the next start makes an empty one.');
  } finally {
    lock.release();
  }
}

async function isConfirmed(dataDir) {
  if (process.argv.includes('--yes')) return true;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(
    `This deletes every person, answer and certificate of ${dataDir}. Type "delete" to go on: `,
  );
  asking.close();
  return answer.trim() === 'delete';
}
