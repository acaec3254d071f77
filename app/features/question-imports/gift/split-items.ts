/** One item of a GIFT file: a question, or the category of those that follow. */
export interface GiftItem {
  line: number;
  text: string;
  /** Its comment lines: Moodle keeps ids and tags there. */
  comments: string[];
}

const CATEGORY = /^\s*\$CATEGORY:/u;
const COMMENT = /^\s*\/\//u;

/** The braces of a line that are not escaped. */
const bracesOf = (line: string) => line.replaceAll(/\\.|[^{}\\]+|\\$/gu, '');

/** For each line, the first brace in it or below. */
function nextBraces(braces: readonly string[]): (string | undefined)[] {
  const next: (string | undefined)[] = [];
  let found: string | undefined;
  for (let at = braces.length - 1; at >= 0; at -= 1) {
    found = braces[at]?.[0] ?? found;
    next[at] = found;
  }
  return next;
}

class Splitter {
  readonly items: GiftItem[] = [];
  #lines: string[] = [];
  #comments: string[] = [];
  #line = 0;
  #isInside = false;

  flush(): void {
    if (this.#lines.length > 0) {
      const text = this.#lines.join('\n');
      this.items.push({ line: this.#line, text, comments: this.#comments });
    }
    this.#lines = [];
    this.#comments = [];
    this.#isInside = false;
  }

  comment(line: string): void {
    this.#comments.push(line);
  }

  blank(next: string | undefined): void {
    // A brace that opens before this one closes says that this one was forgotten.
    if (this.#isInside && next === '}') this.#lines.push('');
    else this.flush();
  }

  add(line: string, { number, braces }: { number: number; braces: string }): void {
    const isCategory = !this.#isInside && CATEGORY.test(line);
    if (isCategory) this.flush();
    if (this.#lines.length === 0) this.#line = number;
    this.#lines.push(line);
    if (braces) this.#isInside = braces.at(-1) === '{';
    if (isCategory) this.flush();
  }
}

/** The items of a file, apart by blank lines outside of braces; comment lines are no part of them. */
export function splitItems(text: string): GiftItem[] {
  const lines = text.split('\n');
  const braces = lines.map((line) => (COMMENT.test(line) ? '' : bracesOf(line)));
  const next = nextBraces(braces);
  const splitter = new Splitter();
  for (const [at, line] of lines.entries()) {
    if (COMMENT.test(line)) splitter.comment(line);
    else if (line.trim() === '') splitter.blank(next[at]);
    else splitter.add(line, { number: at + 1, braces: braces[at] ?? '' });
  }
  splitter.flush();
  return splitter.items;
}

/** The category that an item sets, without where in Moodle it lies; null where it is a question. */
export function categoryOf({ text }: GiftItem): string | null {
  if (!CATEGORY.test(text)) return null;
  return plainCategory(text.replace(CATEGORY, ''));
}

/** A path of categories without the names that Moodle puts before it. */
export function plainCategory(path: string): string {
  return path
    .trim()
    .replace(/^\$[a-z]+\$\//u, '')
    .replace(/^top(?:\/|$)/u, '');
}

/** What the comments of an item say of it: `[id:…]` and `[tag:…]`. */
export function noted({ comments }: GiftItem): { id: string | null; tags: string[] } {
  const found = comments.flatMap((line) => [
    ...line.slice(0, 2_000).matchAll(/\[(id|tag):([^[\]]{1,200})\]/gu),
  ]);
  const named = (kind: string) => found.filter(([, each]) => each === kind);
  const texts = (kind: string) => named(kind).map(([, , text = '']) => text.trim());
  return { id: texts('id')[0] ?? null, tags: texts('tag') };
}
