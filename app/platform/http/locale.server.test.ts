import { expect, test, vi } from 'vitest';
import { giveSettings } from '#tests/factories/settings.ts';

const none = { query: null, setting: null, cookieHeader: null, acceptLanguage: null };

/** Settings are read once per process: each address gets modules of its own. */
async function servedAt(publicUrl: string) {
  giveSettings({ PUBLIC_URL: publicUrl });
  vi.resetModules();
  return import('./locale.server.ts');
}
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
