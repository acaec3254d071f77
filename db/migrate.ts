import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { serverFacts, shortcomingOf } from '#db/requirements.ts';

// One number for all processes that migrate: whoever holds it runs, the others wait and find nothing left.
const MIGRATION_LOCK = 7_210_455_031;
const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

export interface Migration {
  id: number;
  name: string;
  digest: string;
  statements: string;
}

export interface MigrateOptions {
  /** Where the files lie; the working directory's db/migrations unless told. */
  folder?: string;
  /** Accept a database that a newer version has migrated, and perhaps hear what this one lacks. */
  allowNewer?: boolean | ((names: string[]) => void);
}

/** Why a database could not be migrated; `code` is stable, `remedy` what its operator can do. */
export class MigrationError extends Error {
  readonly remedy: string | undefined;
  constructor(
    readonly code: 'changed' | 'newer' | 'numbering' | 'failed' | 'server' | 'rights',
    message: string,
    options: ErrorOptions & { remedy?: string } = {},
  ) {
    super(message, options);
    this.name = 'MigrationError';
    this.remedy = options.remedy;
  }
}

const defaultFolder = () => join(process.cwd(), 'db/migrations');

/** Bring the database to the newest migration. Returns the names applied now, oldest first. */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? defaultFolder());
  const sql = postgres(url, {
    max: 1,
    fetch_types: false,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: 'kakehashi-migrate' },
  });
  try {
    // Session-wide, so it frees itself if this process dies.
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const lacking = shortcomingOf(await serverFacts(sql));
    if (lacking) throw new MigrationError(lacking.code, lacking.message, lacking);
    return await applyMissing(sql, migrations, options.allowNewer);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The number of the newest migration that the files know. */
export async function newestMigration(folder = defaultFolder()): Promise<number> {
  return (await readMigrations(folder)).length;
}

/** The migration files in order, numbered from 1 without gaps. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const id = Number(FILE_NAME.exec(name)?.[1]);
      if (id !== index + 1) {
        throw new MigrationError(
          'numbering',
          `${name} should be number ${index + 1}, NNNN_intent.sql`,
        );
      }
      const statements = await readFile(join(folder, name), 'utf8');
      const digest = createHash('sha256').update(statements).digest('hex');
      return { id, name: name.slice(0, -'.sql'.length), digest, statements };
    }),
  );
}

async function applyMissing(
  sql: postgres.Sql,
  migrations: Migration[],
  allowNewer: MigrateOptions['allowNewer'],
) {
  await sql.unsafe(`create table if not exists schema_migrations (
    id integer primary key,
    name text not null unique,
    digest text not null,
    applied_at timestamptz not null default now()
  )`);
  const applied = await sql<{ id: number; name: string; digest: string }[]>`
    select id, name, digest from schema_migrations order by id`;
  const newer = checkApplied(applied, migrations);
  if (newer.length > 0) acceptNewer(newer, allowNewer);
  const done = new Set(applied.map((row) => row.id));
  const missing = migrations.filter((migration) => !done.has(migration.id));
  for (const migration of missing) await apply(sql, migration);
  return missing.map((migration) => migration.name);
}

/** What was applied must be what the files say; the names of what no file says are returned. */
function checkApplied(
  applied: { id: number; name: string; digest: string }[],
  migrations: Migration[],
): string[] {
  const newer: string[] = [];
  for (const row of applied) {
    const file = migrations.find((migration) => migration.id === row.id);
    if (!file) newer.push(row.name);
    else if (file.digest !== row.digest) {
      throw new MigrationError('changed', `${file.name} was changed after it had been applied`);
    }
  }
  return newer;
}

function acceptNewer(names: string[], allowNewer: MigrateOptions['allowNewer']) {
  if (typeof allowNewer === 'function') allowNewer(names);
  if (allowNewer) return;
  const list = names.join(', ');
  throw new MigrationError('newer', `the database has ${list}, which this version lacks`, {
    remedy: 'Use the version that migrated it, or a newer one.',
  });
}

/** A statement that waits for a lock gives up rather than queueing the product behind it. */
async function apply(sql: postgres.Sql, { id, name, digest, statements }: Migration) {
  try {
    await sql.begin(async (tx) => {
      await tx`set local lock_timeout = '10s'`;
      await tx`set local statement_timeout = 0`;
      await tx.unsafe(statements);
      await tx`insert into schema_migrations (id, name, digest) values (${id}, ${name}, ${digest})`;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError('failed', `${name}: ${reason}`, { cause: error });
  }
}
