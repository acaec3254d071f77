import type { FlowNode, InlineNode } from './compiler/doc-node.ts';
import { formatFaults } from './compiler/fault.ts';
import type { Fault } from './compiler/fault.ts';
import { el, toHtml } from './compiler/html/element.ts';
import type { HtmlNode } from './compiler/html/element.ts';
import { flowNodes, inlineNodes } from './compiler/html/prose.ts';
import type { Reader } from './compiler/html/prose.ts';
import { parseFlow } from './compiler/markdown.ts';

type Language = 'en' | 'ja';
type Heading = { level: 2 | 3; id: string | null };

/** A page of the site: its title, its HTML, and what both languages must have in common. */
export type SitePage = { title: string; html: string; headings: Heading[]; ticks: string[] };

const TITLE = /^# (.+)$/mu;
const HEADING = /^(#{2,3}) (.+?)(?: \{#([a-z0-9-]+)\})?$/gmu;
const TICK = /^\[([a-z0-9-]+)\] /u;

type Writer = { reader: Reader; headings: Heading[]; at: number; ticks: string[] };

/**
 * Renders a page of the site from Markdown as lessons use it, with three additions: the first line
 * `# Title`, ids of headings as `## Title {#id}`, and `- [id] text` for a line that can be ticked.
 * @throws where the text holds what the format refuses, with all faults in the message
 */
export function renderPage(text: string, file: string, language: Language): SitePage {
  const title = TITLE.exec(text)?.[1];
  if (!title) throw new Error(`${file}: a page begins with "# Title"`);
  const headings: Heading[] = [];
  const body = text.replace(TITLE, '').replace(HEADING, (...match: (string | undefined)[]) => {
    const [, marks = '', words = '', id] = match;
    headings.push({ level: marks.length === 2 ? 2 : 3, id: id ?? null });
    return `${marks} ${words}`;
  });
  const faults: Fault[] = [];
  const nodes = parseFlow(body, { file, start: { line: 1 } }, faults);
  if (faults.length > 0) throw new Error(formatFaults(faults));
  const reader = { language, vocabulary: null };
  const writer: Writer = { reader, headings, at: 0, ticks: [] };
  const html = toHtml(nodes.flatMap((node) => pageNode(node, writer)));
  return { title, html, headings, ticks: writer.ticks };
}

function pageNode(node: FlowNode, writer: Writer): HtmlNode[] {
  if (node.kind === 'heading') {
    const id = writer.headings[writer.at]?.id ?? null;
    writer.at += 1;
    const tag = node.level === 2 ? 'h2' : 'h3';
    return [el(tag, { id }, inlineNodes(node.children, writer.reader))];
  }
  if (node.kind === 'list' && node.items.some((item) => tickOf(item))) {
    return [el('ul', { class: 'choices' }, ...node.items.map((item) => tickItem(item, writer)))];
  }
  return flowNodes([node], writer.reader);
}

function tickOf(item: readonly FlowNode[]): { id: string; children: InlineNode[] } | null {
  const [first] = item;
  if (first?.kind !== 'paragraph') return null;
  const [start, ...rest] = first.children;
  const id = start?.kind === 'text' ? TICK.exec(start.text)?.[1] : undefined;
  if (start?.kind !== 'text' || !id) return null;
  return { id, children: [{ kind: 'text', text: start.text.replace(TICK, '') }, ...rest] };
}

function tickItem(item: readonly FlowNode[], writer: Writer): HtmlNode {
  const tick = tickOf(item);
  if (!tick) return el('li', {}, flowNodes(item, writer.reader));
  writer.ticks.push(tick.id);
  const box = el('input', { type: 'checkbox', name: 'tick', value: tick.id, 'data-tick': tick.id });
  const words = el('span', {}, inlineNodes(tick.children, writer.reader));
  return el('li', {}, el('label', { class: 'choice' }, box, words));
}
