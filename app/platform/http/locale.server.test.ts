import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { giveSettings } from '#tests/factories/settings.ts';
import { readerLanguage } from '../../../server/http/reader-language.mjs';

const none = { query: null, setting: null, cookieHeader: null, acceptLanguage: null };

/** Settings are read once per process: each address gets modules of its own. */
async function servedAt(publicUrl: string) {
  giveSettings({ PUBLIC_URL: publicUrl });
  vi.resetModules();
  return import('./locale.server.ts');
}
afterAll(() => vi.resetModules());
const onHttps = () => servedAt('https://kakehashi.example');
const onLocalhost = () => servedAt('http://localhost:3000');

test('the query overrides all and is remembered', async () => {
  const { chooseLocale } = await onHttps();
  const choice = chooseLocale({ ...none, query: 'ja', setting: 'en' });
  expect(choice.locale).toBe('ja');
  expect(choice.setCookie).toContain('locale=ja');
});

test('an unknown language in the query is passed over', async () => {
  const { chooseLocale } = await onHttps();
  expect(chooseLocale({ ...none, query: 'fr', setting: 'ja' })).toEqual({
    locale: 'ja',
    setCookie: null,
  });
});

test('the setting comes before the cookie, the cookie before Accept-Language', async () => {
  const { chooseLocale } = await onLocalhost();
  const cookieHeader = 'a=b; locale=ja';
  expect(chooseLocale({ ...none, setting: 'en', cookieHeader }).locale).toBe('en');
  expect(chooseLocale({ ...none, cookieHeader, acceptLanguage: 'en' }).locale).toBe('ja');
});

test('Accept-Language is read by weight, and English is the last resort', async () => {
  const { chooseLocale } = await onHttps();
  expect(chooseLocale({ ...none, acceptLanguage: 'fr, en;q=0.5, ja-JP;q=0.8' }).locale).toBe('ja');
  expect(chooseLocale({ ...none, acceptLanguage: 'fr, de' }).locale).toBe('en');
});

test('on https the language is kept in a cookie that no script and no other host can use', async () => {
  const { chooseLocale, localeCookie } = await onHttps();
  expect(localeCookie('ja')).toBe(
    '__Host-locale=ja; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
  );
  const planted = 'locale=ja; __Host-locale=en';
  expect(chooseLocale({ ...none, cookieHeader: planted, acceptLanguage: 'ja' }).locale).toBe('en');
});

test('on http of localhost the cookie has a plain name', async () => {
  const { localeCookie } = await onLocalhost();
  expect(localeCookie('ja')).toBe('locale=ja; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax');
});

const tag = fc.constantFrom('ja', 'en', 'ja-JP', 'en-GB', 'EN', 'fr', 'zh-Hant', '*', '');
const weight = fc.constantFrom('', ';q=1', ';q=0.9', '; q=0.5', ';q=0', ';q=0.0', ';q=x');
const accepted = fc
  .array(fc.tuple(tag, weight), { maxLength: 5 })
  .map((parts) => parts.map((part) => part.join('')).join(', '));
const cookie = fc.constantFrom('', 'a=b; __Host-locale=ja', '__Host-locale=en', '__Host-locale=fr');
const query = fc.constantFrom('', '?lang=ja', '?lang=en', '?a=1&lang=ja', '?language=ja');

test('a page that the server sends without the app speaks as the app would', async () => {
  const { chooseLocale } = await onHttps();
  fc.assert(
    fc.property(query, cookie, accepted, (search, cookieHeader, acceptLanguage) => {
      const asked = new URLSearchParams(search).get('lang');
      const { locale } = chooseLocale({ ...none, query: asked, cookieHeader, acceptLanguage });
      const headers = { cookie: cookieHeader, 'accept-language': acceptLanguage };
      const request = { url: `/learn${search}`, headers } as unknown as IncomingMessage;
      expect(readerLanguage(request)).toBe(locale);
    }),
    { numRuns: 500 },
  );
});
