import { spawn } from 'node:child_process';

/** What an operator may have set for the running product; the gate's own processes must not see it. */
const SETTINGS = [
  ...['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'DATA_DIR', 'SMTP_URL', 'TRUSTED_PROXY'],
  ...['WEB_CONCURRENCY', 'SECRET_KEY', 'DEMO', 'DEMO_NOW', 'NODE_ENV', 'KAKEHASHI_CLOCK_OFFSET_MS'],
];

/**
 * @param {Record<string, string | undefined>} env
 * @param {Record<string, string>} more
 */
export function gateEnvironment(env, more) {
  const rest = Object.entries(env).filter(([name]) => !SETTINGS.includes(name));
  return { ...Object.fromEntries(rest), ...more, KAKEHASHI_GATE: '1' };
}

/**
 * Run one Node process with all it starts; after its time the whole group is ended.
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {Record<string, string | undefined>} options.env
 * @param {number} options.minutes
 * @param {boolean} [options.isKept] keep its output for the caller instead of passing it on
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProcess(args, { cwd, env, minutes, isKept = false }) {
  const child = startGroup(args, { cwd, env, isKept });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    const interrupt = () => {
      endGroup(child, 'SIGTERM');
      setTimeout(() => process.exit(130), 5000).unref();
      child.once('close', () => process.exit(130));
    };
    const timer = setTimeout(() => {
      output += `Stopped after ${minutes} minutes.\n`;
      if (!isKept) process.stdout.write(`Stopped after ${minutes} minutes.\n`);
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child, 'SIGKILL'), 10_000).unref();
    }, minutes * 60_000);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      endGroup(child, 'SIGKILL');
      resolve({ code: code ?? 1, output });
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.once('error', () => finish(1));
    child.once('close', finish);
  });
}

function startGroup(args, { cwd, env, isKept }) {
  const out = isKept ? 'pipe' : 'inherit';
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd, env, detached: true, stdio: ['ignore', out, out] };
  return spawn(process.execPath, args, options);
}

function endGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // The group has gone already.
  }
}
