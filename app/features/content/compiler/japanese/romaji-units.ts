import { SOUNDS, toHiragana } from './kana.ts';
import type { JpRun } from './ruby.ts';

/** A sound of the reading: the ways to write it in Hepburn, the usual one first. */
export type Unit = { ways: readonly string[]; space: boolean; kana: string };
type Cell = { letter: string; katakana: boolean; run: number; ruby: boolean };

const MACRON: Record<string, string> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };
const SMALL = /[ゃゅょぁぃぅぇぉ]/u;
// Verbs that end in a vowel + う of its own: written in kana alone they look like a long vowel.
const OWN_U = /(?:おも|かよ|さそ|ひろ|まよ|ただよ|す|ぬ)う$/u;

function cellsOf(runs: readonly JpRun[]): Cell[] {
  let number = 0;
  return runs.flatMap((run) => {
    const parts = run.kind === 'text' ? [run.text] : run.readings;
    return parts.flatMap((part) => {
      number += 1;
      return [...part].map((letter) => ({
        letter: toHiragana(letter),
        katakana: toHiragana(letter) !== letter,
        run: number,
        ruby: run.kind === 'ruby',
      }));
    });
  });
}

function lastVowel(sound: string): string {
  return sound.at(-1) ?? '';
}

// Whether this vowel lengthens the one before: always, perhaps (both spellings stand), or never.
function lengthens(cells: readonly Cell[], index: number, before: string): 'yes' | 'maybe' | 'no' {
  const cell = cells[index]!;
  const previous = cells[index - 1];
  if (cell.letter === 'ー') return 'yes';
  const pair = `${before}${cell.letter}`;
  if (!['aあ', 'uう', 'oう', 'oお', 'eえ'].includes(pair)) return 'no';
  if (previous?.run !== cell.run) return 'maybe';
  if (cell.katakana) return 'maybe';
  const word = wordUpTo(cells, index);
  return OWN_U.test(word) ? 'maybe' : 'yes';
}

function wordUpTo(cells: readonly Cell[], index: number): string {
  const rest = cells[index + 1];
  if (rest && SOUNDS.has(rest.letter)) return '';
  let word = '';
  for (let at = index; at >= 0 && /[ぁ-ん]/u.test(cells[at]!.letter); at -= 1) {
    word = cells[at]!.letter + word;
  }
  return word;
}

function particleWays(cell: Cell, sound: string): string[] {
  if (cell.ruby) return [sound];
  if (cell.letter === 'は') return ['ha', 'wa'];
  if (cell.letter === 'へ') return ['he', 'e'];
  return [sound];
}

function nasalWays(next: Cell | undefined): string[] {
  return next && /[あいうえおやゆよ]/u.test(next.letter) ? ["n'", 'n '] : ['n'];
}

function doubled(sound: string): string {
  return sound.startsWith('ch') ? `t${sound}` : `${sound[0] ?? ''}${sound}`;
}

class UnitBuilder {
  readonly units: Unit[] = [];
  private small = false;

  constructor(private readonly cells: readonly Cell[]) {}

  private push(ways: string[], kana: string): void {
    const all = this.small ? ways.map(doubled) : ways;
    this.small = false;
    this.units.push({ ways: all, space: false, kana });
  }

  private extend(index: number): boolean {
    const last = this.units.at(-1);
    if (!last || last.space || this.small) return false;
    const vowel = lastVowel(last.ways[0]!);
    const how = lengthens(this.cells, index, vowel);
    if (how === 'no' || !MACRON[vowel]) return false;
    const long = last.ways.map((way) =>
      MACRON[lastVowel(way)] ? way.slice(0, -1) + MACRON[lastVowel(way)] : way,
    );
    const short = SOUNDS.get(this.cells[index]!.letter) ?? '';
    // A space between the two says that they belong to different words (tsukue no ue).
    const apart = last.ways.map((way) => `${way} ${short}`);
    const ways =
      how === 'yes'
        ? [...long, ...apart]
        : [...last.ways.map((way) => way + short), ...long, ...apart];
    this.units[this.units.length - 1] = {
      ...last,
      ways,
      kana: last.kana + this.cells[index]!.letter,
    };
    return true;
  }

  build(): Unit[] {
    for (let index = 0; index < this.cells.length; index += 1) {
      const cell = this.cells[index]!;
      const next = this.cells[index + 1];
      const pair = next && SMALL.test(next.letter) ? cell.letter + next.letter : '';
      if (SOUNDS.has(pair)) {
        this.push([SOUNDS.get(pair)!], pair);
        index += 1;
      } else if (cell.letter === 'っ') this.small = true;
      else if (cell.letter === 'ん') this.push(nasalWays(next), 'ん');
      else if (this.extend(index)) continue;
      else if (SOUNDS.has(cell.letter))
        this.push(particleWays(cell, SOUNDS.get(cell.letter)!), cell.letter);
      else this.separate();
    }
    return this.units;
  }

  private separate(): void {
    this.small = false;
    this.units.push({ ways: [' '], space: true, kana: ' ' });
  }
}

/** The sounds of a text, each with the ways to write it. */
export function romajiUnits(runs: readonly JpRun[]): Unit[] {
  return new UnitBuilder(cellsOf(runs)).build();
}
