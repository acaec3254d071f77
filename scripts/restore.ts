import { env } from '#app/platform/env.server.ts';
import { loadBackup, RestoreError } from './backup/load.ts';

/** `npm run restore -- FOLDER`: fills an empty database from a backup. */
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: npm run restore -- FOLDER');
  process.exit(1);
}
const { databaseUrl, dataDir } = env();
try {
  const manifest = await loadBackup({ databaseUrl, dataDir, folder });
  console.log(`${manifest.tables.length} tables and ${manifest.files.length} files restored`);
} catch (error) {
  if (!(error instanceof RestoreError)) throw error;
  console.error(`Not restored. ${error.message}`);
  process.exit(1);
}
