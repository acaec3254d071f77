import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.server.ts';

describe('a password', () => {
  test('is stored by argon2id with 19 MiB and two passes, each time with another salt', async () => {
    const [first, second] = [await hashPassword('quite long'), await hashPassword('quite long')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
    expect(second).not.toBe(first);
  });

  test('counts as it was typed: no case, space or end of it is dropped', async () => {
    const password = ` Quite long ${'x'.repeat(200)}1`;
    const stored = await hashPassword(password);
    expect(await verifyPassword(stored, password)).toBe(true);
    for (const other of [
      password.toLowerCase(),
      password.trim(),
      password.slice(0, 72),
      `${password.slice(0, -1)}2`,
      `${password}\0`,
    ]) {
      expect(await verifyPassword(stored, other)).toBe(false);
    }
  });

  test('is the same on every keyboard, however it composes its letters', async () => {
    const stored = await hashPassword('がくえんのはる');
    expect(await verifyPassword(stored, 'がくえんのはる'.normalize('NFD'))).toBe(true);
  });

  test('is none where none is stored, not even that of the decoy', async () => {
    for (const typed of ['', 'a decoy that no one can type', 'null']) {
      expect(await verifyPassword(null, typed)).toBe(false);
    }
  });
});
