import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lookUpProcess } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';
import { clusterSettings } from './settings.mjs';

/**
 * @typedef {object} Cluster a folder of PostgreSQL data and what runs it
 * @property {string} home holds the data folder and the log
 * @property {string} data
 * @property {string} binaries
 * @property {{ uid: number, gid: number } | undefined} runAs another user, when we are root
 */

export const SUPERUSER = 'kakehashi';
export const DATABASE = 'kakehashi';
const SETTINGS_FILE = 'kakehashi.conf';

/** @param {Cluster} cluster */
export const isInitialised = (cluster) => existsSync(join(cluster.data, 'PG_VERSION'));

/**
 * Make a new cluster with its one database. It takes its name only when complete.
 * @param {Cluster} cluster
 * @param {{ password: string, durable: boolean }} options
 */
export function initialise(cluster, { password, durable }) {
  const draft = `${cluster.data}.new`;
  const passwordFile = join(cluster.home, 'password.tmp');
  rmSync(draft, { recursive: true, force: true });
  writeOwned(cluster, passwordFile, password);
  try {
    const args = [
      ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--data-checksums'],
      ...(durable ? [] : ['--no-sync']),
    ];
    run(cluster, 'initdb', { args });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(draft, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`);
  single(cluster, draft, `create database ${DATABASE}`);
  renameSync(draft, cluster.data);
}

/**
 * Give the superuser a new password while the cluster is stopped.
 * @param {Cluster} cluster
 * @param {string} password letters, digits, - and _ only
 */
export function setPassword(cluster, password) {
  single(cluster, cluster.data, `alter role ${SUPERUSER} password '${password}'`);
}

/**
 * The running server of this cluster, whoever started it.
 * @param {Cluster} cluster
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningServer(cluster) {
  const found = readPidFile(cluster);
  if (found?.alive) return { pid: found.pid, port: found.port };
  // Left by a crash, its process id since given to another program, or copied with the folder.
  if (found) rmSync(pidFile(cluster), { force: true });
  return undefined;
}

/**
 * Whether the server runs, and if not, whether it ended in good order.
 * @param {Cluster} cluster
 * @returns {'running' | 'crashed' | 'stopped'}
 */
export function serverState(cluster) {
  const found = readPidFile(cluster);
  if (!found) return 'stopped';
  return found.alive ? 'running' : 'crashed';
}

const pidFile = (cluster) => join(cluster.data, 'postmaster.pid');

function readPidFile(cluster) {
  const file = pidFile(cluster);
  if (!existsSync(file)) return undefined;
  const [pid, data, , port] = readFileSync(file, 'utf8').split('\n');
  const isOurs =
    statSync(data ?? '', { throwIfNoEntry: false })?.ino === statSync(cluster.data).ino;
  const alive = isOurs && lookUpProcess(Number(pid))?.name.includes('postgres') === true;
  return { pid: Number(pid), port: Number(port), alive };
}

/**
 * @param {Cluster} cluster
 * @param {{ port: number, durable: boolean }} options
 */
export function startServer(cluster, options) {
  writeOwned(cluster, join(cluster.data, SETTINGS_FILE), clusterSettings(options));
  const log = join(cluster.home, 'server.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) {
    renameSync(log, `${log}.1`);
  }
  run(cluster, 'pg_ctl', {
    args: ['start', '-D', cluster.data, '-l', log, '-w', '-t', '120', '-s'],
  });
}

/**
 * @param {Cluster} cluster
 * @param {'fast' | 'immediate'} mode
 */
export function stopServer(cluster, mode) {
  run(cluster, 'pg_ctl', {
    args: ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '60', '-s'],
  });
}

/** @param {Cluster} cluster */
export function lastLogLines(cluster) {
  try {
    return readFileSync(join(cluster.home, 'server.log'), 'utf8').trimEnd().split('\n').slice(-6);
  } catch {
    return [];
  }
}

/**
 * A folder owned by the user who runs the cluster.
 * @param {Pick<Cluster, 'runAs'>} cluster
 */
export function makeOwnedFolder(cluster, path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (cluster.runAs) chownSync(path, cluster.runAs.uid, cluster.runAs.gid);
}

function writeOwned(cluster, path, text) {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  if (cluster.runAs) chownSync(path, cluster.runAs.uid, cluster.runAs.gid);
}

/** One statement in PostgreSQL's single-user mode, which needs no client program. */
function single(cluster, data, statement) {
  const args = ['--single', '-D', data, '-c', 'log_min_messages=error', 'postgres'];
  const done = run(cluster, 'postgres', { args, input: `${statement};\n` });
  if (/ERROR|FATAL|PANIC/.test(done.stderr)) throw failure('postgres', done);
}

function run(cluster, program, { args, input = '' }) {
  // pg_ctl hands its streams on to the server it leaves behind, so they must not be pipes of ours.
  const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe';
  const done = spawnSync(join(cluster.binaries, 'bin', program), args, {
    ...cluster.runAs,
    stdio,
    input: stdio === 'pipe' ? input : undefined,
    cwd: cluster.home,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
  });
  if (done.error || done.status !== 0) throw failure(program, done);
  return done;
}

function failure(program, done) {
  const said = (done.stderr || done.error?.message || '').trim();
  return new Refusal(`${program} failed${said ? `: ${said}` : '.'}`);
}
