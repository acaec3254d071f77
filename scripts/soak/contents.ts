import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createDatabase } from '#db/client.ts';
import type { Contents } from './checks/contents.ts';

/** Reads every table, sequence and kept file, by other means than a backup uses. */
export async function contentsOf(databaseUrl: string, dataDir: string): Promise<Contents> {
  const { sql, close } = createDatabase(databaseUrl, { max: 1, statementTimeoutMs: 0 });
  try {
    const contents: Contents = filesBelow(join(dataDir, 'files'));
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public'
        and tablename not in (select inhrelid::regclass::text from pg_inherits)`;
    for (const { name } of tables) {
      const [row] = await sql<{ count: number; digest: string }[]>`
        select count(*)::int as count,
          md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest
        from ${sql(name)} t`;
      if (row) contents.set(`table ${name}`, row);
    }
    const sequences = await sql<{ name: string; value: string }[]>`
      select sequencename as name, coalesce(last_value::text, 'unused') as value
      from pg_sequences where schemaname = 'public'`;
    for (const { name, value } of sequences) {
      contents.set(`sequence ${name}`, { count: 1, digest: value });
    }
    return contents;
  } finally {
    await close();
  }
}

function filesBelow(folder: string): Contents {
  const entries = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const content = readFileSync(path);
      const digest = createHash('sha256').update(content).digest('hex');
      return [`file ${relative(folder, path)}`, { count: content.length, digest }];
    }),
  );
}
