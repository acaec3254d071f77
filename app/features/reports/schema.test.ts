import { expect, it } from 'vitest';
import { MAX_MESSAGE, readMessage } from './schema.ts';

it.each([
  ['  Odd.\r\n\r\nThe sound is of another word. ', 'Odd.\n\nThe sound is of another word.'],
  ['音が\rちがう', '音が\nちがう'],
])('a remark is kept without the spaces around it, its lines as they were typed', (typed, kept) => {
  expect(readMessage(typed)).toEqual({ ok: true, message: kept });
});

it.each(['', ' \r\n\u3000'])('a remark without a word is refused', (typed) => {
  expect(readMessage(typed)).toEqual({ ok: false, reason: 'empty' });
});

it('a remark may be as long as its field lets one type, where a line end counts once', () => {
  const longest = `${'a'.repeat(MAX_MESSAGE - 2)}\nb`;
  expect(readMessage(longest.replace('\n', '\r\n'))).toEqual({ ok: true, message: longest });
  expect(readMessage(`${longest}c`)).toEqual({ ok: false, reason: 'too-long' });
});
