import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedKey, openSecret, sealSecret } from './sealed-secret.server.ts';

const seal = { key: 'secret-for-tests-of-32-characters', purpose: 'test', subject: 'account-1' };

describe('a sealed secret', () => {
  it('opens to what was sealed, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (secret) => {
        const text = sealSecret(secret, seal);
        expect(text).not.toBe(sealSecret(secret, seal));
        expect(openSecret(text, seal)).toEqual(Buffer.from(secret));
      }),
    );
  });

  it('opens with no other key, for no other purpose and in no other’s row', () => {
    const text = sealSecret(Buffer.from('secret'), seal);
    for (const other of [{ key: `${seal.key}!` }, { purpose: 'x' }, { subject: 'account-2' }]) {
      expect(openSecret(text, { ...seal, ...other })).toBeNull();
    }
  });

  it('opens no more when any part of it was changed', () => {
    const parts = sealSecret(Buffer.from('a secret of many bytes'), seal).split('.');
    for (const [index, part] of parts.entries()) {
      for (const changed of [part.slice(0, -2), '', `${part === 'v1' ? 'v2' : 'AAAA'}${part}`]) {
        const text = parts.with(index, changed).join('.');
        expect(openSecret(text, seal)).toBeNull();
      }
    }
    expect(openSecret('', seal)).toBeNull();
  });

  it('has a key that is not the product’s own', () => {
    expect(derivedKey(seal)).toMatch(/^[0-9a-f]{64}$/);
    expect(derivedKey(seal)).not.toBe(derivedKey({ ...seal, purpose: 'other' }));
  });
});
