import en from './en/index.ts';
import enWork from './en/work/index.ts';
import ja from './ja/index.ts';
import jaWork from './ja/work/index.ts';
import type { Locale } from './types.ts';

const MESSAGES = { en: { ...en, work: enWork }, ja: { ...ja, work: jaWork } };

/** All messages of a language. */
export function messagesOf(locale: Locale) {
  return MESSAGES[locale];
}

export type Messages = (typeof MESSAGES)['ja'];
