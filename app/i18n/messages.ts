import en from './en/index.ts';
import ja from './ja/index.ts';
import type { Locale } from './types.ts';

const MESSAGES = { en, ja };

/** All messages of a language. */
export function messagesOf(locale: Locale) {
  return MESSAGES[locale];
}

export type Messages = (typeof MESSAGES)['ja'];
