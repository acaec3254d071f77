import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import table from '#app/routes.ts';
import { loggedAddress, loggedPath, logRequest } from './access-log.mjs';

test.each([
  ['/invitation/s3cret', '/invitation/[code]'],
  ['/admin/check-in/s3cret', '/admin/check-in/[code]'],
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

/** The lines of one request that was answered with a status. */
function linesOf(url, statusCode) {
  const lines = [];
  const keep = (facts) => lines.push(facts);
  const res = Object.assign(new EventEmitter(), { statusCode, writableFinished: true });
  const req = { url, method: 'GET' };
  logRequest(
    { info: keep, warn: keep, error: keep },
    { req, res, requestId: 'r', address: '192.0.2.7' },
  );
  res.emit('close');
  return lines;
}

test.each(['/support', '/support?lang=ja', '/support.data', '/Support/', '/%73upport'])(
  'nothing is written down of who opens %s, where help is found',
  (url) => {
    expect(linesOf(url, 200)).toEqual([]);
    expect(linesOf(url, 304)).toEqual([]);
    const [line] = linesOf(url, 500);
    expect(line).toMatchObject({ status: 500 });
    expect(JSON.stringify(line)).not.toContain('192.0.2.7');
  },
);

test.each(['/', '/help', '/supported', '/support/other'])('a line is written of %s', (url) => {
  expect(linesOf(url, 200)).toMatchObject([{ status: 200, address: '192.0.2.7' }]);
});
