import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Locked a package as package-lock.json names it
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {{ node?: string }} [engines]
 *
 * @typedef {object} Machine
 * @property {string} os
 * @property {string} cpu
 * @property {string} node version, without the v
 * @property {() => string | undefined} libc
 */

/**
 * The packages of the lock file that this machine needs and node_modules does not hold in that
 * version, as npm's own record and the disk say.
 * @param {string} cloneDir
 * @param {Machine} [machine]
 * @returns {string[] | undefined} undefined: there is no record to compare with
 */
export function missingPackages(cloneDir, machine = thisMachine()) {
  const lock = readJson(join(cloneDir, 'package-lock.json'))?.packages;
  const record = readJson(join(cloneDir, 'node_modules/.package-lock.json'))?.packages;
  if (!lock || !record) return undefined;
  return Object.entries(lock)
    .filter(([path, wanted]) => path !== '' && isNeeded(wanted, machine))
    .filter(([path, wanted]) => record[path]?.version !== wanted.version || !isThere(path))
    .map(([path]) => path);

  function isThere(path) {
    return existsSync(join(cloneDir, path, 'package.json'));
  }
}

/**
 * Optional packages are left out by npm where they do not fit the machine; one that names the
 * machines it is for is needed on each of them.
 * @param {Locked} wanted
 * @param {Machine} machine
 */
export function isNeeded(wanted, machine) {
  if (!wanted.optional && !wanted.devOptional) return true;
  if (!wanted.os && !wanted.cpu) return false;
  return (
    allows(wanted.os, machine.os) &&
    allows(wanted.cpu, machine.cpu) &&
    (!wanted.libc || allows(wanted.libc, machine.libc())) &&
    runsOn(machine.node, wanted.engines?.node)
  );
}

/** Lists of npm name what fits, or with ! what does not. */
function allows(list, value) {
  if (!list) return true;
  if (list.includes(`!${value}`)) return false;
  return list.every((item) => item.startsWith('!')) || list.includes(value);
}

/**
 * Whether a Node version lies in a range as packages for machines write it: alternatives of ^ and >=.
 * A range written otherwise is taken not to fit: its package is then not asked for.
 */
function runsOn(version, range = '*') {
  return range.split('||').some((alternative) => {
    const [, sign, low = ''] = /^\s*(\^|>=)\s*v?(\d+(?:\.\d+){0,2})\s*$/.exec(alternative) ?? [];
    if (!sign) return alternative.trim() === '*';
    const isSameMajor = version.split('.')[0] === low.split('.')[0];
    return compare(version, low) >= 0 && (sign === '>=' || isSameMajor);
  });
}

function compare(left, right) {
  const [a, b] = [left, right].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @returns {Machine} */
function thisMachine() {
  let known;
  const { platform: os, arch: cpu, versions } = process;
  return { os, cpu, node: versions.node, libc: () => (known ??= ownLibc()) };
}

/** glibc tells its version to Node; on another Linux that runs Node it is musl. */
function ownLibc() {
  if (process.platform !== 'linux') return undefined;
  if (process.report && 'excludeNetwork' in process.report) process.report.excludeNetwork = true;
  const report = /** @type {any} */ (process.report?.getReport());
  return report?.header?.glibcVersionRuntime ? 'glibc' : 'musl';
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
