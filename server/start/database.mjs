import { dirname, relative } from 'node:path';
import { startEmbedded } from '../embedded-postgres.mjs';
import { secretKey } from '../settings.mjs';
import { say } from './steps.mjs';

/**
 * Have a database: the operator's, or the embedded one. Completes the environment of the processes
 * that load the app.
 * @param {import('../settings.mjs').Settings} settings
 * @param {(result: string) => void} note
 * @returns {Promise<import('../embedded-postgres.mjs').Embedded | undefined>}
 */
export async function ensureDatabase(settings, note) {
  const { cloneDir, dataDir, env } = settings;
  if (settings.databaseUrl) {
    note('the one that DATABASE_URL names');
    return undefined;
  }
  const embedded = await startEmbedded({ dataDir, cloneDir, say: (line) => say(`  ${line}`) });
  env.DATABASE_URL = embedded.url;
  env.SECRET_KEY ??= secretKey(dataDir);
  const folder = shortest(cloneDir, dirname(embedded.logFile));
  note(`embedded PostgreSQL ${embedded.how}, port ${embedded.port}, in ${folder}`);
  return embedded;
}

/** A folder as one would write it, standing in the clone. */
function shortest(cloneDir, folder) {
  const inside = relative(cloneDir, folder);
  return inside.startsWith('..') ? folder : inside;
}
