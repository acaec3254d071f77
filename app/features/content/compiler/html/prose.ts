import { proseRuns } from '../../prose-runs.ts';
import type { FlowNode, InlineNode } from '../doc-node.ts';
import { parseJp } from '../japanese/ruby.ts';
import type { Language } from '../loaded-course.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { proseRuby } from './japanese.ts';

/** The language of a prose, and the words taught where it is read: none outside of a course. */
export type Reader = { language: Language; vocabulary: Vocabulary | null };

type Piece = { lang: Language | null; node: HtmlNode };

function pieces(nodes: readonly InlineNode[], reader: Reader): Piece[] {
  const { language, vocabulary } = reader;
  return nodes.flatMap((node): Piece[] => {
    switch (node.kind) {
      case 'text':
        return proseRuns(node.text, language).map(({ lang, text }) => ({ lang, node: text }));
      case 'ruby': {
        const lang = language === 'en' ? 'ja' : null;
        return proseRuby(vocabulary, node).map((ruby) => ({ lang, node: ruby }));
      }
      case 'break':
        return [{ lang: null, node: el('br') }];
      case 'link': {
        const outside = /^https?:/iu.test(node.href);
        const attributes = { href: node.href, rel: outside ? 'noreferrer noopener' : null };
        return [{ lang: null, node: el('a', attributes, inlineNodes(node.children, reader)) }];
      }
      default: {
        const tag = node.kind === 'strong' ? 'strong' : 'em';
        return [{ lang: null, node: el(tag, {}, inlineNodes(node.children, reader)) }];
      }
    }
  });
}

/** Inline prose; every run of the other language stands in a span with its own `lang`. */
export function inlineNodes(nodes: readonly InlineNode[], reader: Reader): HtmlNode[] {
  const runs: { lang: Language | null; nodes: HtmlNode[] }[] = [];
  for (const { lang, node } of pieces(nodes, reader)) {
    const last = runs.at(-1);
    if (last?.lang === lang) last.nodes.push(node);
    else runs.push({ lang, nodes: [node] });
  }
  return runs.flatMap((run) =>
    run.lang === null ? run.nodes : [el('span', { lang: run.lang }, run.nodes)],
  );
}

/** A short text of a YAML file, with ruby and without Markdown. */
export function textNodes(text: string, reader: Reader): HtmlNode[] {
  return inlineNodes(parseJp(text).runs, reader);
}

/** A gloss: it stands in English for every reader. */
export function glossNodes(text: string, { vocabulary }: Reader): HtmlNode[] {
  return textNodes(text, { language: 'en', vocabulary });
}

// A list item or cell of one paragraph needs no paragraph.
function itemNodes(nodes: readonly FlowNode[], reader: Reader): HtmlNode[] {
  const [only] = nodes;
  if (nodes.length === 1 && only?.kind === 'paragraph') return inlineNodes(only.children, reader);
  return flowNodes(nodes, reader);
}

function cells(row: readonly InlineNode[][], reader: Reader): HtmlNode[] {
  return row.map((cell) => el('td', {}, inlineNodes(cell, reader)));
}

function flowNode(node: FlowNode, reader: Reader): HtmlNode {
  switch (node.kind) {
    case 'heading':
      return el(node.level === 2 ? 'h2' : 'h3', {}, inlineNodes(node.children, reader));
    case 'paragraph':
      return el('p', {}, inlineNodes(node.children, reader));
    case 'list': {
      const items = node.items.map((item) => el('li', {}, itemNodes(item, reader)));
      const start = node.ordered && node.start !== 1 ? String(node.start) : null;
      return el(node.ordered ? 'ol' : 'ul', { start }, items);
    }
    case 'table': {
      const head = node.head.map((cell) => el('th', { scope: 'col' }, inlineNodes(cell, reader)));
      const rows = node.rows.map((row) => el('tr', {}, cells(row, reader)));
      return el(
        'table',
        { class: 'plain' },
        el('thead', {}, el('tr', {}, head)),
        el('tbody', {}, rows),
      );
    }
  }
}

/** Headings, paragraphs, lists and tables. */
export function flowNodes(nodes: readonly FlowNode[], reader: Reader): HtmlNode[] {
  return nodes.map((node) => flowNode(node, reader));
}
