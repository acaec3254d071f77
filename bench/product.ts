import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createDatabase, type Database } from '#db/client.ts';
import { startEmbedded } from '../server/embedded-postgres.mjs';
import { familyOf, parentOf } from './processes.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const START_MS = 300_000;

export interface BenchProduct {
  port: number;
  /** Where its files lie. */
  dataDir: string;
  database: Database;
  databaseLog: string;
  serverPids: () => number[];
  databasePids: () => number[];
  /** What the server said last. */
  lastLines: () => string;
  /** Ends everything and deletes its data. */
  stop: () => Promise<void>;
}

/** The built product as `npm start` runs it, two server processes, with a database and data of its own. */
export async function startBenchProduct(): Promise<BenchProduct> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(PROJECT, '.cache/bench-'));
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT });
  const database = createDatabase(embedded.url, { max: 2, statementTimeoutMs: 0 });
  const [backend] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = parentOf(backend?.pid ?? 0);
  const port = await freePort();
  const server = startServer({ dataDir, port, databaseUrl: embedded.url });
  const stop = async () => {
    await end(server);
    await database.close();
    embedded.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(server, join(dataDir, 'server.log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    dataDir,
    database,
    databaseLog: embedded.logFile,
    serverPids: () => familyOf(server.pid ?? 0),
    databasePids: () => familyOf(postmaster),
    lastLines: () => readFileSync(join(dataDir, 'server.log'), 'utf8').slice(-2000),
    stop,
  };
}

function startServer(own: { dataDir: string; port: number; databaseUrl: string }): ChildProcess {
  const output = openSync(join(own.dataDir, 'server.log'), 'w');
  return spawn(process.execPath, [join(PROJECT, 'server/start.mjs')], {
    cwd: PROJECT,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      ...{ PORT: String(own.port), HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${own.port}` },
      ...{ DATABASE_URL: own.databaseUrl, DATA_DIR: own.dataDir, DEMO: '1', DEMO_NOW: '' },
      ...{ SECRET_KEY: randomBytes(32).toString('hex'), SMTP_URL: '', TRUSTED_PROXY: '' },
      WEB_CONCURRENCY: '2',
    },
  });
}

async function untilReady(server: ChildProcess, logFile: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    const said = readFileSync(logFile, 'utf8');
    if (said.includes('Kakehashi is ready at')) return;
    if (server.exitCode !== null || Date.now() > until) {
      throw new Error(`The product did not start:\n${said.slice(-4000)}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
