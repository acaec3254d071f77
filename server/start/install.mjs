import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { lastLines, runCommand, runNpm } from './command.mjs';
import { digestOf } from './digest.mjs';

/**
 * Install what package-lock.json names, when node_modules is absent or differs from it, and apply the
 * patches.
 * @param {string} cloneDir
 * @param {(result: string) => void} note
 */
export async function ensureInstalled(cloneDir, note) {
  const stamp = join(cloneDir, 'node_modules', '.kakehashi-install');
  const wanted = digestOf(cloneDir, ['package-lock.json', 'patches']) + platform();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return note('up to date');
  if (agreesWithLock(cloneDir)) {
    await patch(cloneDir);
    note('present, patches applied');
  } else {
    await install(cloneDir);
    note('installed');
  }
  writeFileSync(stamp, wanted);
}

async function install(cloneDir) {
  process.stdout.write('  Packages:   installing, a minute or two\n');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runNpm(args, { cwd: cloneDir });
  if (code === 0) return;
  throw new Refusal(
    `npm ci failed:\n${lastLines(output)}`,
    'Check that this machine reaches the package registry (npm ping), then start again.',
  );
}

async function patch(cloneDir) {
  const tool = join(cloneDir, 'node_modules/patch-package/index.js');
  const { code, output } = await runCommand(process.execPath, [tool], { cwd: cloneDir });
  if (code === 0) return;
  throw new Refusal(`patch-package failed:\n${lastLines(output)}`, 'Run npm ci, then start again.');
}

/** Whether npm's own record of node_modules holds every package of the lock file. */
function agreesWithLock(cloneDir) {
  const record = readJson(join(cloneDir, 'node_modules/.package-lock.json'))?.packages;
  const lock = readJson(join(cloneDir, 'package-lock.json'))?.packages;
  if (!record || !lock) return false;
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional) return true;
    return record[path]?.version === wanted.version;
  });
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Native packages differ by machine and by Node's major version. */
function platform() {
  return ` ${process.platform} ${process.arch} ${process.versions.modules}`;
}
