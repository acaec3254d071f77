import { ENDINGS } from '#app/features/questions/japanese/inflection.ts';
import { isKanji, isKatakana } from '#app/features/questions/japanese/kana.ts';
import type { Stem, TokenKind } from '#app/features/questions/japanese/lexicon.ts';
import { formsAt } from '#app/features/questions/japanese/lexicon.ts';
import { canFollow, joinCost, particleAt } from '#app/features/questions/japanese/joins.ts';

/** A word, particle or ending of a sentence, by its place in the text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  kind: TokenKind;
  /** What a known word may inflect as; empty for the others. */
  stems: readonly Stem[];
}

/** A text as it is cut: folded, as written, and where letters are the reading of a kanji. */
export interface Cuttable {
  text: string;
  written: string;
  fromKanji: readonly boolean[];
}

interface Candidate {
  end: number;
  kind: TokenKind;
  cost: number;
  stems: readonly Stem[];
}

const NO_STEMS: readonly Stem[] = [];
const LONGEST_UNKNOWN = 10;
const LONGEST_OKURIGANA = 16;
const UNFIT_START = /^[んっゃゅょぁぃぅぇぉゎーを]/;

function runEnd(written: string, start: number, belongs: (char: string) => boolean): number {
  let end = start;
  while (end < written.length && belongs(written.charAt(end))) end += 1;
  return end;
}

const isPlain = (char: string): boolean => char >= '\u3041' && char <= '\u3096';
const isForeign = (char: string): boolean => !isPlain(char) && !isKatakana(char) && !isKanji(char);

const OKURIGANA_ENDINGS = new Set(
  [...ENDINGS].filter(([cls]) => cls !== 'copula').flatMap(([, endings]) => [...endings.keys()]),
);

/** How far a kanji word can reach into the hiragana after it as an inflected word. */
function inflectedAfterKanji(text: string, start: number, kanjiEnd: number): Candidate[] {
  const found: Candidate[] = [];
  for (
    let end = kanjiEnd + 1;
    end <= Math.min(text.length, kanjiEnd + LONGEST_OKURIGANA);
    end += 1
  ) {
    const tail = text.slice(kanjiEnd, end);
    if (!isPlain(tail.slice(-1)) || tail.includes('を')) break;
    if (particleAt(tail, 0) === tail) continue;
    for (let kept = 0; kept <= Math.min(2, tail.length - 1); kept += 1) {
      if (tail.slice(0, kept).includes('で')) break;
      if (!OKURIGANA_ENDINGS.has(tail.slice(kept))) continue;
      found.push({ end, kind: 'verb', cost: 1.3 + kept * 0.35, stems: NO_STEMS });
      break;
    }
  }
  return found;
}

function scriptRuns({ text, written }: Cuttable, start: number): Candidate[] {
  const char = written.charAt(start);
  const noun = (end: number): Candidate => ({ end, kind: 'noun', cost: 1, stems: NO_STEMS });
  if (isKatakana(char)) return [noun(runEnd(written, start, isKatakana))];
  if (!isKanji(char)) return isForeign(char) ? [noun(runEnd(written, start, isForeign))] : [];
  const end = runEnd(written, start, isKanji);
  return [noun(end), ...inflectedAfterKanji(text, start, end)];
}

function knownWords({ text }: Cuttable, start: number): Candidate[] {
  return formsAt(text, start).map(({ end, entry: { kind, short, stems } }) => {
    const cost = kind === 'copula' || kind === 'link' ? 0.4 : short ? 2.2 : 1;
    return { end, kind, cost, stems };
  });
}

/** What a letter adds to the cost of an unknown word that goes on past it. */
function letterCost(char: string, first: boolean): number {
  if (char === 'を') return 4.6;
  return !first && 'はへが'.includes(char) ? 1.3 : 0.6;
}

/** What an unknown word costs for its length and for the letter it ends in. */
function endCost(char: string, length: number): number {
  if (length === 1) return 1;
  return 'にでとも'.includes(char) ? 0.4 : 0;
}

function unknownWords({ text, written }: Cuttable, start: number): Candidate[] {
  const found: Candidate[] = [];
  let cost = UNFIT_START.test(text.charAt(start)) ? 2.9 : 0.9;
  for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_UNKNOWN); end += 1) {
    const char = written.charAt(end - 1);
    if (!isPlain(char)) break;
    cost += letterCost(char, end - 1 === start);
    const whole = cost + endCost(char, end - start);
    found.push({ end, kind: 'unknown', cost: whole, stems: NO_STEMS });
  }
  return found;
}

function particles({ text, fromKanji }: Cuttable, start: number): Candidate[] {
  if (fromKanji[start]) return [];
  const found: Candidate[] = [];
  for (const length of [1, 2]) {
    const particle = text.slice(start, start + length);
    if (particle.length !== length || particleAt(particle, 0) !== particle) continue;
    found.push({ end: start + length, kind: 'particle', cost: 0.5, stems: NO_STEMS });
  }
  return found;
}

interface Best {
  cost: number;
  token: Token;
  before: Best | undefined;
}

function candidatesAt(source: Cuttable, start: number): Candidate[] {
  return [
    ...particles(source, start),
    ...knownWords(source, start),
    ...scriptRuns(source, start),
    ...unknownWords(source, start),
  ];
}

function cheapestBefore(options: readonly Best[], token: Token): Best | undefined {
  let best: Best | undefined;
  let bestCost = Infinity;
  for (const option of options) {
    const cost = option.cost + joinCost(option.token, token);
    if (cost < bestCost) [best, bestCost] = [option, cost];
  }
  return best && { cost: bestCost, token, before: best };
}

function keepCheapest(options: Best[], found: Best): void {
  const same = options.findIndex(({ token }) => canFollow(token) === canFollow(found.token));
  const rival = options[same];
  if (!rival) options.push(found);
  else if (found.cost < rival.cost) options[same] = found;
}

/** Cuts a text into its most likely words; linear in the length of the text. */
export function segment(source: Cuttable): Token[] {
  const { text } = source;
  const reached: Best[][] = Array.from({ length: text.length + 1 }, () => []);
  for (let start = 0; start < text.length; start += 1) {
    const options = reached[start] ?? [];
    if (start > 0 && options.length === 0) continue;
    for (const { end, kind, cost, stems } of candidatesAt(source, start)) {
      const token: Token = { start, end, text: text.slice(start, end), kind, stems };
      const found =
        start === 0
          ? { cost: joinCost(undefined, token), token, before: undefined }
          : cheapestBefore(options, token);
      if (found) keepCheapest(reached[end] ?? [], { ...found, cost: found.cost + cost });
    }
  }
  return unroll(reached[text.length] ?? []);
}

function unroll(options: readonly Best[]): Token[] {
  let best = options.reduce<Best | undefined>(
    (least, option) => (least && least.cost <= option.cost ? least : option),
    undefined,
  );
  const tokens: Token[] = [];
  for (; best; best = best.before) tokens.push(best.token);
  return tokens.reverse();
}
