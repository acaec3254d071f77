import { proseRuns } from '../../prose-runs.ts';
import type { FlowNode, InlineNode } from '../doc-node.ts';
import { parseJp } from '../japanese/ruby.ts';
import type { Language } from '../loaded-course.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { plainRuby } from './japanese.ts';

type Piece = { lang: Language | null; node: HtmlNode };

function pieces(nodes: readonly InlineNode[], language: Language): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.kind) {
      case 'text':
        return proseRuns(node.text, language).map(({ lang, text }) => ({ lang, node: text }));
      case 'ruby':
        return [
          { lang: language === 'en' ? 'ja' : null, node: plainRuby(node.base, node.readings) },
        ];
      case 'break':
        return [{ lang: null, node: el('br') }];
      case 'link': {
        const outside = /^https?:/iu.test(node.href);
        const attributes = { href: node.href, rel: outside ? 'noreferrer noopener' : null };
        return [{ lang: null, node: el('a', attributes, inlineNodes(node.children, language)) }];
      }
      default: {
        const tag = node.kind === 'strong' ? 'strong' : 'em';
        return [{ lang: null, node: el(tag, {}, inlineNodes(node.children, language)) }];
      }
    }
  });
}

/** Inline prose; every run of the other language stands in a span with its own `lang`. */
export function inlineNodes(nodes: readonly InlineNode[], language: Language): HtmlNode[] {
  const runs: { lang: Language | null; nodes: HtmlNode[] }[] = [];
  for (const { lang, node } of pieces(nodes, language)) {
    const last = runs.at(-1);
    if (last?.lang === lang) last.nodes.push(node);
    else runs.push({ lang, nodes: [node] });
  }
  return runs.flatMap((run) =>
    run.lang === null ? run.nodes : [el('span', { lang: run.lang }, run.nodes)],
  );
}

/** A short text of a YAML file, with ruby and without Markdown. */
export function textNodes(text: string, language: Language): HtmlNode[] {
  return inlineNodes(parseJp(text).runs, language);
}

// A list item or cell of one paragraph needs no paragraph.
function itemNodes(nodes: readonly FlowNode[], language: Language): HtmlNode[] {
  const [only] = nodes;
  if (nodes.length === 1 && only?.kind === 'paragraph') return inlineNodes(only.children, language);
  return flowNodes(nodes, language);
}

function cells(row: readonly InlineNode[][], language: Language): HtmlNode[] {
  return row.map((cell) => el('td', {}, inlineNodes(cell, language)));
}

function flowNode(node: FlowNode, language: Language): HtmlNode {
  switch (node.kind) {
    case 'heading':
      return el(node.level === 2 ? 'h2' : 'h3', {}, inlineNodes(node.children, language));
    case 'paragraph':
      return el('p', {}, inlineNodes(node.children, language));
    case 'list': {
      const items = node.items.map((item) => el('li', {}, itemNodes(item, language)));
      const start = node.ordered && node.start !== 1 ? String(node.start) : null;
      return el(node.ordered ? 'ol' : 'ul', { start }, items);
    }
    case 'table': {
      const head = node.head.map((cell) => el('th', { scope: 'col' }, inlineNodes(cell, language)));
      const rows = node.rows.map((row) => el('tr', {}, cells(row, language)));
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
export function flowNodes(nodes: readonly FlowNode[], language: Language): HtmlNode[] {
  return nodes.map((node) => flowNode(node, language));
}
