import { isBlock } from '../doc-node.ts';
import type { BlockNode, DocNode, FlowNode, LeafBlock } from '../doc-node.ts';
import { dialogueBlock, listenBlock } from './dialogue.ts';
import { el, toHtml } from './element.ts';
import type { HtmlNode } from './element.ts';
import { checklistBlock, sheetBlock, workbookBlock } from './fill-in.ts';
import { selfIntroductionBlock } from './introduction.ts';
import { contrastBlock, kanaBlock } from './kana.ts';
import { section } from './page.ts';
import type { Page } from './page.ts';
import { patternBlock } from './pattern.ts';
import { flowNodes, inlineNodes } from './prose.ts';
import { kanjiBlock, readingBlock } from './reading.ts';
import {
  canDoBlock,
  emergencyCardBlock,
  figureBlock,
  practiceSheetBlock,
  sayItBlock,
  warmUpBlock,
} from './small-blocks.ts';
import { videoBlock } from './video.ts';
import { metWords, wordsBlock } from './words.ts';

type Maker = (page: Page, id: string, heard: ReadonlySet<string>) => HtmlNode | null;

const MAKERS: Record<LeafBlock, Maker> = {
  'warm-up': warmUpBlock,
  listen: listenBlock,
  reading: readingBlock,
  kanji: kanjiBlock,
  dialogue: (page, id, heard) => dialogueBlock(page, id, heard.has(id)),
  words: wordsBlock,
  pattern: patternBlock,
  kana: kanaBlock,
  contrast: contrastBlock,
  figure: figureBlock,
  'say-it': sayItBlock,
  'can-do': canDoBlock,
  'practice-sheet': practiceSheetBlock,
  sheet: sheetBlock,
  checklist: checklistBlock,
  workbook: workbookBlock,
  'self-introduction': selfIntroductionBlock,
  'emergency-card': emergencyCardBlock,
  video: videoBlock,
};

function block(page: Page, node: BlockNode, heard: ReadonlySet<string>): HtmlNode | null {
  if (node.kind === 'block') return MAKERS[node.name](page, node.id, heard);
  return section(
    page,
    { id: node.id, className: `${node.name} note` },
    el('h3', {}, inlineNodes(node.title, page)),
    flowNodes(node.children, page),
  );
}

type Prose = { id: string; prose: FlowNode[] };

// Prose between blocks is named after the block before it: the same in both languages, and it keeps
// its name when something is put in elsewhere. A dialogue is heard and read under one id.
function parts(nodes: readonly DocNode[]): (BlockNode | Prose)[] {
  const made: (BlockNode | Prose)[] = [];
  let id = 'opening';
  for (const node of nodes) {
    const last = made.at(-1);
    if (isBlock(node)) {
      made.push(node);
      id = node.name === 'listen' ? `after-listen-${node.id}` : `after-${node.id}`;
    } else if (last && 'prose' in last) last.prose.push(node);
    else made.push({ id, prose: [node] });
  }
  return made;
}

// Headings alone have nothing to report: the block below them has.
function proseSection(page: Page, { id, prose }: Prose): HtmlNode {
  const flow = flowNodes(prose, page);
  if (prose.every((node) => node.kind === 'heading')) return el('div', { class: 'heading' }, flow);
  return section(page, { id, className: 'prose' }, flow);
}

/** The prepared page of a lesson in one language. */
export function lessonHtml(page: Page): string {
  const heard = new Set<string>();
  const nodes = parts(page.lesson.prose[page.language] ?? []).flatMap((part) => {
    if ('prose' in part) {
      return [proseSection(page, part)];
    }
    const node = block(page, part, heard);
    if (part.name === 'listen') heard.add(part.id);
    return node ? [node] : [];
  });
  const met = metWords(page);
  return toHtml(met ? [...nodes, met] : nodes);
}
