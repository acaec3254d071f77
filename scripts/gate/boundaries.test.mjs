import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { allowed, targets, violations } from './planted.mjs';

const root = resolve(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const trees = [];

/** Writes the files into a tree below .cache, so that packages resolve upwards, and cruises it. */
async function cruise(files) {
  await mkdir(join(root, '.cache'), { recursive: true });
  const tree = await mkdtemp(join(root, '.cache/planted-'));
  trees.push(tree);
  for (const name of [
    'package.json',
    'tsconfig.json',
    '.dependency-cruiser.cjs',
    'scripts/gate/feature-order.cjs',
    'scripts/gate/route-table.cjs',
  ]) {
    await cp(join(root, name), join(tree, name));
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), text);
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      ...['app', 'db', 'server', 'scripts', 'tests'].filter((name) =>
        Object.keys(files).some((file) => file.startsWith(`${name}/`)),
      ),
    ],
    { cwd: tree, maxBuffer: 64e6 },
  ).catch((fault) => fault);
  return JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

afterAll(() => Promise.all(trees.map((tree) => rm(tree, { recursive: true, force: true }))));

describe('boundaries', () => {
  it('every rule has a planted violation', () => {
    const planted = new Set(violations.map(([rule]) => rule));
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual(
      [],
    );
  });

  it('every planted violation is caught', async () => {
    const files = { ...targets };
    for (const [, file, text] of violations) files[file] = text;
    const caught = new Set(await cruise(files));
    const missed = violations
      .map(([rule, file]) => `${rule}: ${file}`)
      .filter((v) => !caught.has(v));
    expect(missed).toEqual([]);
  }, 60_000);

  it('what the house allows is not called a violation', async () => {
    expect(await cruise(allowed)).toEqual([]);
  }, 60_000);
});
