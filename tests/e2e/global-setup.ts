import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { startTestPostgres } from '../setup/postgres.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * The built product with demo people, on a free port, with a PostgreSQL and a data folder of its
 * own. Tests find it as `baseURL`; E2E_DATABASE_URL leads to its database.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  const databaseUrl = await postgres.cloneDatabase('e2e');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const dataDir = mkdtempSync(join(root, '.cache/e2e-'));
  const port = await freePort();
  const server = spawn(process.execPath, ['server/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${port}` },
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '1', DEMO_NOW: '' },
      ...{ SECRET_KEY: randomBytes(32).toString('hex'), SMTP_URL: '', TRUSTED_PROXY: '' },
      WEB_CONCURRENCY: '2',
    },
  });
  const stop = async () => {
    await end(server);
    postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.E2E_BASE_URL = `http://localhost:${port}`;
  process.env.E2E_DATABASE_URL = databaseUrl;
  process.env.E2E_DATA_DIR = dataDir;
  return stop;
}

/** Resolves when the server says that it is ready; rejects with its last words. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (reason: string) =>
      reject(new Error(`${reason}\n${said.split('\n').slice(-40).join('\n')}`));
    const timer = setTimeout(() => fail('The product was not ready in 3 minutes.'), 180_000);
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
      if (!said.includes('Kakehashi is ready')) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The product did not start: server/start.mjs ended with ${code}.`);
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
