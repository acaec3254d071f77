import { expect, test } from 'vitest';
import { parseTarget } from './target.mjs';

const SITE = 'https://learn.example';

test('an address lies below the public address, whatever the request says its host is', () => {
  expect(parseTarget('/courses?q=%E6%96%87%E5%AD%97&x=a+b', SITE)?.href).toBe(
    'https://learn.example/courses?q=%E6%96%87%E5%AD%97&x=a+b',
  );
});

test.each([
  ['another host by two slashes', '//evil.example/x'],
  ['another host by its whole address', 'http://evil.example/'],
  ['broken percent-encoding', '/courses/%zz'],
  ['bytes that are no UTF-8', '/courses?q=%ff'],
  ['a NUL byte', '/courses/%00'],
  ['no path', '*'],
  ['an address longer than any of ours', `/${'a'.repeat(9000)}`],
])('%s is malformed', (_, target) => {
  expect(parseTarget(target, SITE)).toBeUndefined();
});
