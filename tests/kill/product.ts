import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { knownEmbedded, startEmbedded } from '../../server/embedded-postgres.mjs';

const PROJECT = resolve(import.meta.dirname, '../..');
const START_MS = 240_000;

export interface Product {
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** The lines it has printed: steps, then one JSON object for each request. */
  output: () => string;
  supervisorPid: number;
  workerPids: () => number[];
  /** kill -9 one server process, the one that has lived longest. */
  killWorker: () => number | undefined;
  /** kill -9 its embedded database; undefined while that is down from an earlier kill. */
  killDatabase: () => number | undefined;
  /** SIGTERM, then wait for the end; the exit code. */
  stop: () => Promise<number | null>;
  /** Delete database and data; after stop. */
  destroy: () => Promise<void>;
}

/** How many server processes it runs, unless the settings say otherwise. */
export const WORKERS = 2;

/**
 * Start the built product as `npm start` does, with a DATA_DIR and port of its own, and a database of
 * its own unless the settings name one. Linux only (it finds processes in /proc).
 */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(PROJECT, '.cache/product-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join(PROJECT, 'server/start.mjs')], {
    cwd: PROJECT,
    env: {
      ...productEnv(),
      DATA_DIR: dataDir,
      PORT: String(port),
      WEB_CONCURRENCY: String(WORKERS),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await untilReady(() => output, ended).catch((error: unknown) => {
    child.kill('SIGTERM');
    throw error;
  });
  const supervisorPid = child.pid ?? 0;
  const workerPids = () => childrenOf(supervisorPid);
  return {
    url: `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL ?? knownEmbedded(dataDir)?.url ?? '',
    dataDir,
    output: () => output,
    supervisorPid,
    workerPids,
    killWorker() {
      const pid = workerPids().sort((a, b) => a - b)[0];
      if (pid) process.kill(pid, 'SIGKILL');
      return pid;
    },
    killDatabase: databaseKiller(dataDir),
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async destroy() {
      if (knownEmbedded(dataDir)) {
        const database = await startEmbedded({ dataDir, cloneDir: PROJECT });
        database.destroy();
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Without the settings of whoever runs the tests. */
function productEnv() {
  const { DATABASE_URL, SECRET_KEY, PUBLIC_URL, DEMO, DEMO_NOW, SMTP_URL, ...rest } = process.env;
  return rest;
}

async function untilReady(output: () => string, ended: Promise<number | null>) {
  let isOver = false;
  void ended.then(() => (isOver = true));
  const until = Date.now() + START_MS;
  while (!output().includes('Kakehashi is ready at')) {
    if (isOver || Date.now() > until) throw new Error(`The product did not start:\n${output()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The process that all others of an embedded database descend from. */
export function postmasterOf(dataDir: string): number {
  const pointer = readFileSync(join(dataDir, 'embedded-postgres.json'), 'utf8');
  const { home } = JSON.parse(pointer) as { home: string };
  return Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

function databaseKiller(dataDir: string) {
  let last = 0;
  return () => {
    try {
      const pid = postmasterOf(dataDir);
      if (pid === last) return undefined;
      process.kill(pid, 'SIGKILL');
      return (last = pid);
    } catch {
      return undefined;
    }
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
