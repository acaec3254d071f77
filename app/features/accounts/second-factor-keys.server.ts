import { env } from '#app/platform/env.server.ts';
import { derivedKey, openSecret, sealSecret } from '#app/platform/sealed-secret.server.ts';
import { markOf } from '#app/platform/tokens.server.ts';

/** The secret of an account's authenticator, sealed for the database. */
export function sealAuthenticator(secret: Uint8Array, accountId: string): string {
  return sealSecret(secret, sealFor(accountId));
}

/** The secret; null when it was sealed with another SECRET_KEY. */
export function openAuthenticator(sealed: string, accountId: string): Buffer | null {
  return openSecret(sealed, sealFor(accountId));
}

function sealFor(accountId: string) {
  return { key: env().secretKey, purpose: 'authenticator', subject: accountId };
}

/** What the database knows of a printed code: nobody finds the code by it without the product's key. */
export function codeMarkOf(code: string, accountId: string): string {
  const key = derivedKey({ key: env().secretKey, purpose: 'printed code' });
  return markOf(`${accountId} ${code}`, key);
}
