import { SaxesParser } from 'saxes';
import { IMPORT_LIMITS } from '../importer.ts';
import { clip } from '../losses.ts';
import { giveTurn } from '../turns.server.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { XmlElement } from './xml-tree.ts';

const DEEPEST = 24;
/** Characters read in one go: some tens of questions. */
const AT_ONCE = 65_536;
/** Elements of one question: a matching of twenty pairs has about two hundred. */
const MOST_ELEMENTS = 10_000;

class QuestionStream {
  readonly #open: XmlElement[] = [];
  readonly #onQuestion: (question: XmlElement) => void;
  #elements = 0;
  #questions = 0;

  constructor(onQuestion: (question: XmlElement) => void) {
    this.#onQuestion = onQuestion;
  }

  /** @param depth how many elements are open around it */
  open(element: XmlElement, depth: number): void {
    if (depth === 0 && element.name !== 'quiz') throw new UnreadableFile('unknown-format', element);
    if (depth > DEEPEST) throw new UnreadableFile('too-deep', { line: element.line });
    const parent = this.#open.at(-1);
    if (!parent && (depth !== 1 || element.name !== 'question')) return;
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS)
      throw new UnreadableFile('too-deep', { line: element.line });
    parent?.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    const current = this.#open.at(-1);
    if (current) current.text += text;
  }

  close(): void {
    const closed = this.#open.pop();
    if (!closed || this.#open.length > 0) return;
    this.#elements = 0;
    // Categories are written as questions; they are few and bounded by the size of the file.
    if (closed.attributes.type !== 'category') this.#questions += 1;
    if (this.#questions > IMPORT_LIMITS.questions) throw new UnreadableFile('too-many-questions');
    this.#onQuestion(closed);
  }
}

/**
 * Hands on each question of a file as it closes. A document type, where entities would be declared, is
 * refused before anything of it is expanded.
 * @throws UnreadableFile
 */
export async function streamQuestions(
  xml: string,
  onQuestion: (question: XmlElement) => void,
): Promise<void> {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });
  const stream = new QuestionStream(onQuestion);
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile('document-type', { line: parser.line });
  });
  parser.on('error', ({ message }) => {
    const detail = clip(message.replace(/^\d+:\d+: /u, ''));
    throw new UnreadableFile('broken-xml', { line: parser.line, detail });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [], line: parser.line };
    stream.open(element, depth);
    depth += 1;
  });
  parser.on('text', (text) => stream.text(text));
  parser.on('cdata', (text) => stream.text(text));
  parser.on('closetag', () => {
    depth -= 1;
    stream.close();
  });
  for (let from = 0; from < xml.length; from += AT_ONCE) {
    parser.write(xml.slice(from, from + AT_ONCE));
    await giveTurn();
  }
  parser.close();
}
