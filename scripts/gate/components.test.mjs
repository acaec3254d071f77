import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Every copy of a package that an installation holds, with its version. */
const versionsOf = (name) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);

const isAtLeast = (version, least) => version.localeCompare(least, 'en', { numeric: true }) >= 0;

describe('the packages that are installed', () => {
  it.each([
    ['drizzle-orm', '0.45.2', 'names were not escaped before'],
    ['@remix-run/router', '1.23.4', 'redirects could leave the site before'],
  ])('hold no %s older than %s: %s', (name, least) => {
    const versions = versionsOf(name);
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) expect(isAtLeast(version, least), version).toBe(true);
  });

  it('hold the one driver that our patch is made for, and the patch is laid on', () => {
    expect(versionsOf('postgres')).toHaveLength(1);
    expect(readdirSync('patches')).toContain(`postgres+${versionsOf('postgres')[0]}.patch`);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(scripts.postinstall).toContain('patch-package');
  });

  it('come from the registry, each with the digest of what it must be', () => {
    const foreign = Object.entries(lock.packages).filter(
      ([path, { resolved, integrity = '', link = false }]) =>
        path !== '' && (link || isElsewhere(resolved) || !/^sha(?:256|384|512)-/.test(integrity)),
    );
    expect(foreign.map(([path]) => path)).toEqual([]);
  });
});

/** Without an address a package is the registry's. */
const isElsewhere = (resolved = 'https://registry.npmjs.org/') =>
  !resolved.startsWith('https://registry.npmjs.org/');

/** What opens a connection, starts a program or runs a text. Database and mail have libraries. */
const DANGEROUS = [
  /\bfetch\s*\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|\beval\s*\(|\bnew Function\b/,
  /(?:from |import\(|import |require\()['"](?:node:)?(?:https?|http2|net|tls|dgram|undici|child_process|worker_threads|vm)['"]/,
];
/** Types, and the question whether a text is an address. */
const HARMLESS = /^import (?:type .*|\{ isIP \}) from 'node:(?:http|net)';$/gm;

/** It starts threads of the product's own code, and names each by its file. */
const STARTS_THREADS = /^app\/features\/allocations\/(?:run-thread|thread-entry)\.server\.ts$/;

/** What of the app runs on the server: .server files, entry, root and the routes' loaders. */
const RUNS_ON_SERVER = /\.server\.tsx?$|^app\/(?:routes|composition)\/|^app\/root\.tsx$|^db\//;

function serverFiles() {
  return ['app', 'db'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((file) => RUNS_ON_SERVER.test(file) && !file.includes('.test.'))
      .filter((file) => !STARTS_THREADS.test(file)),
  );
}

describe('the code that runs on the server', () => {
  it('opens no connection of its own, starts no program and runs no text', () => {
    const files = serverFiles();
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) => {
      const code = readFileSync(file, 'utf8').replaceAll(HARMLESS, '');
      return DANGEROUS.flatMap((pattern) => pattern.exec(code)?.[0] ?? []).map(
        (match) => `${file}: ${match}`,
      );
    });
    expect(found).toEqual([]);
  });
});
