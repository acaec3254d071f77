import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from './html-blocks.ts';
import { flowing, textNode, type MarkupSink } from './html-inline.ts';

const LONGEST = 20_000;
const LONGEST_LINE = 4_000;
/** Signs that open something: a person writes few of them in a row. */
const INTRICATE = /(?:[ \t]{0,3}[>*+\-[\]!_~`]){24}/u;

/** Whether a text would keep the parser of Markdown busy; nothing a person writes comes near. */
export function isTooIntricate(text: string): boolean {
  const lines = text.split('\n');
  return (
    text.length > LONGEST ||
    lines.some((line) => line.length > LONGEST_LINE || INTRICATE.test(line))
  );
}

class Filter {
  constructor(private readonly sink: MarkupSink) {}

  inline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case 'text':
          return textNode(flowing(node.value));
        case 'break':
          return [{ type: 'break' }];
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, children: this.inline(node.children) }];
        case 'inlineCode':
          return textNode(flowing(node.value));
        case 'link':
          return this.#link(node.url, this.inline(node.children));
        case 'image':
          return this.#image(node.url, node.alt ?? '');
        default:
          return this.#dropped(node.type);
      }
    });
  }

  #dropped(type: string): [] {
    this.sink.lose('markup-dropped', type);
    return [];
  }

  #link(url: string, children: PhrasingContent[]): PhrasingContent[] {
    if (this.sink.sound(url)) return children;
    if (/^https?:\/\/[^\s\\]+$/iu.test(url))
      return [{ type: 'link', url, children: children as never }];
    this.sink.lose('link-refused', url);
    return children;
  }

  #image(url: string, alt: string): PhrasingContent[] {
    const file = this.sink.picture(url);
    if (file === null) return textNode(flowing(alt));
    if (!alt) this.sink.lose('picture-without-words', file);
    return [{ type: 'image', url: file, alt: alt || file }];
  }

  #listed(node: List): Block {
    const children = node.children.map((item): ListItem => {
      return { type: 'listItem', spread: false, children: this.blocks(item.children) };
    });
    return { type: 'list', ordered: node.ordered ?? false, spread: false, children };
  }

  #tabled(node: Table): Block {
    const children = node.children.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: this.inline(cell.children) })),
    }));
    return { ...node, children };
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph':
          return [{ type: 'paragraph', children: this.inline(node.children) }];
        case 'heading':
          return [
            { ...node, depth: node.depth <= 2 ? 2 : 3, children: this.inline(node.children) },
          ];
        case 'list':
          return [this.#listed(node)];
        case 'table':
          return [this.#tabled(node)];
        case 'blockquote':
          return this.blocks(node.children);
        case 'code':
          return [{ type: 'paragraph', children: textNode(flowing(node.value)) }];
        default:
          return node.type === 'thematicBreak' ? [] : this.#dropped(node.type);
      }
    });
  }
}

/** Markdown as the blocks we keep: no HTML, links to pages of the web only. */
export function markdownBlocks(text: string, sink: MarkupSink): Block[] {
  const root = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks = new Filter(sink).blocks(root.children);
  return blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
}
