import { setTimeout as pause } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownEmbedded } from '../../server/embedded-postgres.mjs';
import { postmasterOf, startProduct, WORKERS, type Product } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
}, 300_000);

afterAll(async () => {
  await product.stop();
  await product.destroy();
}, 60_000);

const status = (path: string) =>
  fetch(product.url + path, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.status,
    () => 0,
  );

test('a second start in the same place says where the first one is, and ends', () => {
  const second = spawnSync(process.execPath, ['server/start.mjs'], {
    env: { ...process.env, DATA_DIR: product.dataDir, PORT: '1' },
    encoding: 'utf8',
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`It is running already here: ${product.url}`);
});

test('server processes that are killed are replaced', async () => {
  const before = product.workerPids();
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
  expect(product.workerPids()).not.toEqual(expect.arrayContaining(before));
});

test('while the database is away pages answer 503, and it comes back by itself', async () => {
  await expect.poll(() => product.workerPids(), { timeout: 20_000 }).toHaveLength(WORKERS);
  const workers = product.workerPids();
  process.kill(postmasterOf(product.dataDir), 'SIGKILL');
  await expect.poll(() => status('/courses'), { timeout: 5_000, interval: 20 }).toBe(503);
  expect(await status('/healthz')).toBe(200);
  await expect.poll(() => status('/courses'), { timeout: 10_000 }).toBe(200);
  expect(product.workerPids()).toEqual(workers);
});

test('after kill -9 of everything the next start recovers and finds the database', async () => {
  const database = knownEmbedded(product.dataDir);
  for (const pid of [product.supervisorPid, ...product.workerPids()]) process.kill(pid, 'SIGKILL');
  await pause(300);
  product = await startProduct({ DATA_DIR: product.dataDir });
  expect(knownEmbedded(product.dataDir)).toEqual(database);
  expect(product.output()).toContain('found running');
}, 120_000);

test('SIGTERM ends it in good order', async () => {
  expect(await product.stop()).toBe(0);
  expect(product.output()).not.toContain('"msg":"uncaught exception"');
  expect(product.output()).not.toContain('"msg":"unhandled rejection"');
});
