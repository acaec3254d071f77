import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { errorCode, Refusal } from './refusal.mjs';

/**
 * Make DATA_DIR where it is not there yet; nobody else may look into a new one.
 * @param {string} dataDir
 */
export function openDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    statSync(`${dataDir}/.`);
  } catch (error) {
    throw new Refusal(
      `DATA_DIR: ${dataDir} cannot be written to (${errorCode(error)}).`,
      'Give this user a folder of its own there (mkdir, chown), or set DATA_DIR to another place.',
    );
  }
}
