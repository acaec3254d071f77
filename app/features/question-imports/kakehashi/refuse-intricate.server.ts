import { CST, Lexer } from 'yaml';
import { UnreadableFile } from '../unreadable-file.ts';

/** Signs of YAML in a bank of five thousand questions, with room; each takes the parser microseconds. */
const MOST_LEXEMES = 1_500_000;
/** Brackets, dashes and the like within each other. */
const MOST_OPEN = 100;
/** What stands where it makes no sense: the parser makes a long fault of each. */
const MOST_ODD = 100;

const OPENS = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSES = new Set(['flow-map-end', 'flow-seq-end']);
const INDICATORS = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
const PROPERTIES = new Set(['anchor', 'tag', 'alias', 'flow-error-end']);
const SILENT = new Set(['space', 'comment']);

/** Follows the signs of a file, without making anything of them. */
class SignWatch {
  #count = 0;
  #open = 0;
  #odd = 0;
  #inRow = 0;
  #last = 'newline';

  next(type: string): void {
    this.#count += 1;
    if (this.#count > MOST_LEXEMES) throw new UnreadableFile('too-large');
    if (SILENT.has(type)) return;
    if (OPENS.has(type)) this.#open += 1;
    this.#inRow = INDICATORS.has(type) ? this.#inRow + 1 : 0;
    if (this.#open > MOST_OPEN || this.#inRow > MOST_OPEN) throw new UnreadableFile('too-deep');
    if (this.#isOdd(type)) this.#odd += 1;
    if (this.#odd > MOST_ODD) throw new UnreadableFile('broken-yaml');
    if (CLOSES.has(type)) this.#open = Math.max(0, this.#open - 1);
    this.#last = type;
  }

  #isOdd(type: string): boolean {
    if (CLOSES.has(type)) return this.#open === 0;
    if (type === 'comma') return this.#last === 'comma' || OPENS.has(this.#last);
    if (type === 'block-scalar-header') return !INDICATORS.has(this.#last);
    return PROPERTIES.has(type);
  }
}

/** Refuses YAML that would keep its parser busy for minutes; nothing that a person writes comes near. */
export function refuseIntricate(text: string): void {
  const watch = new SignWatch();
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isContent ? null : CST.tokenType(lexeme);
    // A plain or block text is announced by a sign of its own, and follows it.
    isContent = type === 'scalar';
    if (type !== null) watch.next(type);
  }
}
