import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { machine, stateOf } from './start/install.mjs';
import { isNeeded, missingPackages } from './start/packages.mjs';

const linux = { os: 'linux', cpu: 'x64', node: '20.19.0', libc: () => 'glibc' };
const lock = {
  '': {},
  'node_modules/plain': { version: '1.0.0' },
  'node_modules/native-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/native-mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
  'node_modules/wasm-part': { version: '1.0.0', optional: true },
};

let clone;
beforeEach(() => (clone = mkdtempSync(join(tmpdir(), 'install-'))));
afterEach(() => rmSync(clone, { recursive: true }));

/** A clone in which npm has recorded these packages and put them on the disk. */
function install(paths) {
  const packages = Object.fromEntries(paths.map((path) => [path, { version: '1.0.0' }]));
  mkdirSync(join(clone, 'node_modules'), { recursive: true });
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: lock }));
  const record = join(clone, 'node_modules/.package-lock.json');
  writeFileSync(record, JSON.stringify({ packages }));
  for (const path of paths) {
    mkdirSync(join(clone, path));
    writeFileSync(join(clone, path, 'package.json'), '{}');
  }
}

describe('node_modules is not what the lock file names', () => {
  test('when an optional package for this machine was left out', () => {
    install(['node_modules/plain']);
    expect(missingPackages(clone, linux)).toEqual(['node_modules/native-linux']);
  });

  test('when it was made on another machine', () => {
    install(['node_modules/plain', 'node_modules/native-mac']);
    expect(missingPackages(clone, linux)).toEqual(['node_modules/native-linux']);
    expect(missingPackages(clone, { ...linux, os: 'darwin', cpu: 'arm64' })).toEqual([]);
  });

  test('when the folder of a package is gone', () => {
    install(['node_modules/plain', 'node_modules/native-linux']);
    expect(missingPackages(clone, linux)).toEqual([]);
    rmSync(join(clone, 'node_modules/plain'), { recursive: true });
    expect(missingPackages(clone, linux)).toEqual(['node_modules/plain']);
  });

  test('when nobody recorded what is in it', () => {
    expect(missingPackages(clone, linux)).toBeUndefined();
  });
});

test.each([
  [true, { os: ['linux'], libc: ['glibc'] }],
  [false, { os: ['linux'], libc: ['musl'] }],
  [false, { os: ['!linux'] }],
  [true, { cpu: ['!arm'] }],
  [true, { os: ['linux'], engines: { node: '>= 10' } }],
  [true, { os: ['linux'], engines: { node: '^18.18.0 || ^20.9.0 || >=21.1.0' } }],
  [false, { os: ['linux'], engines: { node: '^22.20 || ^24.12 || >=25' } }],
  [false, { cpu: ['wasm32'] }],
])('needed here: %s, of an optional package for %o', (isIt, wanted) => {
  expect(isNeeded({ optional: true, ...wanted }, linux)).toBe(isIt);
});

describe('the stamp of an earlier start', () => {
  const wanted = 'digest';
  const known = { wanted, machine: machine(), without: ['node_modules/failed'] };

  test.each([
    ['right', ['node_modules/failed'], known],
    ['wrong', ['node_modules/plain'], known],
    ['wrong', [], { ...known, machine: 'linux x64 1' }],
    ['unpatched', [], { ...known, wanted: 'other' }],
    ['unpatched', [], undefined],
    ['wrong', ['node_modules/plain'], undefined],
    ['wrong', undefined, undefined],
  ])('leads to %s with %o missing', (state, missing, stamp) => {
    expect(stateOf(missing, { known: stamp, wanted })).toBe(state);
  });
});

test('to look through the packages of this clone takes a small part of a start', () => {
  const root = resolve(import.meta.dirname, '..');
  const began = performance.now();
  expect(missingPackages(root)).toBeDefined();
  expect(performance.now() - began).toBeLessThan(1000);
});
