import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode, showPrintedCode } from './second-factor-code.ts';

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const codes = fc
  .array(fc.constantFrom(...letters), { minLength: 10, maxLength: 10 })
  .map((code) => code.join(''));

describe('a typed code', () => {
  it.each(['123456', '123 456', ' 123-456 ', '１２３４５６', '123\u3000456'])(
    'of six digits is an authenticator’s: %j',
    (typed) => expect(readCode(typed)).toEqual({ kind: 'authenticator', code: '123456' }),
  );

  it('that was printed is read as it was shown, in any case, with or without the line', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const shown = showPrintedCode(code);
        for (const typed of [shown, shown.toLowerCase(), code, shown.replace('-', ' ')]) {
          expect(readCode(typed)).toEqual({ kind: 'printed', code });
        }
      }),
    );
  });

  it('may have the letters that look like digits', () => {
    expect(readCode('oil01-ABCDE')).toEqual({ kind: 'printed', code: '01101ABCDE' });
  });

  it.each(['', '12345', '1234567', 'ABCDE', 'ABCDE-FGHJ', 'ABCDE-FGHJU', '12345６７８９０１'])(
    'is none: %j',
    (typed) => expect(readCode(typed)).toBeNull(),
  );
});
