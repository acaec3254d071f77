import { expect, test } from 'vitest';
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

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'learn.example'],
  ['PUBLIC_URL', 'https://learn.example/kakehashi'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://localhost/kakehashi'],
  ['SMTP_URL', 'mail.example'],
  ['SECRET_KEY', 'short'],
  ['DEMO', 'yes'],
  ['KAKEHASHI_CLOCK_OFFSET_MS', 'tomorrow'],
  ['NODE_ENV', 'staging'],
])('a wrong %s (%s) stops the start by its name', (name, value) => {
  expect(() => parseEnv({ ...enough, [name]: value })).toThrow(new RegExp(`^${name}: \\w+`, 'm'));
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
