import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryInLanguage } from './language-link.ts';

it.each([
  ['', '?lang=ja'],
  ['?returnTo=%2Frecords', '?returnTo=%2Frecords&lang=ja'],
  ['?returnTo=https%3A%2F%2Fevil.example&sent', '?sent=&lang=ja'],
  ['?sent', '?sent=&lang=ja'],
  ['?lang=en&missed=1&lang=en', '?lang=ja&missed=1'],
])('the page %s in Japanese is %s', (search, expected) => {
  expect(queryInLanguage(search, 'ja')).toBe(expected);
});

it('keeps whatever a page was asked for, and names one language', () => {
  const pair = fc.tuple(
    fc.string().filter((name) => name !== 'lang' && name !== 'returnTo'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(pair), fc.constantFrom('en', 'ja'), (pairs, locale) => {
      const before = new URLSearchParams([...pairs, ['lang', 'en']]);
      const after = new URLSearchParams(queryInLanguage(`?${before}`, locale));
      expect(after.getAll('lang')).toEqual([locale]);
      after.delete('lang');
      before.delete('lang');
      expect([...after]).toEqual([...before]);
    }),
  );
});
