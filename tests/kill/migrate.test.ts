import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate, readMigrations } from '#db/migrate.ts';
import { startTestPostgres, type TestPostgres } from '#tests/setup/postgres.ts';

let cluster: TestPostgres;
let url: string;
let folder: string;

beforeAll(async () => {
  cluster = await startTestPostgres();
}, 60_000);
afterAll(() => cluster.stop());

beforeEach(async () => {
  url = await cluster.cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp('db/migrations', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function addMigration(name: string, statements: string) {
  const next = (await readMigrations(folder)).length + 1;
  const file = `${String(next).padStart(4, '0')}_${name}`;
  await writeFile(join(folder, `${file}.sql`), statements);
  return file;
}

async function tablesNamed(name: string) {
  const sql = postgres(url, { max: 1, fetch_types: false });
  const rows = await sql`select 1 from pg_tables where tablename = ${name}`;
  await sql.end();
  return rows.length;
}

test('of five instances that start at once, one migrates and none fails', async () => {
  const name = await addMigration(
    'lanterns',
    'create table lanterns (id int); select pg_sleep(0.3)',
  );
  const runs = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url, { folder })));
  expect(runs.flat()).toEqual([name]);
});

test('a migration that fails leaves nothing behind, and works once it is right', async () => {
  await addMigration('lanterns', 'create table lanterns (id int); select 1/0');
  await expect(migrate(url, { folder })).rejects.toMatchObject({ code: 'failed' });
  expect(await tablesNamed('lanterns')).toBe(0);
  const [last] = (await readMigrations(folder)).slice(-1);
  await writeFile(join(folder, `${last?.name}.sql`), 'create table lanterns (id int)');
  expect(await migrate(url, { folder })).toEqual([last?.name]);
});

test('a migration changed after it was applied is refused', async () => {
  const name = await addMigration('lanterns', 'create table lanterns (id int)');
  await migrate(url, { folder });
  await writeFile(join(folder, `${name}.sql`), 'create table lanterns (id bigint)');
  await expect(migrate(url, { folder })).rejects.toMatchObject({ code: 'changed' });
});

test('a database of a newer version is refused unless it is allowed', async () => {
  const name = await addMigration('lanterns', 'create table lanterns (id int)');
  await migrate(url, { folder });
  await rm(join(folder, `${name}.sql`));
  await expect(migrate(url, { folder })).rejects.toMatchObject({ code: 'newer' });
  const heard: string[][] = [];
  expect(await migrate(url, { folder, allowNewer: (names) => heard.push(names) })).toEqual([]);
  expect(heard).toEqual([[name]]);
});

test('a gap in the numbers is refused before anything is applied', async () => {
  await writeFile(join(folder, '0900_far.sql'), 'create table far (id int)');
  await expect(migrate(url, { folder })).rejects.toMatchObject({ code: 'numbering' });
  expect(await tablesNamed('far')).toBe(0);
});
