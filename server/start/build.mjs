import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { BUILD_STAMP, sourceDigest } from './build-stamp.mjs';
import { lastLines, runNpm } from './command.mjs';

/**
 * Build the product when there is no build or the sources have changed since.
 * @param {string} cloneDir
 * @param {(result: string) => void} note
 */
export async function ensureBuilt(cloneDir, note) {
  const stamp = join(cloneDir, BUILD_STAMP);
  const digest = sourceDigest(cloneDir);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return note('up to date');
  rmSync(stamp, { force: true });
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
