import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHolder, takeLock } from './lock.mjs';
import { ownMark } from './processes.mjs';

let folder;
let path;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function take(notes = {}) {
  const taken = takeLock(path, notes);
  if ('holder' in taken) throw new Error('the lock is taken');
  return taken;
}

test('a lock has one holder, whom the second finds by its notes', () => {
  const first = take({ publicUrl: 'http://localhost:3000' });
  expect(takeLock(path)).toMatchObject({
    holder: { pid: process.pid, publicUrl: 'http://localhost:3000' },
  });
  first.release();
  expect(takeLock(path)).toHaveProperty('release');
});

test('the lock of a process that was killed is taken over', () => {
  writeFileSync(path, JSON.stringify({ pid: 4_194_304, mark: '1' }));
  expect(takeLock(path)).toHaveProperty('release');
});

test('a process that was given the id of a killed one does not hold its lock', () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, mark: `${ownMark()}0` }));
  expect(lockHolder(path)).toBeUndefined();
  expect(takeLock(path)).toHaveProperty('release');
});

test('a lock file without sense is nobody’s', () => {
  writeFileSync(path, '');
  expect(takeLock(path)).toHaveProperty('release');
});

test('releasing a lock that somebody else has taken since leaves it theirs', () => {
  const taken = take();
  writeFileSync(path, JSON.stringify({ pid: process.ppid, mark: 'theirs' }));
  taken.release();
  expect(takeLock(path)).toHaveProperty('release');
});
