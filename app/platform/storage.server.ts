import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storedFiles } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import { env } from './env.server.ts';
import { sha256 } from './tokens.server.ts';
import { uuidv7 } from './ids.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
};

/**
 * Keeps a public file under its content's SHA-256: the same bytes are kept once, and an address
 * never changes what it gives.
 * @returns the address under /media
 */
export async function storePublicFile(
  db: DbOrTx,
  input: { bytes: Uint8Array; mediaType: string; now: Date },
): Promise<string> {
  const digest = sha256(input.bytes);
  const name = `${digest}.${EXTENSIONS[input.mediaType] ?? 'bin'}`;
  const folder = join(env().dataDir, 'files', 'public');
  const path = join(folder, name);
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${uuidv7()}`);
    await writeFile(temporary, input.bytes);
    await rename(temporary, path);
  }
  await db
    .insert(storedFiles)
    .values({
      digest,
      mediaType: input.mediaType,
      byteSize: input.bytes.byteLength,
      public: true,
      createdAt: input.now,
    })
    .onConflictDoNothing();
  return `/media/${name}`;
}
