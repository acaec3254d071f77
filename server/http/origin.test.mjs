import { describe, expect, test } from 'vitest';
import { isFromOurPages, isOneClick } from './origin.mjs';

const SITE = 'https://learn.example';

describe('a request that may change something', () => {
  test.each([
    ['a form of ours', { origin: SITE, site: 'same-origin' }],
    ['a program that names our origin', { origin: SITE }],
    ['a browser that hides its origin from itself', { origin: 'null', site: 'same-origin' }],
  ])('is taken from %s', (_, said) => {
    expect(isFromOurPages(said, SITE)).toBe(true);
  });

  test.each([
    ['who says nothing', {}],
    ['another site', { origin: 'https://evil.example', site: 'cross-site' }],
    ['another site in an old browser', { origin: 'https://evil.example' }],
    [
      'a sibling below the same domain',
      { origin: 'https://blog.learn.example', site: 'same-site' },
    ],
    ['a sandboxed frame', { origin: 'null', site: 'cross-site' }],
    ['a hidden origin', { origin: 'null' }],
    ['our name without TLS', { origin: 'http://learn.example' }],
    ['our name on another port', { origin: 'https://learn.example:8443' }],
    ['a page whose browser contradicts its origin', { origin: SITE, site: 'cross-site' }],
    ['a name that begins like ours', { origin: 'https://learn.example.evil.example' }],
  ])('is refused from %s', (_, said) => {
    expect(isFromOurPages(said, SITE)).toBe(false);
  });

  test('the names of the loopback address mean the same server on the same port', () => {
    const local = 'http://localhost:3000';
    expect(isFromOurPages({ origin: 'http://127.0.0.1:3000' }, local)).toBe(true);
    expect(isFromOurPages({ origin: 'http://[::1]:3000' }, local)).toBe(true);
    expect(isFromOurPages({ origin: 'http://127.0.0.1:3001' }, local)).toBe(false);
    expect(isFromOurPages({ origin: 'http://127.0.0.1:3000' }, SITE)).toBe(false);
    expect(isFromOurPages({ origin: 'http://evil.example:3000' }, local)).toBe(false);
  });
});

describe('a mail program that unsubscribes its reader', () => {
  const token = 'a'.repeat(66);
  const asked = { method: 'POST', pathname: `/unsubscribe/${token}` };

  test('names no page, and is let through to that address alone', () => {
    expect(isOneClick(asked, {})).toBe(true);
    for (const pathname of [
      `/unsubscribe/${token}.data`,
      `/unsubscribe/${token}/`,
      `/unsubscribe/${token}a`,
      '/unsubscribe/',
      `/x/unsubscribe/${token}`,
      `/account/unsubscribe/${token}`,
      '/sign-out',
    ]) {
      expect(isOneClick({ ...asked, pathname }, {}), pathname).toBe(false);
    }
    for (const method of ['DELETE', 'PUT', 'PATCH']) {
      expect(isOneClick({ ...asked, method }, {}), method).toBe(false);
    }
  });

  test.each([
    ['another site', { origin: 'https://evil.example', site: 'cross-site' }],
    ['another site in an old browser', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['a browser that hides where it comes from', { site: 'cross-site' }],
  ])('is not %s', (_, said) => {
    expect(isOneClick(asked, said)).toBe(false);
  });
});
