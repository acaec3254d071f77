import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, takeLock } from '../lock.mjs';

/**
 * Which processes use an embedded database: the last one to leave stops it.
 * @param {string} dataDir
 */
export function leases(dataDir) {
  const folder = join(dataDir, 'embedded-postgres.users');
  const mine = join(folder, String(process.pid));
  let held;
  return {
    enter() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const taken = takeLock(mine);
      if ('release' in taken) held = taken;
    },
    leave() {
      held?.release();
      held = undefined;
    },
    others() {
      let others = 0;
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        const path = join(folder, name);
        if (path === mine) continue;
        if (lockHolder(path)) others += 1;
        else rmSync(path, { force: true });
      }
      return others > 0;
    },
  };
}
