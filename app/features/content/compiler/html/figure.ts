import type { FigureSource } from '../lesson-schema.ts';
import type { SvgElement } from '../svg.ts';
import { el, escapeAttribute, escapeText } from './element.ts';
import type { HtmlNode } from './element.ts';
import type { Page } from './page.ts';

const DROPPED = new Set([
  'id',
  'xmlns',
  'version',
  'role',
  'width',
  'height',
  'xml:lang',
  'aria-hidden',
]);
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/u;

function textOf(element: SvgElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function childrenText(element: SvgElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? keptText(element, child) : svgText(child)))
    .join('');
}

function keptText(parent: SvgElement, text: string): string {
  return ['text', 'tspan'].includes(parent.name) ? escapeText(text) : '';
}

/** A checked drawing as SVG, with more attributes of its root. */
export function svgText(
  element: SvgElement,
  more: readonly (readonly [string, string])[] = [],
): string {
  if (element.name === 'title') return '';
  const own = element.attributes.filter(([name]) => {
    const isSize = name === 'width' || name === 'height';
    return isSize && element.name !== 'svg' ? true : !DROPPED.has(name);
  });
  const needsLang = element.name === 'text' && !own.some(([name]) => name === 'lang');
  const lang = needsLang && JAPANESE.test(textOf(element)) ? [['lang', 'ja'] as const] : [];
  const attributes = [...more, ...own, ...lang]
    .map(([name, value]) => ` ${name}="${escapeAttribute(value.replace(/\s+/gu, ' ').trim())}"`)
    .join('');
  const children = childrenText(element);
  return `<${element.name}${attributes}${children ? `>${children}</${element.name}>` : '/>'}`;
}

/** A figure of the lesson, drawn in the page so that it takes the page's colours. */
export function figureNode(page: Page, id: string | undefined): HtmlNode | null {
  const figure: FigureSource | undefined = page.lesson.source.value.figures?.find(
    (each) => each.id === id,
  );
  const drawing = figure && page.course.figures.get(figure.file);
  if (!figure || !drawing) return null;
  return drawingNode(drawing, figure.alt[page.language]);
}

/** A drawing in the page, with what it shows in words. */
export function drawingNode(drawing: SvgElement, alt: string): HtmlNode {
  const checked = svgText(drawing, [
    ['role', 'img'],
    ['aria-label', alt],
  ]);
  return el('figure', { class: 'figure' }, { checked });
}
