import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authenticatorAddress, base32, codeAt, matchingStep, stepAt } from './totp.server.ts';

const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('the code of an authenticator', () => {
  // RFC 6238, appendix B (SHA-1); of the eight digits there, apps show the last six.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is that of the standard at second %i', (seconds, code) => {
    expect(codeAt(SECRET, stepAt(at(seconds)))).toBe(code.slice(2));
  });

  it('counts in its own half minute and in those beside it, in no other', () => {
    const now = at(1_234_567_890);
    const typed = (drift: number) => codeAt(SECRET, stepAt(now) + drift);
    const found = [-3, -2, -1, 0, 1, 2, 3].map(
      (drift) => matchingStep(SECRET, typed(drift), { now, after: null }) !== null,
    );
    expect(found).toEqual([false, false, true, true, true, false, false]);
  });

  it('counts once: not again, and not after a later one', () => {
    const now = at(1_234_567_890);
    const step = stepAt(now);
    const use = (own: number, after: number) =>
      matchingStep(SECRET, codeAt(SECRET, own), { now, after });
    expect(use(step, step - 1)).toBe(step);
    expect(use(step, step)).toBeNull();
    expect(use(step - 1, step)).toBeNull();
  });

  it('is not anything else that is typed', () => {
    const now = at(1_234_567_890);
    for (const typed of ['', '5924', '0089005924', '89005924', 'abcdef', '００５９２４']) {
      expect(matchingStep(SECRET, typed, { now, after: null })).toBeNull();
    }
  });
});

describe('the secret of an authenticator', () => {
  // RFC 4648, 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written as the standard says: %j', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
  });

  it('is told to the app with the account it is for', () => {
    const address = new URL(authenticatorAddress({ secret: SECRET, account: 'a+b@test.example' }));
    expect(decodeURIComponent(address.pathname)).toContain('Kakehashi:a+b@test.example');
    expect(address.searchParams.get('secret')).toBe(base32(SECRET));
  });

  it('loses nothing by being written', () => {
    const lengths = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const isSame = Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0;
        return (base32(one) === base32(other) && one.length === other.length) === isSame;
      }),
    );
  });
});
