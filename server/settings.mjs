import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { errorCode, Refusal } from './refusal.mjs';

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
  const port = Number(given.PORT ?? 3000);
  const demo = given.DEMO ?? (given.DATABASE_URL === undefined ? '1' : '0');
  const workers = Number(given.WEB_CONCURRENCY ?? Math.min(4, availableParallelism()));
  checkSettings(given, { port, demo, workers });

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

function checkSettings(given, { port, demo, workers }) {
  const embedded = given.DATABASE_URL === undefined;
  const rules = [
    [isWhole(port, 1, 65_535), 'PORT: must be a whole number from 1 to 65535'],
    [isWhole(workers, 1, 64), 'WEB_CONCURRENCY: must be a whole number from 1 to 64'],
    [['0', '1'].includes(demo), 'DEMO: must be 0 or 1'],
    [isSite(given.PUBLIC_URL), 'PUBLIC_URL: must be an http or https address without a path'],
    [isUrl(given.SMTP_URL, /^smtps?:$/), 'SMTP_URL: must be an smtp:// or smtps:// address'],
    [isUrl(given.DATABASE_URL, /^postgres(ql)?:$/), 'DATABASE_URL: must be a postgres:// address'],
    [embedded || given.SECRET_KEY, 'SECRET_KEY: is required where DATABASE_URL is set'],
    [isLong(given.SECRET_KEY), 'SECRET_KEY: must have at least 32 characters'],
    [!given.DEMO_NOW || demo === '1', 'DEMO_NOW: exists only with DEMO=1'],
    [isInstant(given.DEMO_NOW), 'DEMO_NOW: must be an instant such as 2027-06-01T09:00:00Z'],
  ];
  const faults = rules.filter(([isKept]) => !isKept).map(([, fault]) => fault);
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

function isWhole(number, low, high) {
  return Number.isInteger(number) && number >= low && number <= high;
}

/** What is not set is right. */
const isUrl = (url, protocol) =>
  url === undefined || (URL.canParse(url) && protocol.test(new URL(url).protocol));

const isSite = (url) =>
  isUrl(url, /^https?:$/) && (!url || `${new URL(url).origin}/` === new URL(url).href);

const isLong = (key) => key === undefined || key.length >= 32;

const isInstant = (text) =>
  text === undefined || (/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)));
