import { expect, it } from 'vitest';
import { compareRomaji } from '#tests/content/compare-romaji.ts';
import { PHRASES } from './emergency.ts';

it('the sentences of a call have rōmaji that fits their reading', () => {
  expect(PHRASES.filter((phrase) => !compareRomaji(phrase))).toEqual([]);
});
