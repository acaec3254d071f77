import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { errorCode, Refusal } from './refusal.mjs';
import {
  isInstant,
  isProxyList,
  isServer,
  isSite,
  isWhole,
  MOST_PROCESSES,
} from './setting-rules.mjs';

/**
 * @typedef {object} Settings what the server's own scripts need to know
 * @property {string} cloneDir
 * @property {string} dataDir
 * @property {string} host
 * @property {number} port
 * @property {string} publicUrl
 * @property {string | undefined} databaseUrl undefined means embedded
 * @property {boolean} demo
 * @property {number} workers
 * @property {NodeJS.ProcessEnv} env for the processes that load the app
 */

/**
 * Read the environment over `.env` and complete what the operator left out. Only what is needed to
 * come up is checked here, without dependencies; the app's own schema checks everything again.
 * @param {string} cloneDir
 * @param {Record<string, string | undefined>} [processEnv]
 * @returns {Settings}
 */
export function readSettings(cloneDir, processEnv = process.env) {
  const given = dropEmpty({ ...readDotEnv(cloneDir), ...processEnv });
  const demo = given.DEMO ?? (given.DATABASE_URL === undefined ? '1' : '0');
  checkSettings(given, demo);

  const port = Number(given.PORT ?? 3000);
  const workers = Number(given.WEB_CONCURRENCY ?? Math.min(4, availableParallelism()));
  const host = given.HOST ?? '127.0.0.1';
  const dataDir = resolve(cloneDir, given.DATA_DIR ?? '.data');
  const publicUrl = (given.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...given,
    PORT: String(port),
    HOST: host,
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    DEMO: demo,
    WEB_CONCURRENCY: String(workers),
    KAKEHASHI_CLOCK_OFFSET_MS: given.KAKEHASHI_CLOCK_OFFSET_MS ?? clockOffset(given.DEMO_NOW),
    NODE_ENV: 'production',
  };
  const databaseUrl = given.DATABASE_URL;
  return {
    cloneDir,
    dataDir,
    host,
    port,
    publicUrl,
    databaseUrl,
    demo: demo === '1',
    workers,
    env,
  };
}

/** @type {Record<string, [(text: string) => boolean, string]>} */
const SHAPES = {
  PORT: [(text) => isWhole(text, { from: 1, to: 65_535 }), 'a whole number from 1 to 65535'],
  PUBLIC_URL: [isSite, 'an http or https address without a path'],
  DATABASE_URL: [
    (text) => isServer(text, /^postgres(?:ql)?:$/),
    'a postgres:// address with the host of the database',
  ],
  SMTP_URL: [
    (text) => isServer(text, /^smtps?:$/),
    'an smtp:// or smtps:// address with the host of the mail server',
  ],
  TRUSTED_PROXY: [isProxyList, 'addresses or networks such as 10.0.0.0/8, separated by commas'],
  WEB_CONCURRENCY: [
    (text) => isWhole(text, { from: 1, to: MOST_PROCESSES }),
    `a whole number from 1 to ${MOST_PROCESSES}`,
  ],
  DEMO: [(text) => ['0', '1'].includes(text), '0 or 1'],
  DEMO_NOW: [isInstant, 'an instant such as 2027-06-01T09:00:00Z, on a day that exists'],
};

function checkSettings(given, demo) {
  const wrong = Object.entries(SHAPES)
    .filter(([name, [isRight]]) => given[name] !== undefined && !isRight(given[name]))
    .map(([name, [, shape]]) => `${name}: must be ${shape}`);
  const key = given.SECRET_KEY ?? '';
  const relations = [
    [given.DATABASE_URL && !key, 'SECRET_KEY: is required where DATABASE_URL is set'],
    [key && key.length < 32, 'SECRET_KEY: must have at least 32 characters'],
    [given.DEMO_NOW && demo !== '1', 'DEMO_NOW: exists only with DEMO=1'],
  ];
  const faults = [...wrong, ...relations.filter(([isIt]) => isIt).map(([, fault]) => fault)];
  if (faults.length === 0) return;
  throw new Refusal(faults.join('\n'), 'Correct it in the environment or in .env.');
}

/** How far the clock of a demonstration is moved: fixed here once for all processes. */
const clockOffset = (demoNow) => String(demoNow ? Date.parse(demoNow) - Date.now() : 0);

/**
 * The key made once in DATA_DIR for the embedded database.
 * @param {string} dataDir
 */
export function secretKey(dataDir) {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}

function readDotEnv(cloneDir) {
  const file = join(cloneDir, '.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function dropEmpty(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
