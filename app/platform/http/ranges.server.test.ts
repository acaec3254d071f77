import { expect, test } from 'vitest';
import { bytesOf, rangeOf } from './ranges.server.ts';

test.each([
  [null, null],
  ['bytes=0-', { from: 0, to: 10 }],
  ['bytes=2-4', { from: 2, to: 5 }],
  ['bytes=2-99', { from: 2, to: 10 }],
  ['bytes=-3', { from: 7, to: 10 }],
  ['bytes=-99', { from: 0, to: 10 }],
  ['bytes=-0', 'none-of-it'],
  ['bytes=10-', 'none-of-it'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['lines=0-1', null],
])('of ten bytes the range %j is %j', (header, expected) => {
  expect(rangeOf(header, 10)).toEqual(expected);
});

const file = { type: 'audio/webm', size: 10, name: '' };
const read = ({ from, to }: { from: number; to: number }) =>
  Promise.resolve(Uint8Array.from({ length: to - from }, (_, at) => from + at));

test('a range is sent alone, says where it stands, and is kept by nobody on the way', async () => {
  const request = new Request('http://localhost/', { headers: { Range: 'bytes=2-4' } });
  const response = await bytesOf(request, file, read);
  expect(response.status).toBe(206);
  expect(response.headers.get('Content-Range')).toBe('bytes 2-4/10');
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([2, 3, 4]);
});

test('what could be run in a browser is saved instead of shown', async () => {
  const text = { ...file, type: 'text/plain', name: '自己紹介.txt' };
  const response = await bytesOf(new Request('http://localhost/'), text, read);
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="file.txt"/u);
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
});
