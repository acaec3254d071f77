import { isBlock } from '../doc-node.ts';
import type { BlockNode, DocNode, FlowNode, LeafBlock } from '../doc-node.ts';
import { dialogueBlock, listenBlock } from './dialogue.ts';
import { el, toHtml } from './element.ts';
import type { HtmlNode } from './element.ts';
import { contrastBlock, kanaBlock } from './kana.ts';
import { section } from './page.ts';
import type { Page } from './page.ts';
import { patternBlock } from './pattern.ts';
import { flowNodes, inlineNodes } from './prose.ts';
import {
  canDoBlock,
  emergencyCardBlock,
  figureBlock,
  practiceSheetBlock,
  sayItBlock,
  selfIntroductionBlock,
  warmUpBlock,
} from './small-blocks.ts';
import { metWords, wordsBlock } from './words.ts';

type Maker = (page: Page, id: string, heard: ReadonlySet<string>) => HtmlNode | null;

const MAKERS: Record<LeafBlock, Maker> = {
  'warm-up': warmUpBlock,
  listen: listenBlock,
  dialogue: (page, id, heard) => dialogueBlock(page, id, heard.has(id)),
  words: wordsBlock,
  pattern: patternBlock,
  kana: kanaBlock,
  contrast: contrastBlock,
  figure: figureBlock,
  'say-it': sayItBlock,
  'can-do': canDoBlock,
  'practice-sheet': practiceSheetBlock,
  'self-introduction': selfIntroductionBlock,
  'emergency-card': emergencyCardBlock,
};

function block(page: Page, node: BlockNode, heard: ReadonlySet<string>): HtmlNode | null {
  if (node.kind === 'block') return MAKERS[node.name](page, node.id, heard);
  return section(
    page,
    { id: node.id, className: `${node.name} note` },
    el('h3', {}, inlineNodes(node.title, page.language)),
    flowNodes(node.children, page.language),
  );
}

// Prose between blocks is a section numbered by the blocks before it: the same in both languages.
function parts(nodes: readonly DocNode[]): (BlockNode | { number: number; prose: FlowNode[] })[] {
  const made: (BlockNode | { number: number; prose: FlowNode[] })[] = [];
  let number = 0;
  for (const node of nodes) {
    const last = made.at(-1);
    if (isBlock(node)) {
      made.push(node);
      number += 1;
    } else if (last && 'prose' in last) last.prose.push(node);
    else made.push({ number, prose: [node] });
  }
  return made;
}

// Headings alone have nothing to report: the block below them has.
function proseSection(page: Page, number: number, prose: readonly FlowNode[]): HtmlNode {
  const flow = flowNodes(prose, page.language);
  if (prose.every((node) => node.kind === 'heading')) return el('div', { class: 'heading' }, flow);
  return section(page, { id: `text-${number}`, className: 'prose' }, flow);
}

/** The prepared page of a lesson in one language. */
export function lessonHtml(page: Page): string {
  const heard = new Set<string>();
  const nodes = parts(page.lesson.prose[page.language] ?? []).flatMap((part) => {
    if ('prose' in part) {
      return [proseSection(page, part.number, part.prose)];
    }
    const node = block(page, part, heard);
    if (part.name === 'listen') heard.add(part.id);
    return node ? [node] : [];
  });
  const met = metWords(page);
  return toHtml(met ? [...nodes, met] : nodes);
}
