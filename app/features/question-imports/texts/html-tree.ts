import { ErrorCodes, Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';

/** An element of HTML; a text is a string. */
export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (HtmlElement | string)[];
  /** Something in it stands on lines of its own. */
  holdsBlocks: boolean;
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
export const isBlockElement = ({ name }: HtmlElement): boolean => BLOCKS.has(name);

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements that a following one of their kind ends. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
};
/** What holds no elements: all up to its end tag is its text. */
const RAW = new Set([
  'script',
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'textarea',
  'title',
]);
/** Deeper elements, and those after so many, are read as if their tags were not there. */
const DEEPEST = 30;
const MOST_ELEMENTS = 2_000;

class TreeBuilder {
  readonly root: HtmlElement = { name: '', attributes: {}, children: [], holdsBlocks: false };
  #elements = 0;
  readonly #open: HtmlElement[] = [this.root];

  get #current(): HtmlElement {
    return this.#open.at(-1) ?? this.root;
  }

  text(chars: string): void {
    const { children } = this.#current;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + chars;
    else children.push(chars);
  }

  start({ tagName, attrs, selfClosing }: Token.TagToken): void {
    const ended = Object.hasOwn(ENDED_BY, tagName) ? ENDED_BY[tagName] : undefined;
    while (ended?.includes(this.#current.name)) this.#open.pop();
    if (this.#open.length > DEEPEST || this.#elements >= MOST_ELEMENTS) return;
    this.#elements += 1;
    if (BLOCKS.has(tagName)) for (const around of this.#open) around.holdsBlocks = true;
    const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    const element = { name: tagName, attributes, children: [], holdsBlocks: false };
    this.#current.children.push(element);
    if (!VOID.has(tagName) && !selfClosing) this.#open.push(element);
  }

  end({ tagName }: Token.TagToken): void {
    const at = this.#open.findLastIndex(({ name }) => name === tagName);
    if (at > 0) this.#open.length = at;
  }
}

/**
 * HTML as a tree of bounded depth, in time that grows with its length only: a parser that mends as
 * browsers do is made to work for minutes by a few hundred kilobytes of open tags.
 * @returns `isCut` where it ends inside of a tag, whose text is then lost
 */
export function htmlTree(html: string): { root: HtmlElement; isCut: boolean } {
  const builder = new TreeBuilder();
  let isCut = false;
  const nothing = () => undefined;
  const text = ({ chars }: Token.CharacterToken) => builder.text(chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        builder.start(token);
        if (RAW.has(token.tagName) && !token.selfClosing) tokenizer.state = TokenizerMode.RAWTEXT;
      },
      onEndTag: (token) => builder.end(token),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onParseError({ code }) {
        if (code === ErrorCodes.eofInTag) isCut = true;
      },
    },
  );
  tokenizer.write(html, true);
  return { root: builder.root, isCut };
}

/** All text inside an element. */
export function innerText(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : innerText(child)))
    .join('');
}
