import { expect, test } from 'vitest';
import { chooseLocale } from './locale.ts';

const none = { query: null, setting: null, cookieHeader: null, acceptLanguage: null };

test('the query overrides all and is remembered', () => {
  const choice = chooseLocale({ ...none, query: 'ja', setting: 'en' });
  expect(choice.locale).toBe('ja');
  expect(choice.setCookie).toContain('locale=ja');
});

test('an unknown language in the query is passed over', () => {
  expect(chooseLocale({ ...none, query: 'fr', setting: 'ja' })).toEqual({
    locale: 'ja',
    setCookie: null,
  });
});

test('the setting comes before the cookie, the cookie before Accept-Language', () => {
  expect(chooseLocale({ ...none, setting: 'en', cookieHeader: 'locale=ja' }).locale).toBe('en');
  expect(
    chooseLocale({ ...none, cookieHeader: 'a=b; locale=ja', acceptLanguage: 'en' }).locale,
  ).toBe('ja');
});

test('Accept-Language is read by weight, and English is the last resort', () => {
  expect(chooseLocale({ ...none, acceptLanguage: 'fr, en;q=0.5, ja-JP;q=0.8' }).locale).toBe('ja');
  expect(chooseLocale({ ...none, acceptLanguage: 'fr, de' }).locale).toBe('en');
});
