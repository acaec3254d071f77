import { expect, test } from 'vitest';
import { loggedPath } from './access-log.mjs';

test.each([
  ['/invitation/s3cret', '/invitation/[code]'],
  ['/password-reset/s3cret?lang=ja', '/password-reset/[code]'],
  ['/password-reset/s3cret.data', '/password-reset/[code]'],
  ['/verify/KH-7Q2M', '/verify/[code]'],
  ['/calendar.ics?token=s3cret', '/calendar.ics'],
  ['/learn/jet-japanese-pre-arrival/01-kana', '/learn/jet-japanese-pre-arrival/01-kana'],
])('%s is written down as %s', (target, written) => {
  expect(loggedPath(target)).toBe(written);
});
