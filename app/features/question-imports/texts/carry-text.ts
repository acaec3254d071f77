import type { Losses } from '../losses.ts';
import { IMPORT_LIMITS } from '../importer.ts';
import { htmlTree } from './html-tree.ts';
import { blocksOf, type Block } from './html-blocks.ts';
import type { MarkupSink } from './html-inline.ts';
import { markedLanguages, variantsOf } from './languages.ts';
import { isTooIntricate, markdownBlocks } from './markdown-blocks.ts';
import { asPlain, asWords, withoutMarks } from './ruby-marks.ts';
import { askedOf, type Asked } from './asked.ts';
import { joined, mapped, type SourceWords, type Spoken } from './spoken.ts';
import { lineOf, linesOf, picturesIn } from './write-blocks.ts';

/** How a text of Moodle is written; `moodle` is what is typed without an editor: text, with HTML in it. */
export type TextFormat = 'plain' | 'moodle' | 'html' | 'markdown';

/** A text as it stands in a file. */
export interface Written {
  text: string;
  format: TextFormat;
}

/** Pictures and sounds that texts of a question name. */
export interface TextMedia {
  /** The text with short addresses for the files that are written into it. */
  hold(text: string): string;
  picture(address: string): string | null;
  sound(address: string): boolean;
}

const KNOWN_TAGS =
  /<\/?(?:a|audio|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|ruby|script|span|strong|style|su[bp]|table|t[drh]|u|ul)(?:[\s/][^<>]*)?>|&(?:[a-z]{2,31}|#\d{1,7}|#x[\da-f]{1,6});/iu;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text without markup as HTML, a paragraph for each of its lines. */
const plainHtml = (text: string) =>
  escaped(text)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

/** Texts of one question, from the forms that Moodle has to those of sources; what is lost is told. */
export class TextCarrier {
  readonly #losses: Losses;
  readonly #media: TextMedia;

  constructor(losses: Losses, media: TextMedia) {
    this.#losses = losses;
    this.#media = media;
  }

  get #sink(): MarkupSink {
    return {
      lose: (code, detail) => this.#losses.add(code, detail),
      picture: (address) => this.#media.picture(address),
      sound: (address) => this.#media.sound(address),
    };
  }

  #blocks({ text: given, format }: Written): Spoken<Block[]> {
    const text = format === 'plain' ? given : this.#media.hold(given);
    if (text.length > IMPORT_LIMITS.text) {
      this.#losses.add('text-too-long', text);
      return { of: 'one', one: [] };
    }
    const own = withoutMarks(text);
    if (format === 'markdown' && !isTooIntricate(own)) {
      return { of: 'one', one: markdownBlocks(own, this.#sink) };
    }
    if (format === 'markdown') this.#losses.add('markup-dropped', 'markdown');
    const isHtml = format === 'html' || (format === 'moodle' && KNOWN_TAGS.test(own));
    return this.#htmlBlocks(isHtml ? own : plainHtml(own));
  }

  #htmlBlocks(html: string): Spoken<Block[]> {
    const { root, isCut } = htmlTree(markedLanguages(html));
    if (isCut) this.#losses.add('markup-dropped', html.slice(html.lastIndexOf('<')));
    const variants = variantsOf(root);
    if (variants.dropped.length > 0) this.#losses.add('languages', variants.dropped.join(', '));
    if (variants.of === 'one') return { of: 'one', one: blocksOf(variants.tree, this.#sink) };
    const { en, ja } = variants;
    return { of: 'both', en: blocksOf(en, this.#sink), ja: blocksOf(ja, this.#sink) };
  }

  #line(blocks: readonly Block[]): string {
    for (const { file } of picturesIn(blocks)) this.#losses.add('markup-dropped', `img: ${file}`);
    return lineOf(blocks);
  }

  /** Words for the reader on one line; undefined where there are none. */
  words(written: Written): SourceWords | undefined {
    const blocks = this.#blocks(written);
    return joined(mapped(blocks, (each) => asWords(this.#line(each)) || undefined));
  }

  /** A text that is compared or run through: in one language, without readings. */
  line(written: Written): string {
    const blocks = this.#blocks(written);
    if (blocks.of === 'both') this.#losses.add('languages', 'en');
    return asPlain(this.#line(blocks.of === 'both' ? blocks.ja : blocks.one));
  }

  /** A running text, a line for each of its paragraphs, with readings. */
  running(written: Written): { text: string; pictures: { file: string; alt: string }[] } {
    const blocks = this.#blocks(written);
    if (blocks.of === 'both') this.#losses.add('languages', 'en');
    const kept = blocks.of === 'both' ? blocks.ja : blocks.one;
    return { text: asWords(linesOf(kept)), pictures: picturesIn(kept) };
  }

  /** What is asked: its first words as the prompt, the rest as Markdown below it. */
  asked(written: Written): Asked {
    return askedOf(this.#blocks(written));
  }
}
