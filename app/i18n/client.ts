import type { Messages } from './messages.ts';
import type { Locale } from './types.ts';

/** Fetches the messages of one language: the browser never loads the other. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const module = locale === 'ja' ? await import('./ja/index.ts') : await import('./en/index.ts');
  return module.default;
}
