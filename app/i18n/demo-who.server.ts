import en from './en/demo.ts';
import ja from './ja/demo.ts';
import type { Locale } from './types.ts';

/** Who a demonstration account is, or null for one that is not known. These texts reach a browser only where they stand. */
export function demoWho(email: string, locale: Locale): string | null {
  const texts: Record<string, string> = locale === 'ja' ? ja : en;
  return texts[email.split('@')[0] ?? ''] ?? null;
}
