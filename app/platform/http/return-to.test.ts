import { expect, test } from 'vitest';
import { cameFrom, safeReturnTo } from './return-to.ts';

test.each(['/learn', '/learn/jet-japanese-pre-arrival/k1-a-ka?x=1', '/verify/ABC'])(
  'keeps the local path %s',
  (path) => expect(safeReturnTo(path)).toBe(path),
);

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
  '/%5Cevil.example',
  '/a//b',
  '/x:y',
  '/a\nb',
  '/a%0d%0aSet-Cookie',
  '',
  null,
  42,
  `/${'a'.repeat(600)}`,
])('refuses %s', (value) => expect(safeReturnTo(value)).toBe('/learn'));

function sentFrom(referer: string, more: Record<string, string> = {}) {
  const headers = { Referer: referer, ...more };
  return cameFrom(new Request('http://localhost:3000/api/reports', { method: 'POST', headers }));
}

test('the page that a form was sent from is taken from what the browser says', () => {
  expect(sentFrom('http://localhost:3000/learn/course/item?report=b1')).toBe(
    '/learn/course/item?report=b1',
  );
  const aliased = { 'Sec-Fetch-Site': 'same-origin' };
  expect(sentFrom('http://127.0.0.1:3000/records', aliased)).toBe('/records');
});

test.each([
  'https://evil.example/learn',
  'http://localhost:3000//evil.example',
  'http://localhost:3000/a%0d%0ab',
  'about:blank',
  'records',
  '',
])('the page that a form was sent from is not %s', (referer) => {
  expect(sentFrom(referer)).toBeNull();
});
