/**
 * The PostgreSQL that comes with the project, run without any dependency.
 *
 * An ordinary user's cluster lies in DATA_DIR/postgres. PostgreSQL refuses root, so root's lies with
 * a copy of the programs under /var/lib/kakehashi/<digest>, owned by a system user. Either way
 * DATA_DIR/embedded-postgres.json says where it is, on which port and with which password. It
 * listens on 127.0.0.1 only, asks for that password (scram), and opens no socket file: other users
 * of the machine cannot enter, and the length of a path never matters.
 *
 *   const database = await startEmbedded({ dataDir, cloneDir });
 *   database.url                 postgres://kakehashi:…@127.0.0.1:PORT/kakehashi
 *   await database.stop();       stops it unless another living process still uses it
 *   await database.destroy();    stops it and deletes everything (tests)
 */
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { waitForLock } from './lock.mjs';
import {
  DATABASE,
  initialise,
  isInitialised,
  lastLogLines,
  runningServer,
  serverState,
  setPassword,
  startServer,
  stopServer,
  SUPERUSER,
} from './postgres/cluster.mjs';
import { findPlace, readPointer, removePlace, writePointer } from './postgres/place.mjs';
import { freePort, knock } from './postgres/ports.mjs';
import { leases } from './postgres/leases.mjs';
import { Refusal } from './refusal.mjs';

/** A crash in the middle of much writing takes a while to recover from. */
const ANSWER_MS = 120_000;
const TELL_MS = 2_000;

/**
 * @typedef {object} Embedded
 * @property {string} url
 * @property {number} port
 * @property {'created' | 'started' | 'found running'} how
 * @property {string} logFile
 * @property {() => 'running' | 'crashed' | 'stopped'} state
 * @property {() => Promise<void>} restart on the same port
 * @property {(options?: { mode?: 'fast' | 'immediate' }) => boolean} stop false: others still use it
 * @property {() => void} destroy
 *
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string} options.cloneDir where node_modules is
 * @param {boolean} [options.durable] false for throw-away data: faster, unsafe on a crash of the machine
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<Embedded>}
 */
export async function startEmbedded({ dataDir, cloneDir, durable = true, say = () => {} }) {
  const where = { dataDir: resolve(dataDir), cloneDir: resolve(cloneDir) };
  const lock = await waitForLock(join(where.dataDir, 'embedded-postgres.lock'));
  try {
    const place = { ...findPlace({ ...where, say }), say };
    const users = leases(where.dataDir);
    const ready = await bringUp(place, { durable });
    users.enter();
    return handle(place, { users, durable, ...ready });
  } finally {
    lock.release();
  }
}

/**
 * Delete the database of a DATA_DIR whose users were all killed before they could.
 * @returns {boolean} false: somebody living uses it
 */
export function destroyAbandoned({ dataDir, cloneDir }) {
  const where = { dataDir: resolve(dataDir), cloneDir: resolve(cloneDir) };
  if (!readPointer(where.dataDir)) return true;
  const users = leases(where.dataDir);
  if (users.others()) return false;
  destroyPlace(findPlace({ ...where, say: () => {} }));
  return true;
}

/**
 * Where the embedded database of a DATA_DIR is, without starting it.
 * @returns {{ url: string, port: number } | undefined}
 */
export function knownEmbedded(dataDir) {
  const pointer = readPointer(resolve(dataDir));
  return pointer && { url: urlOf(pointer), port: pointer.port };
}

function handle(place, { users, durable, how, pointer }) {
  /** @param {{ mode?: 'fast' | 'immediate' }} [options] */
  const stop = ({ mode = 'fast' } = {}) => {
    users.leave();
    if (users.others()) return false;
    if (runningServer(place.cluster)) stopServer(place.cluster, mode);
    return true;
  };
  const destroy = () => {
    users.leave();
    destroyPlace(place);
  };
  const restart = async () => {
    await startOnPort(place, pointer, { durable, keepPort: true });
  };
  const state = () => serverState(place.cluster);
  const logFile = join(place.cluster.home, 'server.log');
  return { url: urlOf(pointer), port: pointer.port, how, logFile, state, restart, stop, destroy };
}

function destroyPlace(place) {
  if (runningServer(place.cluster)) stopServer(place.cluster, 'immediate');
  removePlace(place);
}

async function bringUp(place, { durable }) {
  const { cluster } = place;
  let how = 'started';
  if (!isInitialised(cluster)) {
    const password = randomBytes(24).toString('base64url');
    writePointer(place, { password, port: 0 });
    initialise(cluster, { password, durable });
    how = 'created';
  }
  const pointer = readPointer(place.dataDir) ?? recoverPointer(place);
  const running = runningServer(cluster);
  if (running) {
    await untilAnswers(place, running.port);
    return { how: 'found running', pointer: rememberPort(place, pointer, running.port) };
  }
  return { how, pointer: await startOnPort(place, pointer, { durable }) };
}

/** After kill -9 old backends may hold the shared memory a moment longer, and ports can be taken. */
async function startOnPort(place, pointer, { durable, keepPort = false }) {
  let failure;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = keepPort ? pointer.port : await freePort(attempt < 5 ? pointer.port : 0);
    try {
      if (!runningServer(place.cluster)) startServer(place.cluster, { port, durable });
      await untilAnswers(place, port);
      return rememberPort(place, pointer, port);
    } catch (error) {
      failure = error;
      await new Promise((done) => setTimeout(done, 200 * (attempt + 1)));
    }
  }
  throw didNotStart(place, failure);
}

async function untilAnswers(place, port) {
  const began = Date.now();
  for (let told = false; ;) {
    const answer = await knock(port, { user: SUPERUSER, database: DATABASE });
    if (answer === 'open') return;
    const waited = Date.now() - began;
    if (waited > ANSWER_MS) throw didNotStart(place, new Error('no answer on its port'));
    if (!told && answer === 'refuses' && waited > TELL_MS) {
      place.say('The database recovers what was under way when it last ended; waiting for it.');
      told = true;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

function rememberPort(place, pointer, port) {
  return pointer.port === port ? pointer : writePointer(place, { ...pointer, port });
}

/** The data is here but the file with its password is not: give it a new one. */
function recoverPointer(place) {
  const password = randomBytes(24).toString('base64url');
  if (runningServer(place.cluster)) stopServer(place.cluster, 'fast');
  setPassword(place.cluster, password);
  return writePointer(place, { password, port: 0 });
}

function didNotStart(place, cause) {
  const log = join(place.cluster.home, 'server.log');
  const said = lastLogLines(place.cluster).map((line) => `\n    ${line}`);
  return new Refusal(
    `The embedded database did not start (${cause.message}). Its log ends:${said.join('')}`,
    `Read ${log}; free memory or disk space if it says so, then start again.`,
  );
}

function urlOf({ password, port }) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}
