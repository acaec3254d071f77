import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '#app/i18n/types.ts';
import type { ContentRoot } from './content.server.ts';

/** The pages below `content/pages/<language>`. */
export const PAGE_NAMES = [
  'about',
  'arrival',
  'credits',
  'emergency',
  'help',
  'help-typing',
  'privacy',
  'safety',
  'support',
] as const;

export type PageName = (typeof PAGE_NAMES)[number];

/** The Markdown of a page. */
export function readPageText(
  name: PageName,
  locale: Locale,
  { root }: ContentRoot = {},
): Promise<string> {
  const folder = path.resolve(root ?? process.cwd(), 'content', 'pages');
  return readFile(path.join(folder, locale, `${name}.md`), 'utf8');
}
