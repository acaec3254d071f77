import { readPageText } from '#app/platform/pages.server.ts';
import type { PageName } from '#app/platform/pages.server.ts';
import { renderPage } from './render-page.server.ts';
import type { SitePage } from './render-page.server.ts';

const pages = new Map<string, Promise<SitePage>>();

/** A page of the site in one language; rendered once per process. */
export function loadPage(name: PageName, locale: 'en' | 'ja'): Promise<SitePage> {
  const file = `${locale}/${name}.md`;
  const known = pages.get(file);
  if (known) return known;
  const made = readPageText(name, locale).then((text) => renderPage(text, file, locale));
  pages.set(file, made);
  made.catch(() => pages.delete(file));
  return made;
}
