/** Bring the database to what this build needs, then end: run once per start, before the workers. */
import { resolve } from 'node:path';
import { loadBuild } from './app-build.mjs';

try {
  const { entry } = await loadBuild(resolve(import.meta.dirname, '..'));
  const report = await entry.prepare();
  await entry.stop();
  if (process.send) await new Promise((sent) => process.send?.(report ?? {}, sent));
  process.exit(0);
} catch (error) {
  console.error(isExpected(error) ? `${error.name}: ${error.message}` : error);
  process.exit(1);
}

/** A wrong setting, a refused migration, a database that does not answer: their words are enough. */
function isExpected(error) {
  if (!(error instanceof Error)) return false;
  return (
    ['SettingsError', 'MigrationError', 'ContentError', 'PostgresError'].includes(error.name) ||
    ('syscall' in error && error.syscall === 'connect')
  );
}
