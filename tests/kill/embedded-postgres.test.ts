import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '../../server/embedded-postgres.mjs';
import { postmasterOf } from './product.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
let dataDir: string;

beforeAll(() => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  dataDir = mkdtempSync(join(PROJECT, '.cache/product-'));
});

afterEach(async () => void (await start()).stop());

afterAll(async () => {
  (await start()).destroy();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = (folder = dataDir) =>
  startEmbedded({ dataDir: folder, cloneDir: PROJECT, durable: false });

async function query(url: string, statement: string) {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** Another process that starts the same database and waits to be killed. */
async function startElsewhere() {
  const code = `import('${PROJECT}/server/embedded-postgres.mjs').then(async (m) => {
    await m.startEmbedded({ dataDir: '${dataDir}', cloneDir: '${PROJECT}', durable: false });
    console.log('up');
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

const postmaster = () => postmasterOf(dataDir);

test('it survives the kill of whoever started it and is found, not started twice', async () => {
  const other = await startElsewhere();
  const pid = postmaster();
  other.kill('SIGKILL');
  await once(other, 'exit');
  const database = await start();
  expect(database.how).toBe('found running');
  expect(postmaster()).toBe(pid);
});

test('after a kill of the database itself nothing committed is lost', async () => {
  const first = await start();
  await query(first.url, 'create table kept (id int); insert into kept values (1)');
  process.kill(postmaster(), 'SIGKILL');
  await pause(100);
  expect(first.state()).toBe('crashed');
  const second = await start();
  expect(second.how).toBe('started');
  expect(await query(second.url, 'select id from kept')).toEqual([{ id: 1 }]);
});

test('it runs on until the last process that uses it has left', async () => {
  const other = await startElsewhere();
  const mine = await start();
  expect(mine.stop()).toBe(false);
  expect(mine.state()).toBe('running');
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect((await start()).stop()).toBe(true);
  expect(mine.state()).toBe('stopped');
});

test('nobody enters without the password, and nobody else reads it', async () => {
  const { url } = await start();
  const guess = new URL(url);
  guess.password = 'guess';
  await expect(query(guess.href, 'select 1')).rejects.toThrow(/password/);
  expect(statSync(join(dataDir, 'embedded-postgres.json')).mode & 0o077).toBe(0);
});

test('a copied data folder gets a database of its own', async () => {
  const original = await start();
  const copy = `${dataDir}-copy`;
  cpSync(dataDir, copy, { recursive: true });
  const second = await start(copy);
  expect(second.port).not.toBe(original.port);
  expect(original.state()).toBe('running');
  second.destroy();
  rmSync(copy, { recursive: true, force: true });
  expect(await query(original.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('it checks its pages, sorts by code point and knows Japanese order', async () => {
  const { url } = await start();
  const [facts] = await query(
    url,
    `select current_setting('data_checksums') as checksums,
      (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
      'ア' < 'い' collate "ja-x-icu" as japanese`,
  );
  expect(facts).toEqual({ checksums: 'on', locale: 'b C.UTF-8', japanese: true });
});
