import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storedFiles } from '#db/schema/index.ts';
import type { DbOrTx } from '#db/client.ts';
import { env } from './env.server.ts';
import { sha256 } from './tokens.server.ts';
import { uuidv7 } from './ids.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  ...{ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' },
  ...{ 'image/svg+xml': 'svg', 'application/pdf': 'pdf' },
  ...{ 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg', 'audio/wav': 'wav' },
  ...{ 'audio/webm': 'webm', 'video/mp4': 'mp4', 'text/vtt': 'vtt' },
};

interface Kept {
  bytes: Uint8Array;
  mediaType: string;
  now: Date;
}

/** The name under which a file of these bytes and this type is kept. */
export function fileName(digest: string, mediaType: string): string {
  return `${digest}.${EXTENSIONS[mediaType] ?? 'bin'}`;
}

/**
 * Keeps a public file under its content's SHA-256: the same bytes are kept once, and an address
 * never changes what it gives.
 * @returns the address under /media
 */
export async function storePublicFile(db: DbOrTx, input: Kept): Promise<string> {
  return `/media/${await storeFile(db, input, 'public')}`;
}

/**
 * Keeps a file in the same way, at no address of its own: who may have it is asked each time.
 * @returns its name
 */
export async function storePrivateFile(db: DbOrTx, input: Kept): Promise<string> {
  return storeFile(db, input, 'private');
}

/** Whether a private file is in this data folder. */
export function hasPrivateFile(name: string): boolean {
  return existsSync(join(env().dataDir, 'files', 'private', name));
}

async function storeFile(
  db: DbOrTx,
  { bytes, mediaType, now }: Kept,
  side: 'public' | 'private',
): Promise<string> {
  const digest = sha256(bytes);
  const name = fileName(digest, mediaType);
  const folder = join(env().dataDir, 'files', side);
  const path = join(folder, name);
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${uuidv7()}`);
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  }
  const row = { digest, mediaType, byteSize: bytes.byteLength, createdAt: now };
  await db
    .insert(storedFiles)
    .values({ ...row, public: side === 'public' })
    .onConflictDoNothing();
  return name;
}

/** Outside what a backup copies: an archive is a copy that is gone in days. */
const archiveFolder = () => join(env().dataDir, 'archives');
const archivePath = (name: string) => {
  if (!/^[0-9a-f]{64}\.zip$/.test(name)) throw new Error('not the name of an archive');
  return join(archiveFolder(), name);
};

/** Keeps an archive of personal data, for the server alone. @returns its random name */
export async function storeArchive(bytes: Uint8Array): Promise<string> {
  const name = `${randomBytes(32).toString('hex')}.zip`;
  await mkdir(archiveFolder(), { recursive: true, mode: 0o700 });
  await writeFile(archivePath(name), bytes, { mode: 0o600 });
  return name;
}

/** The bytes of an archive, or null where it has gone. */
export async function readArchive(name: string): Promise<Uint8Array | null> {
  return readFile(archivePath(name)).catch(nothingIfMissing(null));
}

/** Deletes an archive; one that has gone is as good. */
export async function removeArchive(name: string): Promise<void> {
  await rm(archivePath(name), { force: true });
}

/** All archives there are, each with the time it was written. */
export async function listArchives(): Promise<{ name: string; writtenAt: Date }[]> {
  const names = await readdir(archiveFolder()).catch(nothingIfMissing<string[]>([]));
  const found = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(archiveFolder(), name)).catch(nothingIfMissing(null));
      return facts && { name, writtenAt: facts.mtime };
    }),
  );
  return found.filter((file) => file !== null);
}

/** Another process may have deleted it a moment ago. */
const nothingIfMissing =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return nothing;
    throw error;
  };
