import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadPage } from '#app/features/content/load-page.server.ts';
import type { SitePage } from '#app/features/content/render-page.server.ts';
import { renderPage } from '#app/features/content/render-page.server.ts';
import { PAGE_NAMES } from '#app/platform/pages.server.ts';

const pages = new Map<string, { en: SitePage; ja: SitePage }>();

beforeAll(async () => {
  for (const name of PAGE_NAMES) {
    pages.set(name, { en: await loadPage(name, 'en'), ja: await loadPage(name, 'ja') });
  }
});

it.each(PAGE_NAMES)('%s has the same headings, anchors and ticks in both languages', (name) => {
  const { en, ja } = pages.get(name)!;
  expect(ja.headings).toEqual(en.headings);
  expect(ja.ticks).toEqual(en.ticks);
  expect(en.headings.every(({ level, id }) => level === 3 || id)).toBe(true);
});

it('help has the places that other pages lead to', () => {
  const ids = pages.get('help')!.en.headings.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['mail', 'sign-in', 'sound', 'print']));
});

it('every link of a page leads to an address of the site or to another site', () => {
  const table = ['app/routes.ts', 'app/routes.fair.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const [name, { en, ja }] of pages) {
    for (const html of [en.html, ja.html]) {
      for (const [, href = ''] of html.matchAll(/ href="([^"]+)"/g)) {
        if (/^(https:|#|\/courses\/)/.test(href)) continue;
        const [path = ''] = href.slice(1).split('#');
        expect(table, `${href} on ${name}`).toContain(`'${path}'`);
      }
    }
  }
});

it('no page shouts, and none names a telephone number but those of the state', () => {
  const numbers = new Set(['110', '119', '9110', '171']);
  for (const { en, ja } of pages.values()) {
    for (const { html } of [en, ja]) {
      const text = html.replace(/<[^>]+>/g, ' ');
      expect(text).not.toMatch(/[!！]/);
      const called = [...text.matchAll(/(?:#|Dial |call |電話し|TEL)\s?(\d{2,})/gi)];
      for (const [, number = ''] of called) expect(numbers).toContain(number);
      expect(text).not.toMatch(/\d{2,4}-\d{2,4}-\d{3,4}/);
    }
  }
});

it('whatever is said of a grant has its year, and leads to the current notice', () => {
  const { en, ja } = pages.get('support')!;
  for (const { html } of [en, ja]) {
    const grants = html.slice(html.indexOf('id="grants"'));
    const lines = [...grants.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(line).toMatch(/20\d\d/);
    const links = [...html.matchAll(/ href="(https:[^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(['https://jetprogramme.org/ja/current/support/grants']);
  }
});

it('a page with HTML is refused with its place', () => {
  expect(() => renderPage('# Title\n\n<b>no</b>\n', 'en/x.md', 'en')).toThrow('en/x.md:3');
});

it('a line to tick is a labelled box under its own id', () => {
  const { html, ticks } = renderPage('# T\n\n- [visa] Send it to 大使館.\n', 'en/x.md', 'en');
  expect(ticks).toEqual(['visa']);
  expect(html).toContain('data-tick="visa"><span>Send it to <span lang="ja">大使館</span>.');
});
