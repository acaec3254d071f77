import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { createDatabase } from '#db/client.ts';
import { tablesInOrder } from './tables.ts';

export interface Manifest {
  format: 1;
  migration: number;
  takenAt: string;
  tables: { name: string; sha256: string; bytes: number }[];
  /** Sequences with the value they stand at. */
  sequences: { name: string; value: string }[];
  files: { name: string; sha256: string; bytes: number }[];
}

/**
 * Copies every table in one snapshot, and the uploaded files, into `folder`.
 * @returns what was copied, as written to `manifest.json`
 */
export async function saveBackup(input: {
  databaseUrl: string;
  dataDir: string;
  folder: string;
  now: Date;
}): Promise<Manifest> {
  await mkdir(join(input.folder, 'tables'), { recursive: true });
  const database = createDatabase(input.databaseUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    const inside = await database.sql.begin('isolation level repeatable read read only', (sql) =>
      copyTables(sql, input.folder),
    );
    const files = await copyFiles(input.dataDir, input.folder);
    const takenAt = input.now.toISOString();
    const manifest: Manifest = { format: 1, takenAt, ...inside, files };
    await writeFile(join(input.folder, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
    return manifest;
  } finally {
    await database.close();
  }
}

async function copyTables(sql: postgres.TransactionSql, folder: string) {
  const [latest] = await sql<{ id: number }[]>`select max(id)::int as id from schema_migrations`;
  const tables: Manifest['tables'] = [];
  for (const name of await tablesInOrder(sql)) tables.push(await copyTable(sql, folder, name));
  const sequences = await sql<{ name: string; value: string }[]>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`;
  return { migration: latest?.id ?? 0, tables, sequences: [...sequences] };
}

/** One row a line as JSON: the driver's COPY stream can stall behind a paused socket. */
async function copyTable(sql: postgres.TransactionSql, folder: string, name: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  const rows = sql<{ row: string }[]>`select to_jsonb(t)::text as row from ${sql(name)} t`;
  async function* lines() {
    for await (const batch of rows.cursor(500)) {
      const chunk = Buffer.from(batch.map(({ row }) => `${row}\n`).join(''));
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(lines, createWriteStream(join(folder, 'tables', `${name}.jsonl`)));
  return { name, sha256: hash.digest('hex'), bytes };
}

async function copyFiles(dataDir: string, folder: string): Promise<Manifest['files']> {
  const source = join(dataDir, 'files');
  const target = join(folder, 'files');
  await mkdir(source, { recursive: true });
  await cp(source, target, { recursive: true });
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const files: Manifest['files'] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.push({ name: path.slice(target.length + 1), sha256, bytes: content.length });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
