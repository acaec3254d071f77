import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lookUpProcess, ownMark } from './processes.mjs';
import { errorCode } from './refusal.mjs';

/**
 * Take a lock file that names its holder. A lock whose holder no longer lives is taken over, so
 * kill -9 never leaves anything to clear away by hand.
 * @param {string} path
 * @param {Record<string, unknown>} [notes] shown to whoever finds the lock taken
 * @returns {{ release: () => void } | { holder: Record<string, any> }}
 */
export function takeLock(path, notes = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ ...notes, pid: process.pid, mark: ownMark() });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (writeNew(path, mine)) return { release: () => releaseLock(path, mine) };
    const found = readLock(path);
    if (found && isAlive(found.holder)) return { holder: found.holder };
    if (found) removeStale(path, found.text);
  }
  throw new Error(`The lock ${path} could not be taken.`);
}

/**
 * Take a lock, waiting while another process holds it.
 * @param {string} path
 * @param {{ timeoutMs?: number, onWait?: () => void }} [options]
 */
export async function waitForLock(path, { timeoutMs = 300_000, onWait } = {}) {
  const until = Date.now() + timeoutMs;
  for (let told = false; ; told = true) {
    const taken = takeLock(path);
    if ('release' in taken) return taken;
    if (Date.now() > until) throw new Error(`Process ${taken.holder.pid} holds ${path} too long.`);
    if (!told) onWait?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Who holds the lock now, if anybody living does. */
export function lockHolder(path) {
  const found = readLock(path);
  return found && isAlive(found.holder) ? found.holder : undefined;
}

function writeNew(path, text) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readLock(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return { text, holder: JSON.parse(text) };
  } catch {
    return { text, holder: {} };
  }
}

function isAlive({ pid, mark }) {
  return lookUpProcess(pid)?.mark === mark && mark !== undefined;
}

/** Two finders of one stale lock: a rename has one winner, and a fresh lock caught by it is put back. */
function removeStale(path, text) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(path, mine) {
  if (readLock(path)?.text === mine) rmSync(path, { force: true });
}
