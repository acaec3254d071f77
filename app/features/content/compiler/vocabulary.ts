import { KANJI } from './japanese/kana.ts';
import { parseJp } from './japanese/ruby.ts';
import type { JpRun } from './japanese/ruby.ts';
import type { WordSource } from './lesson-schema.ts';
import type { LoadedLesson } from './loaded-course.ts';

/** The smallest part of a text that carries a reading: a letter, or a base with its reading. */
export type Atom = { base: string; reading: string | null; startsPhrase: boolean };

export type KnownWord = { id: string; lesson: LoadedLesson; word: WordSource; atoms: Atom[] };

/** A stretch of atoms, with the word it is, if it is one. */
export type Stretch = { word: KnownWord | null; atoms: Atom[] };

const BREAK = /[\s。、！？!?.,「」『』（）()・…:：]/u;
// What may fill the rest of a phrase after a word in kana: anything else makes it a longer word.
const AFTER_KANA =
  /^(?:[かねよな]|(?:は|が|を|に|へ|で|と|も|の|や|から|まで|より){0,2}(?:(?:です|でした|でしょう|だ|じゃ|さん|ありません)[かねよ]*)*)$/u;
const LONGEST_REST = 12;

/** Cuts a text into atoms; spaces stay as atoms of their own. */
export function atomsOf(runs: readonly JpRun[]): Atom[] {
  let startsPhrase = true;
  const atom = (base: string, reading: string | null): Atom => {
    const made = { base, reading, startsPhrase: startsPhrase && !BREAK.test(base) };
    startsPhrase = BREAK.test(base);
    return made;
  };
  return runs.flatMap((run) => {
    if (run.kind === 'text') return [...run.text].map((letter) => atom(letter, null));
    if (run.readings.length === 1) return [atom(run.base, run.readings[0]!)];
    return [...run.base].map((letter, index) => atom(letter, run.readings[index]!));
  });
}

function isSame(a: Atom, b: Atom): boolean {
  return a.base === b.base && a.reading === b.reading;
}

function rest(atoms: readonly Atom[], from: number): string {
  let text = '';
  for (let index = from; index < atoms.length && text.length < LONGEST_REST; index += 1) {
    if (BREAK.test(atoms[index]!.base)) break;
    text += atoms[index]!.base;
  }
  return text;
}

function canEnd(atoms: readonly Atom[], end: number): boolean {
  const last = atoms[end - 1]!;
  const next = atoms[end];
  if (next && last.reading !== null) return next.reading === null || !KANJI.test(next.base);
  return AFTER_KANA.test(rest(atoms, end));
}

// The length of the match of a word at `start`, or 0. Spaces inside either text do not matter.
function matchLength(atoms: readonly Atom[], start: number, word: readonly Atom[]): number {
  let at = start;
  for (const expected of word) {
    if (expected.base === ' ') continue;
    while (at > start && atoms[at]?.base === ' ') at += 1;
    const found = atoms[at];
    if (!found || !isSame(found, expected)) return 0;
    at += 1;
  }
  return canEnd(atoms, at) ? at - start : 0;
}

/** The words taught up to a lesson, to be found in texts. */
export class Vocabulary {
  private readonly byFirst = new Map<string, KnownWord[]>();
  private readonly met = new Set<string>();

  constructor(lessons: readonly LoadedLesson[], current: LoadedLesson) {
    for (const lesson of lessons) {
      for (const word of lesson.source.value.words ?? [])
        this.add(lesson, word, lesson !== current);
      if (lesson === current) break;
    }
  }

  private add(lesson: LoadedLesson, word: WordSource, isMet: boolean): void {
    const atoms = atomsOf(parseJp(word.jp).runs);
    const first = atoms[0];
    if (!first) return;
    const known = { id: `${lesson.code}.${word.id}`, lesson, word, atoms };
    this.byFirst.set(first.base, [...(this.byFirst.get(first.base) ?? []), known]);
    if (!isMet) return;
    for (const { base, reading } of atoms) if (reading !== null) this.met.add(`${base}|${reading}`);
  }

  /** True where a word of an earlier lesson has shown this base with this reading. */
  hasMet(atom: Atom): boolean {
    return this.met.has(`${atom.base}|${atom.reading ?? ''}`);
  }

  private longest(
    atoms: readonly Atom[],
    start: number,
  ): { word: KnownWord; length: number } | null {
    let best: { word: KnownWord; length: number } | null = null;
    for (const word of this.byFirst.get(atoms[start]!.base) ?? []) {
      const length = matchLength(atoms, start, word.atoms);
      if (length > 0 && length >= (best?.length ?? 0)) best = { word, length };
    }
    return best;
  }

  /** Cuts a text into words of the course and what stands between them. */
  stretches(runs: readonly JpRun[]): Stretch[] {
    const atoms = atomsOf(runs);
    const stretches: Stretch[] = [];
    let between: Atom[] = [];
    const flush = () => {
      if (between.length > 0) stretches.push({ word: null, atoms: between });
      between = [];
    };
    for (let index = 0; index < atoms.length;) {
      const atom = atoms[index]!;
      const found = atom.startsPhrase ? this.longest(atoms, index) : null;
      if (found) {
        flush();
        stretches.push({ word: found.word, atoms: atoms.slice(index, index + found.length) });
        index += found.length;
      } else {
        between.push(atom);
        index += 1;
      }
    }
    flush();
    return stretches;
  }
}
