import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex, sha256Numbers } from './sha256.ts';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256 without a platform', () => {
  test('gives the published examples of the standard', () => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test("is Node's at every length around a block", () => {
    for (let length = 0; length <= 200; length += 1) {
      expect(sha256Hex('x'.repeat(length))).toBe(byNode('x'.repeat(length)));
    }
  });

  test("is Node's for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(byNode(text));
      }),
    );
  });

  test('a number is the first 48 bits of the digest of beginning and text', () => {
    const beginning = 'ab'.repeat(32);
    const number = sha256Numbers(beginning);
    fc.assert(
      fc.property(fc.string({ maxLength: 130 }), (text) => {
        expect(number(text)).toBe(Number.parseInt(byNode(beginning + text).slice(0, 12), 16));
      }),
    );
  });

  test('a beginning that fills no whole blocks is refused', () => {
    expect(() => sha256Numbers('short')).toThrow(RangeError);
  });
});
