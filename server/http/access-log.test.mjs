import { expect, test } from 'vitest';
import table from '#app/routes.ts';
import { loggedAddress, loggedPath } from './access-log.mjs';

test.each([
  ['/invitation/s3cret', '/invitation/[code]'],
  ['/password-reset/s3cret?lang=ja', '/password-reset/[code]'],
  ['/password-reset/s3cret.data', '/password-reset/[code]'],
  ['/verify/KH-7Q2M', '/verify/[code]'],
  ['/Password-Reset/s3cret', '/Password-Reset/[code]'],
  ['/%70assword-reset/s3cret', '/password-reset/[code]'],
  ['/password-reset%2Fs3cret', '/password-reset/[code]'],
  ['/%zz/s3cret', '/%zz/s3cret'],
  ['/calendar.ics?token=s3cret', '/calendar.ics'],
  ['/learn/jet-japanese-pre-arrival/01-kana', '/learn/jet-japanese-pre-arrival/01-kana'],
])('%s is written down as %s', (target, written) => {
  expect(loggedPath(target)).toBe(written);
});

test('an address in a report of the browser holds no secret either', () => {
  expect(loggedAddress('https://kakehashi.example/invitation/s3cret?x=1')).toBe(
    'https://kakehashi.example/invitation/[code]',
  );
  expect(loggedAddress('inline')).toBe('inline');
});

/**
 * The addresses of all routes below these.
 * @param {import('@remix-run/route-config').RouteConfigEntry[]} routes
 * @returns {string[]}
 */
function addresses(routes, above = '') {
  return routes.flatMap(({ path, children = [] }) => {
    const own = path ? `${above}/${path}` : above;
    return [own, ...addresses(children, own)];
  });
}

const SECRET = /:(token|code)\b/;
/** @type {string[]} */
const secret = addresses(table).filter((address) => SECRET.test(address));

test('there are addresses with a secret in them', () => {
  expect(secret).toContain('/password-reset/:token');
});

test.each(secret)('no secret of %s is written down', (address) => {
  const target = address.replace(SECRET, 's3cret');
  for (const asked of [target, `${target}.data`, `${target}?lang=ja`, target.toUpperCase()]) {
    const written = [loggedPath(asked), loggedAddress(`https://kakehashi.example${asked}`)];
    for (const each of written) expect(each).toContain('[code]');
    expect(written.join(' ').toLowerCase()).not.toContain('s3cret');
  }
});
