import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type postgres from 'postgres';
import { createDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import type { Manifest } from './save.ts';

/** Why a backup was not restored; nothing was changed. */
export class RestoreError extends Error {
  override name = 'RestoreError';
}

/** Fills an empty database and data folder from a backup, in one transaction, after checking every digest. */
export async function loadBackup(input: {
  databaseUrl: string;
  dataDir: string;
  folder: string;
}): Promise<Manifest> {
  const text = await readFile(join(input.folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  await checkDigests(input.folder, manifest);
  await migrate(input.databaseUrl);
  const database = createDatabase(input.databaseUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    await database.sql.begin((sql) => fill(sql, input.folder, manifest));
  } finally {
    await database.close();
  }
  if (manifest.files.length > 0) {
    const target = join(input.dataDir, 'files');
    await cp(join(input.folder, 'files'), target, { recursive: true });
  }
  return manifest;
}

async function checkDigests(folder: string, manifest: Manifest): Promise<void> {
  const parts = [
    ...manifest.tables.map(({ name, sha256 }) => ({
      path: join('tables', `${name}.jsonl`),
      sha256,
    })),
    ...manifest.files.map(({ name, sha256 }) => ({ path: join('files', name), sha256 })),
  ];
  for (const { path, sha256 } of parts) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== sha256) {
      throw new RestoreError(`${path} is not what was backed up.`);
    }
  }
}

async function fill(sql: postgres.TransactionSql, folder: string, manifest: Manifest) {
  const [latest] = await sql<{ id: number }[]>`select max(id)::int as id from schema_migrations`;
  if (latest?.id !== manifest.migration) {
    throw new RestoreError(
      `The backup is of migration ${manifest.migration}, this code of ${latest?.id}.`,
    );
  }
  const [someone] = await sql`select 1 from persons limit 1`;
  if (someone) throw new RestoreError('The database is not empty.');
  // The bodies that every place has from its migrations on come back with those of the backup.
  await sql`delete from organisations`;
  await sql`set constraints all deferred`;
  for (const { name } of manifest.tables) {
    // The database enters a question with each of its versions; what the backup says of it stands there.
    if (name === 'question_entries') await sql`delete from question_entries`;
    await fillTable(sql, folder, name);
  }
  for (const { name, value } of manifest.sequences) await sql`select setval(${name}, ${value})`;
}

const BATCH = 500;

async function fillTable(sql: postgres.TransactionSql, folder: string, name: string) {
  const insert = (rows: string[]) => {
    const json = `[${rows.join(',')}]`;
    return sql`insert into ${sql(name)}
      select * from jsonb_populate_recordset(null::${sql(name)}, ${json}::text::jsonb)`;
  };
  const lines = createInterface({
    input: createReadStream(join(folder, 'tables', `${name}.jsonl`)),
  });
  const rows: string[] = [];
  for await (const line of lines) {
    rows.push(line);
    if (rows.length === BATCH) await insert(rows.splice(0));
  }
  if (rows.length > 0) await insert(rows);
}
