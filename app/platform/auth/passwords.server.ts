import { hash, verify } from '@node-rs/argon2';
import { hashing } from './hashing.server.ts';

/** Argon2id, 19 MiB, 2 passes: OWASP Password Storage Cheat Sheet (2025), first choice. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id, for a reader who has not gone. */
export async function hashPassword(password: string, reader?: AbortSignal): Promise<string> {
  return hashing.run(() => hash(password.normalize('NFC'), OPTIONS), reader);
}

let decoy: Promise<string> | undefined;

/**
 * Checks a password. Without a stored hash the same work is done against a decoy, so that the time
 * taken does not tell whether an address has an account.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
  reader?: AbortSignal,
): Promise<boolean> {
  decoy ??= hash('a decoy that no one can type', OPTIONS);
  const known = stored ?? (await decoy);
  const matches = await hashing.run(() => verify(known, password.normalize('NFC')), reader);
  return stored !== null && matches;
}
