import { PDFName, PDFString, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';
import type { Block } from './sheet.ts';

/** The document's structure for assistive technology, in reading order. */
export interface StructureTree {
  /** Enters a block and gives the number that marks its content on the page. */
  enter: (page: PDFPage, block: Block) => number;
  finish: () => void;
}

interface TaggedPage {
  page: PDFPage;
  /** Elements by the number of their content. */
  marked: PDFRef[];
}

/** Starts the structure of a document. */
export function startStructure(document: PDFDocument): StructureTree {
  const { context } = document;
  const whole = context.nextRef();
  const elements: PDFRef[] = [];
  const pages: TaggedPage[] = [];
  return {
    enter(page, block) {
      let tagged = pages.find((one) => one.page === page);
      if (!tagged) pages.push((tagged = { page, marked: [] }));
      const number = tagged.marked.length;
      const element = context.register(
        context.obj({
          Type: 'StructElem',
          S: block.role,
          P: whole,
          Pg: page.ref,
          K: number,
          ...(block.lang ? { Lang: PDFString.of(block.lang) } : {}),
          ...(block.alt ? { Alt: PDFString.of(block.alt) } : {}),
        }),
      );
      tagged.marked.push(element);
      elements.push(element);
      return number;
    },
    finish: () => plantTree(document, pages, { whole, elements }),
  };
}

function plantTree(
  { context, catalog }: PDFDocument,
  pages: readonly TaggedPage[],
  { whole, elements }: { whole: PDFRef; elements: PDFRef[] },
): void {
  const root = context.nextRef();
  pages.forEach(({ page }, index) => {
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  });
  const parents = pages.flatMap(({ marked }, index) => [index, marked]);
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: elements }));
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [whole],
      ParentTree: context.register(context.obj({ Nums: parents })),
      ParentTreeNextKey: pages.length,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
