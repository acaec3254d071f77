import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/settings.mjs';
import { parseEnv } from './env.server.ts';

const enough = {
  DATABASE_URL: 'postgres://kakehashi@127.0.0.1:5432/kakehashi',
  SECRET_KEY: 'k'.repeat(32),
};

test('what is not set has the value that the README names', () => {
  const env = parseEnv(enough);
  expect(env).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    demo: false,
    clockOffsetMs: 0,
    mode: 'production',
  });
  expect(env.smtpUrl).toBeUndefined();
  expect(env.dataDir).toMatch(/\.data$/);
});

test('the public address follows the port and loses its last slash', () => {
  expect(parseEnv({ ...enough, PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(parseEnv({ ...enough, PUBLIC_URL: 'https://learn.example/' }).publicUrl).toBe(
    'https://learn.example',
  );
});

test('an empty value counts as not set', () => {
  expect(parseEnv({ ...enough, SMTP_URL: '', PORT: '' })).toMatchObject({ port: 3000 });
});

/** Before anything is installed, and in every process of the product. */
describe.each([
  ['the start', (env: Record<string, string>) => readSettings('/nowhere', { ...enough, ...env })],
  ['the app', (env: Record<string, string>) => parseEnv({ ...enough, ...env })],
])('%s', (_, read) => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['PUBLIC_URL', 'learn.example'],
    ['PUBLIC_URL', 'https://learn.example/kakehashi'],
    ['PUBLIC_URL', 'https://me@learn.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://localhost/kakehashi'],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres:///kakehashi'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'smtp://'],
    ['TRUSTED_PROXY', 'nonsense'],
    ['TRUSTED_PROXY', '10.0.0.0/99'],
    ['TRUSTED_PROXY', '10.0.0.0/8/8'],
    ['TRUSTED_PROXY', '10.0.0.1,'],
    ['TRUSTED_PROXY', '10.0.0'],
    ['TRUSTED_PROXY', '::1/129'],
    ['WEB_CONCURRENCY', '0'],
    ['WEB_CONCURRENCY', '41'],
    ['WEB_CONCURRENCY', '0x2'],
    ['SECRET_KEY', 'short'],
    ['DEMO', 'yes'],
    ['DEMO_NOW', '2027-06-01'],
    ['DEMO_NOW', '2027-02-30T09:00:00Z'],
    ['DEMO_NOW', '2027-06-01T25:00:00Z'],
    ['DEMO_NOW', '2027-06-01T09:00:00'],
    ['DEMO_NOW', 'tomorrow'],
  ])('refuses a wrong %s (%s) by its name', (name, value) => {
    const env = { ...(name === 'DEMO' ? {} : { DEMO: '1' }), [name]: value };
    expect(() => read(env)).toThrow(new RegExp(`^${name}: (must|is) \\w+`, 'm'));
  });

  test.each([
    ['PORT', '65535'],
    ['PUBLIC_URL', 'https://learn.example/'],
    ['DATABASE_URL', 'postgresql://user:p%40ss@db.example:6432/kakehashi?sslmode=require'],
    ['SMTP_URL', 'smtps://user:password@mail.example:465'],
    ['TRUSTED_PROXY', 'loopback, 10.0.0.0/8, 192.0.2.1, 2001:db8::/32'],
    ['WEB_CONCURRENCY', '40'],
    ['DEMO_NOW', '2028-02-29T09:00:00+09:00'],
    ['DEMO_NOW', '2027-06-01T00:00:00.123Z'],
  ])('takes a right %s (%s)', (name, value) => {
    expect(() => read({ DEMO: '1', [name]: value })).not.toThrow();
  });
});

test.each([
  ['KAKEHASHI_CLOCK_OFFSET_MS', 'tomorrow'],
  ['KAKEHASHI_MIGRATION', 'newest'],
  ['NODE_ENV', 'staging'],
])('a wrong %s (%s) of the start script is refused by its name', (name, value) => {
  expect(() => parseEnv({ ...enough, [name]: value })).toThrow(new RegExp(`^${name}: \\w+`, 'm'));
});

test('however many processes there are, the embedded database has connections for all', () => {
  for (let processes = 1; processes <= 40; processes += 1) {
    const { connections } = parseEnv({ ...enough, WEB_CONCURRENCY: String(processes) });
    expect(connections).toBeGreaterThanOrEqual(2);
    expect(connections).toBeLessThanOrEqual(10);
    expect(processes * connections).toBeLessThanOrEqual(80);
  }
});

test('a missing setting is called required, and every fault is named at once', () => {
  expect(() => parseEnv({ DEMO: 'maybe' })).toThrow(/DATABASE_URL: is required/);
  expect(() => parseEnv({ DEMO: 'maybe' })).toThrow(/DEMO: must be 0 or 1/);
});

test('the value of a wrong secret is not repeated', () => {
  expect(() => parseEnv({ ...enough, SECRET_KEY: 'hunter2' })).not.toThrow(/hunter2/);
});

test('the clock is moved only in a demonstration', () => {
  const moved = { ...enough, KAKEHASHI_CLOCK_OFFSET_MS: '86400000' };
  expect(() => parseEnv(moved)).toThrow(/DEMO_NOW/);
  expect(parseEnv({ ...moved, DEMO: '1' }).clockOffsetMs).toBe(86_400_000);
});

test('nobody can change a setting later', () => {
  expect(Object.isFrozen(parseEnv(enough))).toBe(true);
});
