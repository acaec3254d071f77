import cluster from 'node:cluster';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { watchDatabase } from './start/watch-database.mjs';

const WORKER_FLAGS = ['--max-old-space-size=512'];
const DRAIN_MS = 12_000;
const STEADY_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Keep the HTTP workers alive until a signal ends them. Holds nothing that a worker needs, and never
 * loads the app, so it has little that could fail.
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {import('./embedded-postgres.mjs').Embedded | undefined} options.database
 * @param {boolean} options.dev
 * @param {() => void} options.onReady once, when every worker listens
 * @param {() => void} options.onStopped after the last worker has ended
 */
export async function supervise({ settings, database, dev, onReady, onStopped }) {
  const watch = database && watchDatabase(database, report);
  const crew = hireCrew({
    script: join(settings.cloneDir, 'server', dev ? 'dev.mjs' : 'worker.mjs'),
    cwd: settings.cloneDir,
    env: settings.env,
    count: dev ? 1 : settings.workers,
  });
  const stop = async () => {
    watch?.stop();
    await crew.dismiss();
    onStopped();
    process.exit(0);
  };
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) void stop();
      stopping = true;
    });
  }
  try {
    await crew.ready;
    if (!stopping) onReady();
  } catch (error) {
    if (stopping) return;
    watch?.stop();
    await crew.dismiss();
    throw error;
  }
}

/** Worker processes that are replaced when they end, sooner if they had been steady. */
function hireCrew({ script, cwd, env, count }) {
  // Workers take connections themselves: one handed to a worker that is killed meanwhile would hang.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: script, execArgv: WORKER_FLAGS, cwd });
  const listening = new Set();
  let dismissed = false;
  let announce = () => {};
  let giveUp = (_reason) => {};
  const ready = new Promise((resolve, reject) => {
    announce = () => resolve(undefined);
    giveUp = reject;
  });

  const hire = (slot, falls) => {
    const born = Date.now();
    const worker = cluster.fork(env);
    worker.on('message', (message) => {
      if (message !== 'listening') return;
      listening.add(slot);
      if (listening.size === count) announce();
    });
    worker.on('exit', (code, signal) => {
      if (dismissed) return;
      if (listening.size < count) {
        const how = signal ?? `code ${code}`;
        return giveUp(new Refusal(`A server process ended (${how}).`, 'Read the lines above.'));
      }
      report('warn', 'a server process ended and is replaced', { code, signal });
      const { next, pause } = backOff(born, falls);
      setTimeout(() => dismissed || hire(slot, next), pause);
    });
  };
  for (let slot = 0; slot < count; slot += 1) hire(slot, 0);

  const dismiss = () => {
    dismissed = true;
    return endWorkers();
  };
  return { ready, dismiss };
}

/** The oftener a worker falls soon after its start, the longer its successor waits. */
function backOff(born, falls) {
  const next = Date.now() - born > STEADY_MS ? 0 : falls + 1;
  return { next, pause: next === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 50 * 2 ** next) };
}

/** Ask every worker to finish what it answers, and end those that do not in time. */
function endWorkers() {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  for (const worker of workers) worker.process.kill('SIGTERM');
  const late = setTimeout(() => {
    for (const worker of workers) worker.process.kill('SIGKILL');
  }, DRAIN_MS);
  return Promise.all(ended).finally(() => clearTimeout(late));
}

/** A line in the same form as the workers' log. */
function report(level, message, facts) {
  const number = level === 'error' ? 50 : 40;
  const line = { level: number, time: Date.now(), pid: process.pid, ...facts, msg: message };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
