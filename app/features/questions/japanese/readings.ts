import { foldKana, hasKanji, isKanji, lengthens } from '#app/features/questions/japanese/kana.ts';
import { LONGEST_READ } from '#app/features/questions/japanese/work.ts';

/** An accepted form in kana and which of its letters are the reading of a kanji. */
export interface KanaForm {
  written: string;
  fromKanji: boolean[];
}

/** What the accepted forms say about readings. */
export interface Readings {
  /** Runs of kanji that stand in an accepted form, with their kana. */
  runs: ReadonlyMap<string, string>;
  kana: KanaForm[];
  /** Forms with kanji for which no kana form is offered. */
  kanjiOnly: string[];
}

interface Piece {
  text: string;
  kanji: boolean;
}

const UNFIT_START = /^[んっゃゅょぁぃぅぇぉゎーンッャュョァィゥェォヮ]/;
const LONGEST_READING = 6;

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const char of text) {
    const kanji = isKanji(char);
    const last = found.at(-1);
    if (last?.kanji === kanji) last.text += char;
    else found.push({ text: char, kanji });
  }
  return found;
}

/** The kana of each run of kanji, found by laying the kana form beside the form with kanji. */
function align(form: string, kana: string): string[] | undefined {
  const parts = pieces(form);
  const folded = foldKana(kana);
  const failed = new Set<number>();
  const place = (index: number, at: number): string[] | undefined => {
    const part = parts[index];
    if (!part) return at === folded.length ? [] : undefined;
    const key = index * (folded.length + 1) + at;
    if (failed.has(key)) return undefined;
    const found = part.kanji ? placeRun(index, at, part.text) : placeKana(index, at, part.text);
    if (!found) failed.add(key);
    return found;
  };
  const placeKana = (index: number, at: number, text: string): string[] | undefined =>
    folded.startsWith(foldKana(text), at) ? place(index + 1, at + text.length) : undefined;
  const placeRun = (index: number, at: number, text: string): string[] | undefined => {
    const longest = Math.min(folded.length - at, text.length * LONGEST_READING);
    for (let length = 1; length <= longest; length += 1) {
      if (UNFIT_START.test(kana.slice(at))) return undefined;
      const rest = place(index + 1, at + length);
      if (rest) return [kana.slice(at, at + length), ...rest];
    }
    return undefined;
  };
  return form.length > LONGEST_READ || kana.length > LONGEST_READ ? undefined : place(0, 0);
}

function markRuns(form: string, runs: readonly string[], marks: boolean[]): void {
  let at = 0;
  let run = 0;
  for (const { text, kanji } of pieces(form)) {
    const length = kanji ? (runs[run++]?.length ?? 0) : text.length;
    if (kanji) marks.fill(true, at, at + length);
    at += length;
  }
}

/** Sorts accepted forms into kana forms and the rest, and learns the readings of their kanji. */
export function readingsOf(accepted: readonly string[]): Readings {
  const kana = accepted
    .filter((form) => !hasKanji(form))
    .map((written): KanaForm => ({
      written,
      fromKanji: new Array<boolean>(written.length).fill(false),
    }));
  const runs = new Map<string, string>();
  const kanjiOnly: string[] = [];
  for (const form of accepted.filter(hasKanji)) {
    let read = false;
    for (const { written, fromKanji } of kana) {
      const found = align(form, written);
      if (!found) continue;
      markRuns(form, found, fromKanji);
      const names = pieces(form).filter((piece) => piece.kanji);
      names.forEach(({ text }, at) => runs.has(text) || runs.set(text, found[at] ?? ''));
      read = true;
    }
    if (!read) kanjiOnly.push(form);
  }
  return { runs, kana, kanjiOnly };
}

const MOST_VARIANTS = 24;

/**
 * The answer with every kanji that stands in an accepted form read as it is read there. Where
 * only a part of a run of kanji was typed, the kana can be shared out in several ways.
 */
export function readAs(typed: string, runs: Readings['runs']): string[] {
  if (runs.size === 0 || typed.length > LONGEST_READ) return [typed];
  let variants = [''];
  for (const { text, kanji } of pieces(typed)) {
    const readings = kanji ? readRun(text, runs) : [text];
    variants = variants.flatMap((start) => readings.map((reading) => start + reading));
    variants = variants.slice(0, MOST_VARIANTS);
  }
  return variants;
}

function readRun(run: string, runs: Readings['runs']): string[] {
  let variants = [''];
  for (let at = 0; at < run.length;) {
    const { length, readings } = longestKnown(run.slice(at), runs);
    variants = variants.flatMap((start) => readings.map((reading) => start + reading));
    variants = variants.slice(0, MOST_VARIANTS);
    at += length;
  }
  return variants;
}

function longestKnown(
  rest: string,
  runs: Readings['runs'],
): { length: number; readings: string[] } {
  let longest = 0;
  for (const known of runs.keys()) {
    let length = 0;
    if (rest.startsWith(known)) length = known.length;
    if (length > longest) longest = length;
  }
  const whole = runs.get(rest.slice(0, longest));
  if (whole !== undefined) return { length: longest, readings: [whole] };
  for (let length = rest.length; length > 0; length -= 1) {
    const readings = partReadings(rest.slice(0, length), runs);
    if (readings.length > 0) return { length, readings };
  }
  return { length: 1, readings: [rest.charAt(0)] };
}

/** What kana a part of a known run can stand for: a piece that leaves some for the others. */
function partReadings(part: string, runs: Readings['runs']): string[] {
  const found = new Set<string>();
  for (const [known, reading] of runs) {
    const at = known.indexOf(part);
    if (at < 0) continue;
    const after = known.length - at - part.length;
    const starts = at === 0 ? [0] : range(at, reading.length - part.length - after);
    for (const start of starts) {
      const ends =
        after === 0 ? [reading.length] : range(start + part.length, reading.length - after);
      for (const end of ends) {
        if (canCut(reading, start) && canCut(reading, end)) found.add(reading.slice(start, end));
      }
    }
  }
  return [...found];
}

/** Whether the reading of one kanji can end and that of the next begin here. */
function canCut(reading: string, at: number): boolean {
  const [before, after] = [foldKana(reading.charAt(at - 1)), foldKana(reading.charAt(at))];
  const isEdge = at === 0 || at === reading.length;
  return isEdge || !(UNFIT_START.test(after) || lengthens(before, after));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}
