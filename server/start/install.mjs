import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { lastLines, runCommand, runNpm } from './command.mjs';
import { digestOf } from './digest.mjs';
import { missingPackages } from './packages.mjs';
import { say } from './steps.mjs';

/**
 * Install what package-lock.json names, when node_modules is absent, differs from it or was made for
 * another machine, and apply the patches.
 * @param {string} cloneDir
 * @param {(result: string) => void} note
 */
export async function ensureInstalled(cloneDir, note) {
  const stamp = join(cloneDir, 'node_modules/.kakehashi-install');
  const wanted = digestOf(cloneDir, ['package-lock.json', 'patches']);
  const state = stateOf(missingPackages(cloneDir), { known: readStamp(stamp), wanted });
  if (state === 'right') return note('up to date');
  if (state === 'unpatched') {
    await patch(cloneDir);
    note('present, patches applied');
  } else {
    await install(cloneDir);
    note('installed');
  }
  // What npm could not install for this machine now, it could not the next time.
  const without = missingPackages(cloneDir) ?? [];
  writeFileSync(stamp, JSON.stringify({ wanted, machine: machine(), without }));
}

/**
 * @param {string[] | undefined} missing
 * @param {{ known: { wanted?: string, machine?: string, without?: string[] } | undefined, wanted: string }} stamps
 * @returns {'right' | 'unpatched' | 'wrong'}
 */
export function stateOf(missing, { known, wanted }) {
  if (!missing || (known && known.machine !== machine())) return 'wrong';
  if (known?.wanted === wanted) {
    return missing.every((path) => known.without?.includes(path)) ? 'right' : 'wrong';
  }
  return missing.length === 0 ? 'unpatched' : 'wrong';
}

async function install(cloneDir) {
  say('  Packages:   installing, one to five minutes');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const patience = setInterval(() => say(`              still installing, ${seconds()} s`), 30_000);
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runNpm(args, { cwd: cloneDir });
  clearInterval(patience);
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

function readStamp(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Of a version that kept one line of text here: node_modules itself is asked, as without it.
    return undefined;
  }
}

/** Native packages differ by machine and by Node's major version. */
export function machine() {
  return `${process.platform} ${process.arch} ${process.versions.modules}`;
}
