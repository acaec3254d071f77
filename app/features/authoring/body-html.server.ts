import { parseTree, tooIntricate, unshieldRuby } from '#app/features/content/exports.server.ts';

type Node = ReturnType<typeof parseTree>['children'][number] | Inline;
type Inline = Extract<
  ReturnType<typeof parseTree>['children'][number],
  { type: 'paragraph' }
>['children'][number];

/** The picture of a name, or null where there is none. */
export type PictureOf = (file: string) => { address: string; width: number; height: number } | null;

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const isSafe = (href: string) =>
  (/^https?:\/\/[^\s\\]+$/iu.test(href) && URL.canParse(href)) ||
  /^\/(?![/\\])[^\s\\]*$/u.test(href);

const RUBY = /\{([^{}|\\]+)\|([^{}\\]+)\}|\\([{}\\])/gu;

/** Text with its readings; a bar divides the readings of single letters. */
function rubyHtml(text: string): string {
  return escaped(text).replaceAll(RUBY, (...match: (string | undefined)[]) => {
    const [, base = '', reading = '', sign] = match;
    if (sign) return sign;
    const rt = reading.replaceAll('|', '');
    return `<ruby lang="ja">${base}<rp>(</rp><rt>${rt}</rt><rp>)</rp></ruby>`;
  });
}

const plain = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return plain(node.children as Node[]);
      return 'value' in node ? node.value : '';
    })
    .join('');

class Writer {
  readonly #pictureOf: PictureOf;
  constructor(pictureOf: PictureOf) {
    this.#pictureOf = pictureOf;
  }

  all(nodes: readonly Node[]): string {
    return nodes.map((node) => this.one(node)).join('');
  }

  #in(tag: string, node: { children: readonly unknown[] }): string {
    return `<${tag}>${this.all(node.children as Node[])}</${tag}>`;
  }

  /** Only what is named here becomes an element; HTML in the text is text, other nodes their words. */
  one(node: Node): string {
    switch (node.type) {
      case 'text':
        return rubyHtml(unshieldRuby(node.value));
      case 'paragraph':
        return this.#in('p', node);
      case 'emphasis':
        return this.#in('em', node);
      case 'strong':
        return this.#in('strong', node);
      case 'blockquote':
        return this.#in('blockquote', node);
      case 'heading':
        return this.#in(node.depth < 3 ? 'h3' : 'h4', node);
      case 'table':
        return this.#table(node);
      default:
        return this.#other(node);
    }
  }

  #other(node: Node): string {
    switch (node.type) {
      case 'list':
        return this.#list(node);
      case 'link':
        return this.#link(node);
      case 'image':
        return this.#picture(node);
      case 'break':
        return '<br>';
      case 'thematicBreak':
        return '<hr>';
      case 'code':
        return `<pre>${escaped(unshieldRuby(node.value))}</pre>`;
      case 'inlineCode':
        return `<code>${escaped(unshieldRuby(node.value))}</code>`;
      default:
        return escaped(unshieldRuby(plain([node])));
    }
  }

  #list({ children, ordered, start }: Extract<Node, { type: 'list' }>): string {
    const items = children.map((item) => this.#in('li', item)).join('');
    if (!ordered) return `<ul>${items}</ul>`;
    return `<ol${(start ?? 1) === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
  }

  #link(node: Extract<Node, { type: 'link' }>): string {
    const words = this.all(node.children);
    if (!isSafe(node.url)) return words;
    return `<a href="${escaped(node.url)}" rel="noreferrer">${words}</a>`;
  }

  #picture({ url, alt }: Extract<Node, { type: 'image' }>): string {
    const found = this.#pictureOf(url);
    const words = escaped(alt ?? '');
    if (!found) return words;
    const { address, width, height } = found;
    return `<img src="${escaped(address)}" width="${width}" height="${height}" alt="${words}">`;
  }

  #table({ children: [head, ...rows] }: Extract<Node, { type: 'table' }>): string {
    const cells = (tag: string, row: typeof head) =>
      `<tr>${(row?.children ?? []).map((cell) => this.#in(tag, cell)).join('')}</tr>`;
    const body = rows.map((row) => cells('td', row)).join('');
    return `<table><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table>`;
  }
}

/**
 * The HTML of a question's Markdown: of what stands in it, only what is listed above becomes an element.
 * What would keep the parser busy for long is shown as it is written.
 */
export function bodyHtml(markdown: string, pictureOf: PictureOf): string {
  if (tooIntricate(markdown)) return `<p>${escaped(markdown)}</p>`;
  return new Writer(pictureOf).all(parseTree(markdown).children as Node[]);
}
