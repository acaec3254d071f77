import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, secretKey } from './settings.mjs';

let clone;
beforeEach(() => (clone = mkdtempSync(join(tmpdir(), 'settings-'))));
afterEach(() => rmSync(clone, { recursive: true }));

const external = { DATABASE_URL: 'postgres://db/kakehashi', SECRET_KEY: 'k'.repeat(32) };

test('with nothing set there is an embedded database and a demonstration', () => {
  const settings = readSettings(clone, {});
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true });
  expect(settings.databaseUrl).toBeUndefined();
  expect(settings.publicUrl).toBe('http://localhost:3000');
  expect(settings.workers).toBeGreaterThanOrEqual(1);
  expect(settings.workers).toBeLessThanOrEqual(4);
});

test('a database of the operator’s is no demonstration unless asked', () => {
  expect(readSettings(clone, external).demo).toBe(false);
  expect(readSettings(clone, { ...external, DEMO: '1' }).demo).toBe(true);
});

test('.env is read, and the environment goes before it', () => {
  writeFileSync(join(clone, '.env'), 'PORT=4000\nHOST="0.0.0.0" # everywhere\n');
  expect(readSettings(clone, { PORT: '5000' })).toMatchObject({ port: 5000, host: '0.0.0.0' });
});

test('DEMO_NOW moves the clock of every process by one offset', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const { env } = readSettings(clone, { DEMO_NOW: tomorrow });
  expect(Number(env.KAKEHASHI_CLOCK_OFFSET_MS)).toBeCloseTo(86_400_000, -3);
});

test.each([
  ['SECRET_KEY', { DATABASE_URL: 'postgres://db/kakehashi' }],
  ['DEMO_NOW', { ...external, DEMO_NOW: '2027-06-01T00:00:00Z' }],
])('%s must fit to the other settings', (name, env) => {
  expect(() => readSettings(clone, env)).toThrow(new RegExp(`^${name}: `, 'm'));
});

test('the secret key is made once and nobody else may read it', () => {
  const dataDir = join(clone, '.data');
  const key = secretKey(dataDir);
  expect(key.length).toBeGreaterThanOrEqual(32);
  expect(secretKey(dataDir)).toBe(key);
  expect(statSync(join(dataDir, 'secret-key')).mode & 0o077).toBe(0);
});
