import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { lastLines } from './command.mjs';
import { say } from './steps.mjs';

/**
 * @typedef {{ summary?: string[], notices?: string[], migration?: number }} Report
 * @typedef {{ say: string } | { report: Report } | { refusal: { reason: string, remedy?: string } }} Message
 */

/**
 * Migrate, publish and seed in a process of its own, so that the supervisor never loads the app.
 * @param {import('../settings.mjs').Settings} settings
 * @param {(result: string) => void} note
 * @returns {Promise<Report>} what the app says about it
 */
export async function prepare(settings, note) {
  const script = join(settings.cloneDir, 'server/prepare.mjs');
  const child = spawn(process.execPath, [script], {
    cwd: settings.cloneDir,
    env: settings.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-20_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  /** @type {{ report: Report, refusal?: { reason: string, remedy?: string } }} */
  const heard = { report: {} };
  child.on('message', (/** @type {any} */ message) => {
    if (message.say) say(`  ${message.say}`);
    else Object.assign(heard, message);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  process.off('exit', endWithUs);
  if (code !== 0) throw notPrepared(heard.refusal, output);
  settings.env.KAKEHASHI_MIGRATION = heard.report.migration?.toString();
  note(heard.report.summary?.join(', ') || 'up to date');
  return heard.report;
}

/**
 * @param {{ reason: string, remedy?: string } | undefined} refusal
 * @param {string} output the last words of a child that could not even say why
 */
function notPrepared(refusal, output) {
  return new Refusal(
    `The database could not be prepared:\n${lastLines(refusal?.reason ?? output)}`,
    refusal?.remedy ?? 'Correct what is named above, then start again; nothing half-done was kept.',
  );
}
