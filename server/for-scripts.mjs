/**
 * Gives a command-line script the settings and the database of the product:
 *   tsx --import ./server/for-scripts.mjs scripts/NAME.ts
 * The embedded database is started if nobody runs it, and stopped at the end unless others use it.
 */
import { resolve } from 'node:path';
import { openDataDir } from './data-dir.mjs';
import { explain } from './start/steps.mjs';
import { readSettings, secretKey } from './settings.mjs';
import { startEmbedded } from './embedded-postgres.mjs';

try {
  const cloneDir = resolve(import.meta.dirname, '..');
  const settings = readSettings(cloneDir);
  const { dataDir, env } = settings;
  openDataDir(dataDir);
  if (!settings.databaseUrl) {
    const database = await startEmbedded({ dataDir, cloneDir });
    env.DATABASE_URL = database.url;
    env.SECRET_KEY ??= secretKey(dataDir);
    process.on('exit', () => void database.stop());
  }
  Object.assign(process.env, env);
} catch (error) {
  explain(error, 'The command was not run.');
  process.exit(1);
}
