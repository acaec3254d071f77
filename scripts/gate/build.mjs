/** Build the product as `npm start` would, always anew. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILD_STAMP } from '../../server/start/build-stamp.mjs';
import { ensureBuilt } from '../../server/start/build.mjs';

const root = resolve(import.meta.dirname, '../..');
rmSync(join(root, BUILD_STAMP), { force: true });
try {
  await ensureBuilt(root, (note) => process.stdout.write(`${note}\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
