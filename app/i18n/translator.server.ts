import { createTranslator } from 'use-intl/core';
import { messagesOf } from './messages.ts';
import { allPageTexts } from './page-texts.server.ts';
import type { Locale } from './types.ts';

/** A translator for server-side texts: page titles, mail. */
export function translator(locale: Locale) {
  return createTranslator({ locale, messages: { ...messagesOf(locale), ...allPageTexts(locale) } });
}
