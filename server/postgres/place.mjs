import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { errorCode, errorMessage, Refusal } from '../refusal.mjs';
import { isRoot, systemUser } from './account.mjs';
import { copyBinaries, findBinaries } from './binaries.mjs';
import { isInitialised, makeOwnedFolder, runningServer, stopServer } from './cluster.mjs';

const ROOT_HOME = '/var/lib/kakehashi';
const SET_ASIDE = 'data-set-aside-';

/**
 * @typedef {object} Place
 * @property {string} dataDir
 * @property {string} cloneDir
 * @property {import('./cluster.mjs').Cluster} cluster
 */

/**
 * Decide where the cluster of this clone and DATA_DIR lives and make its folders.
 * @returns {Place}
 */
export function findPlace({ dataDir, cloneDir, say }) {
  const pointer = readPointer(dataDir);
  const home = pointer && !isCopied(pointer, dataDir) ? pointer.home : ownHome(dataDir, cloneDir);
  const place = { dataDir, cloneDir, cluster: layOut({ home, dataDir, cloneDir }) };
  if (pointer?.home === home && !isInitialised(place.cluster) && pointer.port) {
    throw new Refusal(
      `The database folder ${place.cluster.data} is missing.`,
      `Put it back, or delete ${pointerFile(dataDir)} to begin with an empty database.`,
    );
  }
  if (!pointer && isApart({ home, dataDir })) setAside(place, say);
  return place;
}

/** @returns {{ home: string, dataDir: string, password: string, port: number } | undefined} */
export function readPointer(dataDir) {
  const file = pointerFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal(
      `${file} cannot be read (${errorMessage(error)}).`,
      'It says where the database is. Start as the user who started first, or put the file back from a copy.',
    );
  }
}

/** @param {Place} place */
export function writePointer(place, { password, port }) {
  const { dataDir, cluster } = place;
  const pointer = { home: cluster.home, dataDir, password, port };
  const draft = `${pointerFile(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(pointer, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pointerFile(dataDir));
  return pointer;
}

/**
 * Delete a stopped cluster, and of the rest of DATA_DIR only what points to it.
 * @param {Place} place
 */
export function removePlace({ dataDir, cluster: { home } }) {
  if (!/^\.\.(?:\/|$)/.test(relative(home, dataDir))) {
    throw new Refusal(
      `DATA_DIR ${dataDir} lies in ${home}, which ${pointerFile(dataDir)} calls the database.`,
      'Nothing is deleted like this. Correct that file, or delete by hand what may go.',
    );
  }
  for (const path of belongings({ home, dataDir })) removeExceptSetAside(path);
  if (isApart({ home, dataDir })) removeIfEmpty(dirname(home));
  rmSync(pointerFile(dataDir), { force: true });
  rmSync(join(dataDir, 'embedded-postgres.users'), { recursive: true, force: true });
}

/**
 * The folders that belong to the cluster at `home` and to nothing else.
 * @param {{ home: string, dataDir: string }} where
 */
export function belongings({ home, dataDir }) {
  return isApart({ home, dataDir }) ? [home, programsOf({ home, dataDir })] : [home];
}

function removeExceptSetAside(folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.startsWith(SET_ASIDE)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  removeIfEmpty(folder);
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  }
}

const pointerFile = (dataDir) => join(dataDir, 'embedded-postgres.json');

/** A DATA_DIR copied beside its original gets a database of its own; a moved one keeps what it had. */
function isCopied(pointer, dataDir) {
  if (pointer.dataDir === dataDir) return false;
  return pointer.home === insideOf(pointer.dataDir) || existsSync(pointerFile(pointer.dataDir));
}

/** An ordinary user's cluster lies in DATA_DIR; only root's lies apart from it, with its programs. */
const insideOf = (dataDir) => join(dataDir, 'postgres');
const isApart = ({ home, dataDir }) =>
  isRoot() && dirname(dirname(home)) === ROOT_HOME && home !== insideOf(dataDir);
const programsOf = ({ home, dataDir }) =>
  join(isApart({ home, dataDir }) ? dirname(home) : home, 'programs');

function ownHome(dataDir, cloneDir) {
  if (!isRoot()) return insideOf(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const name = `${realpathSync(cloneDir)}\0${realpathSync(dataDir)}`;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return join(ROOT_HOME, digest, 'postgres');
}

function layOut({ home, dataDir, cloneDir }) {
  const source = findBinaries(cloneDir);
  const data = join(home, 'data');
  if (!isRoot()) {
    makeOwnedFolder({ runAs: undefined }, home);
    return { home, data, binaries: source.root, runAs: undefined };
  }
  const owner = statSync(home, { throwIfNoEntry: false });
  const runAs = owner?.uid ? { uid: owner.uid, gid: owner.gid } : systemUser();
  if (isApart({ home, dataDir })) openTheWay(home);
  makeOwnedFolder({ runAs }, home);
  const { root } = copyBinaries(source, programsOf({ home, dataDir }));
  return { home, data, binaries: root, runAs };
}

/** Only the data is private: another user must be able to pass through to it and to the programs. */
function openTheWay(home) {
  mkdirSync(dirname(home), { recursive: true });
  chmodSync(ROOT_HOME, 0o755);
  chmodSync(dirname(home), 0o755);
}

/** DATA_DIR was deleted and its database outlived it elsewhere: begin anew, but destroy nothing. */
function setAside({ cluster }, say) {
  if (!isInitialised(cluster)) return;
  if (runningServer(cluster)) stopServer(cluster, 'fast');
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(cluster.home, `${SET_ASIDE}${stamp}`);
  renameSync(cluster.data, aside);
  say(`An earlier database of this place was set aside: ${aside} (delete it if nobody misses it).`);
}
