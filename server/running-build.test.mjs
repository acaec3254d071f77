import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBuild } from './start/running-build.mjs';

let clone;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  build('old');
});
afterEach(() => rmSync(clone, { recursive: true }));

function build(text) {
  rmSync(join(clone, 'build'), { recursive: true, force: true });
  mkdirSync(join(clone, 'made/client/assets'), { recursive: true });
  writeFileSync(join(clone, `made/client/assets/${text}.js`), text);
  writeFileSync(join(clone, 'made/client/icon.svg'), text);
  renameSync(join(clone, 'made'), join(clone, 'build'));
}

test('what runs keeps its build while another takes its place', () => {
  const { folder, release } = keepBuild(clone);
  build('new');
  expect(readFileSync(join(folder, 'client/icon.svg'), 'utf8')).toBe('old');
  expect(readdirSync(join(folder, 'client/assets'))).toEqual(['old.js']);
  expect(readFileSync(join(clone, 'build/client/icon.svg'), 'utf8')).toBe('new');
  release();
  expect(readdirSync(join(clone, '.cache/running'))).toEqual([]);
});

test('what a killed start left is cleared away, what runs is not', () => {
  const mine = keepBuild(clone);
  const dead = join(clone, '.cache/running/999999999');
  mkdirSync(dead);
  writeFileSync(`${dead}.lock`, JSON.stringify({ pid: 999999999, mark: 'then' }));
  expect(existsSync(dead)).toBe(true);
  mine.release();
  const next = keepBuild(clone);
  expect(existsSync(dead)).toBe(false);
  expect(readdirSync(join(clone, '.cache/running')).sort()).toEqual([
    String(process.pid),
    `${process.pid}.lock`,
  ]);
  next.release();
});
