import type { Nodes, PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { flat, trimmed, type Block } from './html-blocks.ts';
import { asMarkdown, shieldBraces } from './ruby-marks.ts';

/** Longer than any text of a source: it is refused there, and not worth writing well. */
const LONGEST = 40_000;

/** The text of nodes, pictures left out. */
function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** Blocks as one line of text. */
export function lineOf(blocks: readonly Block[]): string {
  return textOf(flat(blocks)).replaceAll(/ {2,}/gu, ' ').trim();
}

/** Blocks as text, a line for each paragraph and item. */
export function linesOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'list')
        return block.children.map((item) => lineOf(item.children as Block[]));
      if (block.type === 'table') return block.children.map((row) => textOf(flat([row])));
      return [lineOf([block])];
    })
    .flat()
    .join('\n');
}

function shielded<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: shieldBraces(node.value) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => shielded(child as Nodes)) } as T;
}

/** Blocks as Markdown in which nothing is HTML and colons make no directives. */
export function markdownOf(blocks: readonly Block[]): string {
  const plain = linesOf(blocks);
  if (plain.length > LONGEST) return plain;
  const root = shielded({ type: 'root', children: [...blocks] });
  const text = toMarkdown(root, {
    bullet: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
  return asMarkdown(text.replaceAll(/^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)(?=::)/gmu, '$1\\').trim());
}

/** The pictures among blocks, and the blocks without one of them. */
export function picturesIn(blocks: readonly Nodes[]): { file: string; alt: string }[] {
  return blocks.flatMap((node) => {
    if (node.type === 'image') return [{ file: node.url, alt: node.alt ?? '' }];
    return 'children' in node ? picturesIn(node.children) : [];
  });
}

/** Blocks without their pictures; those that held nothing else are gone. */
export function withoutPictures(blocks: readonly Block[]): Block[] {
  const strip = (node: Nodes): Nodes[] => {
    if (node.type === 'image') return [];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => strip(child as Nodes));
    if (node.type !== 'paragraph') return [{ ...node, children } as Nodes];
    return [{ ...node, children: trimmed(children as PhrasingContent[]) }];
  };
  const bare = blocks.flatMap((block) => strip(block) as Block[]);
  return bare.filter((block) => block.type !== 'paragraph' || lineOf([block]) !== '');
}
