import { join } from 'node:path';
import { env } from '#app/platform/env.server.ts';
import { saveBackup } from './backup/save.ts';

/** `npm run backup [-- FOLDER]`: all tables in one snapshot, and the files, without pg_dump. */
const now = new Date();
const { databaseUrl, dataDir } = env();
const name = now.toISOString().replaceAll(/[:.]/g, '-');
const folder = process.argv[2] ?? join(dataDir, 'backups', name);
const manifest = await saveBackup({ databaseUrl, dataDir, folder, now });
console.log(
  `${manifest.tables.length} tables and ${manifest.files.length} files saved to ${folder}`,
);
