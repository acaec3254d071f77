import { expect, test } from 'vitest';
import { safeReturnTo } from './return-to.ts';

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
