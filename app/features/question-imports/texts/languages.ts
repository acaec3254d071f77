import type { HtmlElement } from './html-tree.ts';

const MARK = /\{mlang(?:\s+([a-z0-9_,\s-]{1,40}))?\}/giu;

/** Marks of the language filter, `{mlang ja}…{mlang}`, as elements of their own. */
export function markedLanguages(html: string): string {
  return html.replaceAll(MARK, (_, codes?: string) =>
    codes ? `<mlang lang="${codes.trim()}">` : '</mlang>',
  );
}

/** The languages of an element of a text in several, by their first letters; null for any other element. */
function languagesOf({ name, attributes }: HtmlElement): string[] | null {
  const { lang = '', class: classes = '' } = attributes;
  const isOne = name === 'mlang' || (lang !== '' && classes.split(/\s+/u).includes('multilang'));
  if (!isOne) return null;
  return lang
    .toLowerCase()
    .split(/[,\s]+/u)
    .map((code) => code.split(/[_-]/u)[0] ?? '');
}

function collect(element: HtmlElement, found: Set<string>): Set<string> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    for (const code of languagesOf(child) ?? []) found.add(code);
    collect(child, found);
  }
  return found;
}

function inLanguage(element: HtmlElement, language: string): HtmlElement {
  const children = element.children.flatMap((child): HtmlElement['children'] => {
    if (typeof child === 'string') return [child];
    const codes = languagesOf(child);
    return codes && !codes.includes(language) ? [] : [inLanguage(child, language)];
  });
  return { ...element, children };
}

export type Variants =
  | { of: 'one'; tree: HtmlElement; dropped: string[] }
  | { of: 'both'; en: HtmlElement; ja: HtmlElement; dropped: string[] };

/** A text apart by the two languages of the interface, where it is in both; else in one of its languages. */
export function variantsOf(tree: HtmlElement): Variants {
  const found = collect(tree, new Set());
  if (found.size === 0) return { of: 'one', tree, dropped: [] };
  const besides = (...kept: string[]) => [...found].filter((code) => !kept.includes(code));
  if (found.has('en') && found.has('ja')) {
    const [en, ja] = [inLanguage(tree, 'en'), inLanguage(tree, 'ja')];
    return { of: 'both', en, ja, dropped: besides('en', 'ja', 'other') };
  }
  const chosen = ['ja', 'en', 'other', ...found].find((code) => found.has(code)) ?? '';
  return { of: 'one', tree: inLanguage(tree, chosen), dropped: besides(chosen) };
}
