import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D) under a key that HKDF (RFC 5869) derives for one purpose. */
const VERSION = 'v1';
const NONCE_BYTES = 12;

interface Seal {
  /** The product's secret key. */
  key: string;
  /** What the key is derived for: other purposes have other keys. */
  purpose: string;
  /** Whose secret it is: one that is copied to another's row cannot be opened there. */
  subject: string;
}

/** Seals a secret for the database: version, id of the key, nonce, tag and cipher text. */
export function sealSecret(secret: Uint8Array, seal: Seal): string {
  const key = keyFor(seal);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(seal.subject));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [VERSION, idOf(key), ...parts].join('.');
}

/** The secret; null when it was sealed with another key, or for another, or was changed. */
export function openSecret(text: string, seal: Seal): Buffer | null {
  const [version, keyId, ...parts] = text.split('.');
  const key = keyFor(seal);
  if (version !== VERSION || keyId !== idOf(key)) return null;
  const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !sealed) return null;
  try {
    const options = { authTagLength: 16 };
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options).setAuthTag(tag);
    decipher.setAAD(Buffer.from(seal.subject));
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return null;
  }
}

/** A key for one purpose, in hex, for keyed marks of what is not to be guessed. */
export function derivedKey(seal: Omit<Seal, 'subject'>): string {
  return keyFor(seal).toString('hex');
}

function keyFor({ key, purpose }: Omit<Seal, 'subject'>): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `kakehashi ${purpose} ${VERSION}`, 32));
}

/** By which key something was sealed, without telling anything of it. */
function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
