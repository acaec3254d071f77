/**
 * The end of `npm run build`: build what runs in a thread of its own, compress what browsers fetch, remember which sources were built, and
 * put the complete build in the place of the one before.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { NEW_BUILD, sourceDigest, stampOf } from './start/build-stamp.mjs';

const WORTH_COMPRESSING = /\.(?:js|css|svg|json|html|txt|webmanifest|map)$/;
const cloneDir = resolve(import.meta.dirname, '..');
const made = join(cloneDir, NEW_BUILD);
const client = join(made, 'client');

for (const name of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
  if (!WORTH_COMPRESSING.test(name)) continue;
  const content = readFileSync(join(client, name));
  if (content.length < 512) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(join(client, `${name}.br`), brotliCompressSync(content, { params }));
  writeFileSync(join(client, `${name}.gz`), gzipSync(content, { level: 9 }));
}
await build({
  ...{ configFile: false, root: cloneDir, logLevel: 'warn' },
  build: {
    ssr: 'app/features/allocations/thread-entry.server.ts',
    ...{ outDir: join(made, 'server'), emptyOutDir: false, copyPublicDir: false, target: 'es2022' },
    rollupOptions: { output: { entryFileNames: 'allocation-thread.mjs' } },
  },
});
writeFileSync(stampOf(made), process.env.KAKEHASHI_BUILD_DIGEST ?? sourceDigest(cloneDir));

const place = join(cloneDir, 'build');
const former = `${made}-${process.pid}-former`;
if (existsSync(place)) renameSync(place, former);
renameSync(made, place);
rmSync(former, { recursive: true, force: true });
