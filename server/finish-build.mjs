/** The end of `npm run build`: compress what browsers fetch, and remember which sources were built. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { BUILD_STAMP, sourceDigest } from './start/build-stamp.mjs';

const WORTH_COMPRESSING = /\.(?:js|css|svg|json|html|txt|webmanifest|map)$/;
const cloneDir = resolve(import.meta.dirname, '..');
const client = join(cloneDir, 'build/client');

for (const name of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
  if (!WORTH_COMPRESSING.test(name)) continue;
  const content = readFileSync(join(client, name));
  if (content.length < 512) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(join(client, `${name}.br`), brotliCompressSync(content, { params }));
  writeFileSync(join(client, `${name}.gz`), gzipSync(content, { level: 9 }));
}
writeFileSync(
  join(cloneDir, BUILD_STAMP),
  process.env.KAKEHASHI_BUILD_DIGEST ?? sourceDigest(cloneDir),
);
