import type { Position } from './fault.ts';

/** The directives a lesson's prose may hold, as blocks of their own. */
export const LEAF_BLOCKS = [
  'warm-up',
  'listen',
  'reading',
  'kanji',
  'dialogue',
  'words',
  'pattern',
  'kana',
  'contrast',
  'figure',
  'say-it',
  'can-do',
  'practice-sheet',
  'sheet',
  'checklist',
  'workbook',
  'self-introduction',
  'emergency-card',
  'video',
] as const;
export const CONTAINER_BLOCKS = ['culture', 'note'] as const;

export type LeafBlock = (typeof LEAF_BLOCKS)[number];
export type ContainerBlock = (typeof CONTAINER_BLOCKS)[number];

/** Text inside a paragraph, heading, list item or cell. */
export type InlineNode =
  | { kind: 'text'; text: string }
  | { kind: 'ruby'; base: string; readings: readonly string[] }
  | { kind: 'emphasis' | 'strong'; children: InlineNode[] }
  | { kind: 'link'; href: string; children: InlineNode[] }
  | { kind: 'break' };

/** Prose that holds no block of its own. */
export type FlowNode =
  | { kind: 'heading'; level: 2 | 3; children: InlineNode[] }
  | { kind: 'paragraph'; children: InlineNode[] }
  | { kind: 'list'; ordered: boolean; start: number; items: FlowNode[][] }
  | { kind: 'table'; head: InlineNode[][]; rows: InlineNode[][][] };

/** The safe tree of a lesson's prose: nothing else can reach the page. */
export type DocNode =
  | FlowNode
  | { kind: 'block'; name: LeafBlock; id: string; at: Position }
  | {
      kind: 'aside';
      name: ContainerBlock;
      id: string;
      title: InlineNode[];
      children: FlowNode[];
      at: Position;
    };

export type BlockNode = Extract<DocNode, { kind: 'block' | 'aside' }>;

export function isBlock(node: DocNode): node is BlockNode {
  return node.kind === 'block' || node.kind === 'aside';
}
