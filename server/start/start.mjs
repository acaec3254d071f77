import { join, resolve } from 'node:path';
import { openDataDir } from '../data-dir.mjs';
import { takeLock, waitForLock } from '../lock.mjs';
import { Refusal } from '../refusal.mjs';
import { readSettings } from '../settings.mjs';
import { supervise } from '../supervisor.mjs';
import { checkAddress } from './address.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureDatabase } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { prepare } from './prepare-child.mjs';
import { keepBuild } from './running-build.mjs';
import { explain, say, step } from './steps.mjs';

const cloneDir = resolve(import.meta.dirname, '../..');

/** @param {{ dev: boolean }} options */
export async function start({ dev }) {
  let lock;
  let build;
  let database;
  const stop = () => {
    database?.stop();
    build?.release();
    lock?.release();
  };
  const interrupt = () => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const settings = await step('Settings', () => readSettings(cloneDir));
    lock = lockDataDir(settings);
    await checkAddress(settings);
    build = await makeReady(cloneDir, { dev });
    settings.env.KAKEHASHI_BUILD_DIR = build?.folder;
    database = await step('Database', (note) => ensureDatabase(settings, note));
    const report = dev ? {} : await step('Content', (note) => prepare(settings, note));
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    await supervise({
      settings,
      database,
      dev,
      onStopped: () => farewell(stop),
      onReady: () => welcome(settings, report),
    });
  } catch (error) {
    explain(error);
    stop();
    process.exit(1);
  }
}

/** Install and build, one start at a time: two with their own PORT and DATA_DIR may share a clone. */
async function makeReady(cloneDir, { dev }) {
  const onWait = () => say('  Another start is installing or building here; waiting for it.');
  const lock = await waitForLock(join(cloneDir, '.cache/install.lock'), { onWait });
  try {
    await step('Packages', (note) => ensureInstalled(cloneDir, note));
    if (dev) return undefined;
    await step('Build', (note) => ensureBuilt(cloneDir, note));
    return keepBuild(cloneDir);
  } finally {
    lock.release();
  }
}

function lockDataDir({ dataDir, publicUrl }) {
  openDataDir(dataDir);
  const taken = takeLock(join(dataDir, 'start.lock'), { publicUrl });
  if ('release' in taken) return taken;
  const { pid, publicUrl: address } = taken.holder;
  throw new Refusal(
    `It is running already here: ${address} (process ${pid}).`,
    'Use that one, or stop it, or give this one its own PORT and DATA_DIR.',
  );
}

function welcome({ publicUrl }, { notices = [] }) {
  say(`Kakehashi is ready at ${publicUrl}`);
  for (const line of notices) say(line);
}

function farewell(stop) {
  stop();
  say('Stopped. What was done stays: npm start goes on from here.');
}
