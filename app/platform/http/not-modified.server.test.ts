import { expect, test } from 'vitest';
import { isUnchanged } from './not-modified.server.ts';

const marks = { etag: 'W/"abc"', changedAt: new Date('2031-07-01T00:00:00.500Z') };
const asked = (headers: Record<string, string>) =>
  isUnchanged(new Request('https://kakehashi.example/', { headers }), marks);

test.each([
  [{}, false],
  [{ 'If-None-Match': 'W/"abc"' }, true],
  [{ 'If-None-Match': '"abc"' }, true],
  [{ 'If-None-Match': '"x", W/"abc"' }, true],
  [{ 'If-None-Match': '*' }, true],
  [{ 'If-None-Match': '"x"' }, false],
  [{ 'If-None-Match': '' }, false],
  [{ 'If-Modified-Since': 'Tue, 01 Jul 2031 00:00:00 GMT' }, true],
  [{ 'If-Modified-Since': 'Mon, 30 Jun 2031 23:59:59 GMT' }, false],
  [{ 'If-Modified-Since': 'no day' }, false],
  [{ 'If-None-Match': '"x"', 'If-Modified-Since': 'Tue, 01 Jul 2031 00:00:00 GMT' }, false],
])('who asks with %j has the file as it is: %s', (headers, isSame) => {
  expect(asked(headers)).toBe(isSame);
});
