import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataDir } from './data-dir.mjs';
import { Refusal } from './refusal.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'data-dir-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a new data folder is closed to others, one that is there is left as it is', () => {
  openDataDir(join(folder, 'new/data'));
  expect(statSync(join(folder, 'new/data')).mode & 0o077).toBe(0);
  mkdirSync(join(folder, 'shared'));
  chmodSync(join(folder, 'shared'), 0o750);
  openDataDir(join(folder, 'shared'));
  expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o750);
});

test.each([
  ['is a file', 'file'],
  ['would lie in a file', 'file/data'],
])('one that %s is refused by the name of the setting, with what to do', (_, path) => {
  writeFileSync(join(folder, 'file'), '');
  const open = () => openDataDir(join(folder, path));
  expect(open).toThrow(Refusal);
  expect(open).toThrow(/^DATA_DIR: .* cannot be written to \(E[A-Z]+\)/);
});
