import { expect, test } from 'vitest';
import { listIn } from './list-in.ts';

test('words are listed as each language does it, English as in Britain', () => {
  expect(listIn('en', ['ALTs', 'CIRs', 'SEAs'])).toBe('ALTs, CIRs and SEAs');
  expect(listIn('ja', ['ALT', 'CIR', 'SEA'])).toBe('ALT、CIR、SEA');
});
