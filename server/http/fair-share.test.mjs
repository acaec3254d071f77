import { beforeEach, describe, expect, test } from 'vitest';
import { fairShare, SHARES } from './fair-share.mjs';

const SECOND = 1_000;
const { pages, answers } = SHARES;

let shares;
let now;
beforeEach(() => {
  shares = fairShare({ publicUrl: 'http://localhost:3000' });
  now = 0;
});

const page = (token, more = {}) =>
  shares.ask({ method: 'GET', pathname: '/learn', cookieHeader: `session=${token}`, ...more }, now)
    .seconds;
const answer = (token) =>
  page(token, { method: 'POST', pathname: '/api/attempts/some-attempt/answers' });
const somebodyElse = () => page('another');

/** Asks so often at once, in the company of others; how many were refused. */
function refusedOf(count, ask) {
  let refused = 0;
  for (let number = 0; number < count; number += 1) {
    somebodyElse();
    if (ask() > 0) refused += 1;
    now += 0.001;
  }
  return refused;
}

describe('a session', () => {
  test('may open many pages at once, then waits as long as it is told, and no longer', () => {
    expect(refusedOf(pages.burst, () => page('greedy', {}))).toBe(0);
    const seconds = page('greedy');
    expect(seconds).toBeGreaterThan(0);
    now += seconds * SECOND;
    expect(page('greedy')).toBe(0);
  });

  test('that asks 200 times a second gets its share and leaves the rest to others', () => {
    let given = 0;
    for (; now < 60 * SECOND; now += 5) {
      if (page('greedy') === 0) given += 1;
      if (now % SECOND === 0) expect(somebodyElse()).toBe(0);
    }
    expect(given).toBeLessThan(pages.burst + 61 * pages.perSecond);
    expect(given).toBeGreaterThan(pages.burst + 59 * pages.perSecond);
  });

  test('saves an answer however many pages it has asked for', () => {
    expect(refusedOf(2 * pages.burst, () => page('greedy'))).toBeGreaterThan(0);
    expect(answer('greedy')).toBe(0);
  });

  test('may send what was written in a long time without a network, and has a bound', () => {
    expect(refusedOf(answers.burst, () => answer('back-online'))).toBe(0);
    expect(answer('back-online')).toBeGreaterThan(0);
  });

  test('pays more for a document than for a page', () => {
    const pdf = { pathname: '/learn/some-course/certificate.pdf' };
    expect(refusedOf(pages.burst / 10, () => page('printer', pdf))).toBe(0);
    expect(page('printer', pdf)).toBeGreaterThan(0);
  });

  test('is refused nothing while nobody else asks', () => {
    for (let number = 0; number < 10 * pages.burst; number += 1) expect(page('alone')).toBe(0);
    somebodyElse();
    expect(page('alone')).toBeGreaterThan(0);
    now += 6 * SECOND;
    expect(page('alone')).toBe(0);
  });

  test('is the same session however its cookie is written', () => {
    const spellings = ['session=greedy', 'a=b; session=greedy', '%73ession=%67reedy'];
    const last = 'session=x; session=greedy';
    let number = 0;
    const ask = () => page('', { cookieHeader: [...spellings, last][(number += 1) % 4] });
    expect(refusedOf(pages.burst + 40, ask)).toBeGreaterThan(30);
  });

  test('has a part of its share in each of several processes', () => {
    shares = fairShare({ publicUrl: 'http://localhost:3000', processes: 4 });
    expect(refusedOf(pages.burst, () => page('greedy'))).toBe(pages.burst * 0.75);
  });
});

test('visitors without a session are never refused, whatever their address', () => {
  const visit = () => page('', { cookieHeader: 'locale=ja; session=' });
  expect(refusedOf(10 * pages.burst, visit)).toBe(0);
});

test('on https the session is in the cookie that only https may set', () => {
  shares = fairShare({ publicUrl: 'https://kakehashi.example' });
  const other = () => page('', { cookieHeader: '__Host-session=other' });
  const asked = (name) => {
    other();
    return page('', { cookieHeader: `${name}=greedy` });
  };
  for (let number = 0; number < pages.burst; number += 1) asked('__Host-session');
  expect(asked('__Host-session')).toBeGreaterThan(0);
  expect(asked('session')).toBe(0);
});

test('sessions that nobody has make the process forget, not grow', () => {
  for (let number = 0; number < 2 * pages.burst; number += 1) page('greedy');
  somebodyElse();
  expect(page('greedy')).toBeGreaterThan(0);
  for (let number = 0; number < 10_000; number += 1) page(`made-up-${number}`);
  expect(page('greedy')).toBe(0);
});
