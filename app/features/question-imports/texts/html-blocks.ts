import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { isBlockElement, type HtmlElement } from './html-tree.ts';
import { inlineNode, inlineOf, type MarkupSink } from './html-inline.ts';

/** A paragraph, heading, list or table of Markdown. */
export type Block = Extract<RootContent, { type: 'paragraph' | 'heading' | 'list' | 'table' }>;

/** Without spaces at its ends, where a line of Markdown would begin or end with them. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const list = children.map((child) => ({ ...child }));
  const isEmpty = (child: PhrasingContent | undefined) =>
    child?.type === 'break' || (child?.type === 'text' && !child.value.trim());
  while (list.length > 0 && isEmpty(list[0])) list.shift();
  while (list.length > 0 && isEmpty(list.at(-1))) list.pop();
  const [first, last] = [list[0], list.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return list;
}

function paragraph(children: readonly PhrasingContent[]): Block[] {
  const kept = trimmed(children);
  return kept.length > 0 ? [{ type: 'paragraph', children: kept }] : [];
}

const elementsOf = ({ children }: HtmlElement) =>
  children.filter((child): child is HtmlElement => typeof child !== 'string');

function listOf(element: HtmlElement, sink: MarkupSink): Block[] {
  const items = elementsOf(element).flatMap((child): ListItem[] => {
    const children = child.name === 'li' ? blocksOf(child, sink) : blockOf(child, sink);
    return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
  });
  if (items.length === 0) return [];
  return [{ type: 'list', ordered: element.name === 'ol', spread: false, children: items }];
}

const rowsOf = (element: HtmlElement): HtmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/u.test(child.name) ? rowsOf(child) : [],
  );

function tableOf(element: HtmlElement, sink: MarkupSink): Block[] {
  const captions = elementsOf(element).filter(({ name }) => name === 'caption');
  const rows = rowsOf(element).map((row): TableRow => {
    const cells = elementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: flat(blocksOf(cell, sink)),
      })),
    };
  });
  const before = captions.flatMap((caption) => paragraph(inlineOf(caption, sink)));
  const kept = rows.filter((row) => row.children.length > 0);
  return kept.length > 0 ? [...before, { type: 'table', children: kept }] : before;
}

/** Blocks as text that flows: what a cell or an option can hold. */
export function flat(blocks: readonly RootContent[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] => {
    const space: PhrasingContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : [];
    const inner = 'children' in block ? (block.children as RootContent[]) : [];
    const isText = block.type === 'paragraph' || block.type === 'heading';
    const children = isText || block.type === 'tableCell' ? block.children : flat(inner);
    return [...space, ...children.map((child) => (child.type === 'break' ? SPACE : child))];
  });
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

function blockOf(element: HtmlElement, sink: MarkupSink): Block[] {
  switch (element.name) {
    case 'ul':
    case 'ol':
      return listOf(element, sink);
    case 'table':
      return tableOf(element, sink);
    case 'hr':
      return [];
    default: {
      const level = /^h([1-6])$/u.exec(element.name)?.[1];
      if (!level) return blocksOf(element, sink);
      const children = trimmed(flat(blocksOf(element, sink)));
      const depth = Number(level) <= 2 ? 2 : 3;
      return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
    }
  }
}

/** What is inside an element as blocks; text between them is a paragraph. */
export function blocksOf(element: HtmlElement, sink: MarkupSink): Block[] {
  const blocks: Block[] = [];
  let run: PhrasingContent[] = [];
  const flush = () => {
    blocks.push(...paragraph(run));
    run = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || !isBlock(child)) run.push(...inlineNode(child, sink));
    else {
      flush();
      blocks.push(...blockOf(child, sink));
    }
  }
  flush();
  return blocks;
}

/** Blocks stay apart also inside of an element that only flows, such as a span around paragraphs. */
function isBlock(element: HtmlElement): boolean {
  if (element.name === 'ruby' || element.name === 'audio') return false;
  return isBlockElement(element) || element.holdsBlocks;
}
