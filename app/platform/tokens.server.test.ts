import { expect, test } from 'vitest';
import { makeCode, makeToken, markOf, sha256 } from './tokens.server.ts';

test('the secret of a link has 256 random bits, and its hash alone is stored', () => {
  const made = Array.from({ length: 200 }, makeToken);
  for (const { token, tokenHash } of made) {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(tokenHash).toBe(sha256(token));
    expect(tokenHash).not.toContain(token);
  }
  expect(new Set(made.map(({ token }) => token)).size).toBe(200);
  // Were a part of it counted up or fixed, these would not all occur.
  expect(new Set(made.flatMap(({ token }) => [...Buffer.from(token, 'base64url')])).size).toBe(256);
});

test('a code is made of letters that can be read aloud, all of them alike often', () => {
  const letters = Array.from({ length: 500 }, () => makeCode(16)).join('');
  expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{8000}$/);
  const counts = [...new Set(letters)].map((letter) => letters.split(letter).length - 1);
  expect(counts).toHaveLength(32);
  for (const count of counts) expect(Math.abs(count - 250)).toBeLessThan(100);
});

test('a mark tells nobody without the key whose address it is', () => {
  const mark = markOf('robin@test.example', 'a key');
  expect(mark).toBe(markOf('robin@test.example', 'a key'));
  expect(mark).not.toBe(markOf('robin@test.example', 'another key'));
  expect(mark).not.toBe(sha256('robin@test.example').slice(0, 32));
});
