import type { PhrasingContent } from 'mdast';
import type { LossCode } from '../importer.ts';
import { innerText, isBlockElement, type HtmlElement } from './html-tree.ts';
import { ruby, writtenRuby } from './ruby-marks.ts';

/** What a text's markup needs beside itself: where losses are told, and its pictures and sounds. */
export interface MarkupSink {
  lose(code: LossCode, detail: string): void;
  /** The name under which the picture is kept; null where it is not. */
  picture(address: string): string | null;
  /** @returns whether the address is a recording that was taken */
  sound(address: string): boolean;
}

const DROPPED = new Set(
  'applet audio button canvas embed form iframe input math noscript object script select source style svg template textarea track video'.split(
    ' ',
  ),
);
/** What changes only the look of its text, and is read as if its tags were not there. */
const LOOK = new Set(
  'abbr acronym bdi bdo big cite code data del dfn font ins kbd label mark mlang nobr q rb rp rt s samp small span strike tbody time tt u var wbr'.split(
    ' ',
  ),
);
/** What is dropped with all that is in it; of the others the text stays. */
const EMPTIED = new Set(
  'audio canvas iframe math object script style svg template video'.split(' '),
);
const RAISED: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', sub: '₀₁₂₃₄₅₆₇₈₉₊₋' };
const RAISABLE = '0123456789+-';

/** Text as it flows: runs of spaces are one. */
export const flowing = (text: string) => writtenRuby(text.replaceAll(/[ \t\n\r\f\u00a0]+/gu, ' '));

export function textNode(value: string): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : [];
}

/** A word whose readings stand beside its parts. */
function rubyOf(element: HtmlElement): string {
  let base = '';
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') base += child.trim();
    else if (child.name === 'rt') {
      text += ruby(base, innerText(child).trim());
      base = '';
    } else if (child.name !== 'rp') base += innerText(child).trim();
  }
  return text + base;
}

function raised(element: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  const text = innerText(element).trim().replaceAll('−', '-');
  const letters = RAISED[element.name] ?? '';
  if (![...text].every((sign) => RAISABLE.includes(sign))) {
    sink.lose('markup-dropped', `${element.name}: ${text}`);
    return textNode(text);
  }
  return textNode([...text].map((sign) => letters[RAISABLE.indexOf(sign)]).join(''));
}

const hasEdges = (text: string) => /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text);

/** Marks of emphasis hold only beside letters; anywhere else they would be read as asterisks. */
function emphasised(element: HtmlElement, type: 'strong' | 'emphasis', sink: MarkupSink) {
  const children = inlineOf(element, sink);
  const texts = children.map((child) => (child.type === 'text' ? child.value : null));
  const isSafe = !texts.includes(null) && hasEdges(texts.join(''));
  return isSafe ? [{ type, children }] : children;
}

function linked(element: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  const { href = '' } = element.attributes;
  const children = inlineOf(element, sink);
  if (href === '' || href.startsWith('#') || sink.sound(href)) return children;
  if (/^https?:\/\/[^\s\\]+$/iu.test(href) && URL.canParse(href) && children.length > 0) {
    return [{ type: 'link', url: href, children: children as never }];
  }
  sink.lose('link-refused', href);
  return children;
}

function pictured({ attributes }: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  const { src = '', alt = '' } = attributes;
  const file = sink.picture(src);
  if (file === null) return textNode(flowing(alt));
  if (!alt.trim()) sink.lose('picture-without-words', file);
  return [{ type: 'image', url: file, alt: flowing(alt).trim() || file }];
}

function sounding(element: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  const inner = element.children.filter((child) => typeof child !== 'string');
  const addresses = [element, ...inner].flatMap(({ attributes: { src } }) => (src ? [src] : []));
  if (!addresses.some((address) => sink.sound(address))) sink.lose('markup-dropped', 'audio');
  return [];
}

type Inline = (element: HtmlElement, sink: MarkupSink) => PhrasingContent[];

const INLINE: Readonly<Record<string, Inline>> = {
  br: () => [{ type: 'break' }],
  b: (element, sink) => emphasised(element, 'strong', sink),
  strong: (element, sink) => emphasised(element, 'strong', sink),
  i: (element, sink) => emphasised(element, 'emphasis', sink),
  em: (element, sink) => emphasised(element, 'emphasis', sink),
  a: linked,
  img: pictured,
  audio: sounding,
  ruby: (element) => textNode(rubyOf(element)),
  sup: raised,
  sub: raised,
};

function elementInline(element: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  const own = Object.hasOwn(INLINE, element.name) ? INLINE[element.name] : undefined;
  if (own) return own(element, sink);
  // Elements of other vocabularies have prefixes: word processors leave them behind.
  const isKnown = LOOK.has(element.name) || isBlockElement(element) || element.name.includes(':');
  if (DROPPED.has(element.name) || (element.name && !isKnown)) {
    sink.lose('markup-dropped', element.name);
  }
  return EMPTIED.has(element.name) ? [] : inlineOf(element, sink);
}

/** What is inside an element, as text that flows. */
export function inlineOf(element: HtmlElement, sink: MarkupSink): PhrasingContent[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? textNode(flowing(child)) : elementInline(child, sink),
  );
}

/** One element or text of HTML as text that flows. */
export function inlineNode(node: HtmlElement | string, sink: MarkupSink): PhrasingContent[] {
  return inlineOf({ name: '', attributes: {}, children: [node], holdsBlocks: false }, sink);
}
