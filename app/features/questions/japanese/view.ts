import { foldKana } from '#app/features/questions/japanese/kana.ts';
import type { Predicate } from '#app/features/questions/japanese/predicates.ts';
import { predicatesOf } from '#app/features/questions/japanese/predicates.ts';
import type { Token } from '#app/features/questions/japanese/segment.ts';
import { segment } from '#app/features/questions/japanese/segment.ts';
import { LONGEST_READ } from '#app/features/questions/japanese/work.ts';

/** An accepted form prepared for comparison; its words are looked for only when asked. */
export interface View {
  /** Normalised, hiragana and katakana as written. */
  written: string;
  /** The same with katakana read as hiragana, place for place. */
  text: string;
  tokens: () => readonly Token[];
  predicates: () => readonly Predicate[];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const KEPT_CUTS = 1000;
const cuts = new Map<string, readonly Token[]>();

/** The words of a text; the same accepted forms are judged against again and again. */
function cut(text: string, written: string, fromKanji: readonly boolean[]): readonly Token[] {
  const key = `${written}/${fromKanji.indexOf(true) < 0 ? '' : fromKanji.map(Number).join('')}`;
  const kept = cuts.get(key);
  if (kept) return kept;
  if (cuts.size >= KEPT_CUTS) cuts.clear();
  const tokens = text.length > LONGEST_READ ? [] : segment({ text, written, fromKanji });
  cuts.set(key, tokens);
  return tokens;
}

/** Prepares a normalised form; `fromKanji` marks letters that are the reading of a kanji. */
export function createView(written: string, fromKanji: readonly boolean[] = []): View {
  const text = foldKana(written);
  const tokens = once(() => cut(text, written, fromKanji));
  return { written, text, tokens, predicates: once(() => predicatesOf(tokens())) };
}
