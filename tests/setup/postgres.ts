import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { migrate } from '#db/migrate.ts';
import { destroyAbandoned, startEmbedded } from '../../server/embedded-postgres.mjs';

const PROJECT = resolve(import.meta.dirname, '../..');
const TEMPLATE = 'kakehashi_template';

export interface TestPostgres {
  /** The migrated template: connect to clones of it, never to itself. */
  templateUrl: string;
  /** Make a database of its own, migrated and empty, and return its URL. */
  cloneDatabase: (name?: string) => Promise<string>;
  dropDatabase: (url: string) => Promise<void>;
  /** Change the template before it is cloned (demo data, say). */
  prepareTemplate: (prepare: (url: string) => Promise<void>) => Promise<void>;
  /** The cluster itself, for tests that stop and start it. */
  adminUrl: string;
  logFile: string;
  stop: () => void;
}

/**
 * A PostgreSQL of the tests' own on a free port, in .cache, deleted by `stop`. It is fast rather
 * than safe on a crash of the machine unless `durable` is asked; kills of its processes lose nothing.
 */
export async function startTestPostgres(
  options: { durable?: boolean } = {},
): Promise<TestPostgres> {
  const cache = join(PROJECT, '.cache');
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const dataDir = mkdtempSync(join(cache, 'postgres-'));
  const { durable = false } = options;
  const embedded = await startEmbedded({ dataDir, cloneDir: PROJECT, durable });
  const stop = () => {
    embedded.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const databases = databasesOf(embedded.url);
    const templateUrl = await databases.create(TEMPLATE);
    await migrate(templateUrl, { folder: join(PROJECT, 'db/migrations') });
    return {
      templateUrl,
      cloneDatabase: (name = `test_${randomUUID().replaceAll('-', '')}`) =>
        databases.create(name, TEMPLATE),
      dropDatabase: databases.drop,
      prepareTemplate: (prepare) => prepare(templateUrl),
      adminUrl: embedded.url,
      logFile: embedded.logFile,
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** What runs that were killed left behind; a run that is just beginning is younger than a minute. */
function removeAbandoned(cache: string) {
  for (const name of readdirSync(cache)) {
    const dataDir = join(cache, name);
    const isOurs = /^(postgres|product)-/.test(name);
    if (!isOurs || Date.now() - statSync(dataDir).mtimeMs < 60_000) continue;
    if (destroyAbandoned({ dataDir, cloneDir: PROJECT })) {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

/**
 * Clone the template of a running test PostgreSQL; for test files, which know it only by its URL.
 * @param adminUrl the `adminUrl` that the global setup provided
 */
export async function cloneTemplate(
  adminUrl: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const databases = databasesOf(adminUrl);
  const url = await databases.create(`test_${randomUUID().replaceAll('-', '')}`, TEMPLATE);
  return { url, drop: () => databases.drop(url) };
}

function databasesOf(adminUrl: string) {
  const asAdmin = async (statement: string) => {
    const sql = postgres(adminUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
    try {
      await sql.unsafe(statement);
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  return {
    async create(name: string, template = 'template0') {
      await asAdmin(
        `create database ${quote(name)} template ${quote(template)} strategy file_copy`,
      );
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async drop(url: string) {
      await asAdmin(
        `drop database if exists ${quote(new URL(url).pathname.slice(1))} with (force)`,
      );
    },
  };
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
