import { createTranslator } from 'use-intl/core';
import en from '#app/i18n/en/mail.ts';
import ja from '#app/i18n/ja/mail.ts';
import type { Locale } from '#app/i18n/types.ts';

/** A translator for mail texts; they never travel to a browser. */
export function mailTranslator(locale: Locale) {
  return createTranslator({ locale, messages: locale === 'ja' ? ja : en });
}
