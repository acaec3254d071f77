import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { lastLines } from './command.mjs';

/**
 * Migrate, publish and seed in a process of its own, so that the supervisor never loads the app.
 * @param {import('../settings.mjs').Settings} settings
 * @param {(result: string) => void} note
 * @returns {Promise<{ summary?: string[], notices?: string[] }>} what the app says about it
 */
export async function prepare(settings, note) {
  const script = join(settings.cloneDir, 'server/prepare.mjs');
  const child = spawn(process.execPath, [script], {
    cwd: settings.cloneDir,
    env: settings.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  /** @type {{ summary?: string[], notices?: string[] }} */
  let report = {};
  const keep = (chunk) => (output = (output + chunk).slice(-20_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('message', (message) => (report = /** @type {any} */ (message)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) {
    throw new Refusal(
      `The database could not be prepared:\n${lastLines(output)}`,
      'Correct the setting or the file named above, then start again; nothing half-done was kept.',
    );
  }
  note(report.summary?.join(', ') || 'up to date');
  return report;
}
