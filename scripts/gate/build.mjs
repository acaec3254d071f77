/** Build the product as `npm start` would, always anew. */
import { resolve } from 'node:path';
import { ensureBuilt } from '../../server/start/build.mjs';

const root = resolve(import.meta.dirname, '../..');
try {
  await ensureBuilt(root, (note) => process.stdout.write(`${note}\n`), { anew: true });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
