import { isLocale, type Locale } from '#app/i18n/types.ts';
import { makeCookie, readCookie } from '../cookies.server.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * The language of a page: `?lang=` overrides and is remembered in a cookie; then the person's own
 * setting, the cookie, Accept-Language, English.
 */
export function chooseLocale(input: {
  query: string | null;
  setting: Locale | null;
  cookieHeader: string | null;
  acceptLanguage: string | null;
}): { locale: Locale; setCookie: string | null } {
  if (isLocale(input.query)) return { locale: input.query, setCookie: localeCookie(input.query) };
  const cookie = readCookie(input.cookieHeader, 'locale');
  const locale =
    input.setting ?? (isLocale(cookie) ? cookie : preferred(input.acceptLanguage ?? ''));
  return { locale, setCookie: null };
}

/** Remembers a language for a year on this device. */
export function localeCookie(locale: Locale): string {
  return makeCookie('locale', locale, YEAR_SECONDS);
}

function preferred(header: string): Locale {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.toLowerCase().split('-')[0], q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter((entry) => isLocale(entry.language) && entry.q > 0)
    .sort((a, b) => b.q - a.q);
  return (ranked[0]?.language as Locale | undefined) ?? 'en';
}
