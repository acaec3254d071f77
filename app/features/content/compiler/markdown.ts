import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';

import { CONTAINER_BLOCKS, LEAF_BLOCKS } from './doc-node.ts';
import type { ContainerBlock, DocNode, FlowNode, InlineNode, LeafBlock } from './doc-node.ts';
import { quote } from './fault.ts';
import type { Fault, FaultCode, Position } from './fault.ts';
import { parseJp } from './japanese/ruby.ts';
import { parseTree, tooIntricate, unshieldRuby } from './markdown-tree.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function isSafeHref(href: string): boolean {
  if (/^https?:\/\/[^\s\\]+$/iu.test(href)) return URL.canParse(href);
  return /^(?:\/(?![/\\])|#)[^\s\\]*$/u.test(href);
}

class Converter {
  readonly faults: Fault[] = [];

  constructor(
    private readonly file: string,
    private readonly start: Position,
  ) {}

  private place(node: Nodes): Position {
    const point = node.position?.start;
    const line = (point?.line ?? 1) + this.start.line - 1;
    return point ? { line, column: point.column + (this.start.column ?? 1) - 1 } : { line };
  }

  private fault(node: Nodes, code: FaultCode, words: { expected: string; found: string }): void {
    this.faults.push({ file: this.file, ...this.place(node), code, ...words });
  }

  private refuse(node: Nodes): void {
    if (node.type === 'html') {
      const words = { expected: 'no HTML', found: quote(node.value) };
      this.fault(node, 'html-refused', words);
      return;
    }
    const expected =
      'headings, paragraphs, lists, emphasis, links, tables and the blocks of the format';
    this.fault(node, 'markdown-refused', { expected, found: node.type });
  }

  private text(node: Nodes, value: string): InlineNode[] {
    const { runs, faults } = parseJp(unshieldRuby(value));
    for (const { code, expected, found } of faults) this.fault(node, code, { expected, found });
    if (/\*\*|__/u.test(value)) {
      const expected = 'emphasis that closes (put the quotation marks outside of ** **)';
      this.fault(node, 'emphasis-open', { expected, found: quote(value) });
    }
    return runs;
  }

  private inline(node: PhrasingContent): InlineNode[] {
    switch (node.type) {
      case 'text':
        return this.text(node, node.value);
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: this.inlines(node.children) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        if (!isSafeHref(node.url)) {
          const expected = 'an address that begins with https://, http://, / or #';
          this.fault(node, 'link-refused', { expected, found: quote(node.url) });
        }
        return [{ kind: 'link', href: node.url, children: this.inlines(node.children) }];
      default:
        this.refuse(node);
        return [];
    }
  }

  private inlines(nodes: readonly PhrasingContent[]): InlineNode[] {
    return nodes.flatMap((node) => this.inline(node));
  }

  private table(node: Table): FlowNode {
    const rows = node.children.map((row) =>
      row.children.map((cell) => this.inlines(cell.children)),
    );
    return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
  }

  private flow(node: RootContent): FlowNode[] {
    switch (node.type) {
      case 'heading': {
        if (node.depth !== 2 && node.depth !== 3) {
          const words = { expected: 'a heading of level ## or ###', found: '#'.repeat(node.depth) };
          this.fault(node, 'heading-level', words);
        }
        const level = node.depth === 2 ? 2 : 3;
        return [{ kind: 'heading', level, children: this.inlines(node.children) }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', children: this.inlines(node.children) }];
      case 'list': {
        const items = node.children.map((item) => this.flows(item.children));
        return [{ kind: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items }];
      }
      case 'table':
        return [this.table(node)];
      default:
        this.refuse(node);
        return [];
    }
  }

  flows(nodes: readonly RootContent[]): FlowNode[] {
    return nodes.flatMap((node) => this.flow(node));
  }

  private blockId(node: LeafDirective | ContainerDirective): string | null {
    const { id, ...others } = node.attributes ?? {};
    const names = Object.keys(others);
    if (names.length > 0) {
      const words = { expected: 'only an id, as {#id}', found: quote(names.join(', ')) };
      this.fault(node, 'block-unknown', words);
    }
    if (id && ID.test(id)) return id;
    const expected = `an id of lower-case letters, digits and hyphens, as ::${node.name}{#id}`;
    this.fault(node, 'block-unknown', { expected, found: quote(id ?? 'no id') });
    return null;
  }

  private leaf(node: LeafDirective): DocNode[] {
    if (!(LEAF_BLOCKS as readonly string[]).includes(node.name)) {
      const expected = `one of ${LEAF_BLOCKS.map((name) => `::${name}`).join(' ')}`;
      this.fault(node, 'block-unknown', { expected, found: quote(`::${node.name}`) });
      return [];
    }
    const id = this.blockId(node);
    return id === null
      ? []
      : [{ kind: 'block', name: node.name as LeafBlock, id, at: this.place(node) }];
  }

  private container(node: ContainerDirective): DocNode[] {
    if (!(CONTAINER_BLOCKS as readonly string[]).includes(node.name)) {
      const words = { expected: ':::culture or :::note', found: quote(`:::${node.name}`) };
      this.fault(node, 'block-unknown', words);
      return [];
    }
    const id = this.blockId(node);
    const [first, ...rest] = node.children;
    const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
    if (!label) {
      const words = { expected: `a title, as :::${node.name}[Title]{#id}`, found: 'no title' };
      this.fault(node, 'block-unknown', words);
    }
    const title = label ? this.inlines(label.children) : [];
    const children = this.flows(label ? rest : node.children);
    if (id === null) return [];
    const name = node.name as ContainerBlock;
    return [{ kind: 'aside', name, id, title, children, at: this.place(node) }];
  }

  document(root: Root): DocNode[] {
    return root.children.flatMap((node): DocNode[] => {
      if (node.type === 'leafDirective') return this.leaf(node);
      if (node.type === 'containerDirective') return this.container(node);
      return this.flow(node);
    });
  }
}

/** Where a piece of Markdown stands: its file, and the position of its first line there. */
export type MarkdownPlace = { file: string; start: Position };

function treeOf(text: string, place: MarkdownPlace, faults: Fault[]): Root {
  const intricate = tooIntricate(text);
  if (!intricate) return parseTree(text);
  const line = place.start.line + intricate.line - 1;
  const expected = 'lines and blocks of a size that a person writes';
  const { found } = intricate;
  faults.push({ file: place.file, line, code: 'markdown-refused', expected, found });
  return { type: 'root', children: [] };
}

/** Parses a lesson's prose to the safe tree; all faults are added to `faults`. */
export function parseProse(text: string, file: string, faults: Fault[]): DocNode[] {
  const start = { line: 1, column: 1 };
  const converter = new Converter(file, start);
  const nodes = converter.document(treeOf(text, { file, start }, faults));
  faults.push(...converter.faults);
  return nodes;
}

/** Parses Markdown without blocks, as it stands in YAML. */
export function parseFlow(text: string, place: MarkdownPlace, faults: Fault[]): FlowNode[] {
  const converter = new Converter(place.file, { line: place.start.line, column: 1 });
  const nodes = converter.flows(treeOf(text, place, faults).children);
  faults.push(...converter.faults);
  return nodes;
}
