import { messagesOf } from '#app/i18n/messages.ts';
import { allPageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';

/** All messages of a language, those that travel with single pages too. */
export function testMessages(locale: Locale) {
  return { ...messagesOf(locale), ...allPageTexts(locale) };
}
