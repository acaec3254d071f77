import type { Messages } from './messages.ts';
import type { Locale } from './types.ts';

/**
 * Fetches the messages of one language: the browser never loads the other, and who learns never loads
 * those of the pages where staff work.
 */
export async function loadMessages(locale: Locale, { work }: { work: boolean }): Promise<Messages> {
  const [common, own] = await Promise.all([commonOf(locale), work ? workOf(locale) : null]);
  return { ...common, ...(own ? { work: own } : {}) } as Messages;
}

async function commonOf(locale: Locale) {
  const module = locale === 'ja' ? await import('./ja/index.ts') : await import('./en/index.ts');
  return module.default;
}

async function workOf(locale: Locale) {
  const module =
    locale === 'ja' ? await import('./ja/work/index.ts') : await import('./en/work/index.ts');
  return module.default;
}
