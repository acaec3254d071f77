import * as files from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { commonPasswords, isCommonPassword } from './common-passwords.server.ts';
import { newPasswordSchema } from './schema.ts';

vi.mock('node:fs/promises', { spy: true });

test('a list that could not be read is read again at the next question', async () => {
  // What was read once is not read again: modules that have read nothing.
  vi.resetModules();
  const { isCommonPassword } = await import('./common-passwords.server.ts');
  vi.mocked(files.readFile).mockRejectedValueOnce(new Error('EMFILE'));
  await expect(isCommonPassword('qwertyuiop')).rejects.toThrow('EMFILE');
  expect(await isCommonPassword('qwertyuiop')).toBe(true);
});

describe('a password that others have chosen before', () => {
  test('is known: many more than the 3,000 commonest that are long enough', async () => {
    const known = [...(await commonPasswords())];
    const allowed = known.filter((password) => newPasswordSchema.safeParse({ password }).success);
    expect(allowed.length).toBeGreaterThan(40_000);
  });

  test.each([
    'qwertyuiop',
    'Password1234',
    'ILOVEYOU123',
    'administrator',
    '1qaz2wsx3edc',
    'dinosaur123',
    'passwordpassword',
    'abababababab',
  ])('is not taken: %s', async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  });

  test.each(['quite another one', 'パスワードはなんでもよい', 'seven blue umbrellas'])(
    'is none: %s',
    async (password) => {
      expect(await isCommonPassword(password)).toBe(false);
    },
  );
});
