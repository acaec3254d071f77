import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { sourceDigest, stampOf } from './build-stamp.mjs';
import { lastLines, runNpm } from './command.mjs';

/**
 * Build the product when there is no build or the sources have changed since. The old build stays
 * until the new one is complete.
 * @param {string} cloneDir
 * @param {(result: string) => void} note
 * @param {{ anew?: boolean }} [options] anew: also when nothing has changed
 */
export async function ensureBuilt(cloneDir, note, { anew = false } = {}) {
  const stamp = stampOf(join(cloneDir, 'build'));
  const digest = sourceDigest(cloneDir);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (isFresh && !anew) return note('up to date');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'production', KAKEHASHI_BUILD_DIGEST: digest };
  const { code, output } = await runNpm(['run', 'build'], { cwd: cloneDir, env });
  if (code !== 0) {
    throw new Refusal(
      `The build failed:\n${lastLines(output)}`,
      'Correct what is named above; if nothing was changed here, delete build/ and start again.',
    );
  }
  note('built');
}
