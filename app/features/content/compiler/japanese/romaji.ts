import { romajiUnits } from './romaji-units.ts';
import type { Unit } from './romaji-units.ts';
import type { JpRun } from './ruby.ts';

type Around = { before: string; after: string };
const SAID = { は: 'wa', へ: 'e' } as const;

// As a particle は is "wa" at the end of a word, へ is "e" on its own. Written "ha" or "he" it is no
// particle: then it stands alone only where it is the whole text.
function particleStands(kana: 'は' | 'へ', way: string, { before, after }: Around): boolean {
  const startsWord = before === '' || before === ' ';
  const endsWord = after === '' || after === ' ';
  if (way === SAID[kana]) return endsWord && (kana === 'は' || startsWord);
  return !(startsWord && endsWord) || (before === '' && after === '');
}

function stands(unit: Unit, way: string, around: Around): boolean {
  if (unit.ways.length < 2 || (unit.kana !== 'は' && unit.kana !== 'へ')) return true;
  return particleStands(unit.kana, way, around);
}

class Matcher {
  private readonly failed = new Set<string>();

  constructor(
    private readonly units: readonly Unit[],
    private readonly text: string,
  ) {}

  private skip(position: number): number {
    let at = position;
    while (this.text[at] === ' ') at += 1;
    return at;
  }

  matches(unit = 0, position = 0): boolean {
    const at = this.skip(position);
    if (unit === this.units.length) return at === this.text.length;
    const key = `${unit} ${at}`;
    if (this.failed.has(key)) return false;
    if (this.tries(unit, at, position)) return true;
    this.failed.add(key);
    return false;
  }

  private tries(index: number, at: number, position: number): boolean {
    const unit = this.units[index]!;
    if (unit.space) return this.matches(index + 1, position);
    return unit.ways.some((way) => {
      const spaced = way.endsWith(' ');
      const letters = spaced ? way.slice(0, -1) : way;
      if (!this.text.startsWith(letters, at)) return false;
      const end = at + letters.length;
      if (spaced && this.text[end] !== ' ') return false;
      const around = { before: this.text[at - 1] ?? '', after: this.text[end] ?? '' };
      return stands(unit, letters, around) && this.matches(index + 1, end);
    });
  }
}

/** Letters, apostrophes and single spaces only: what is compared. */
function comparable(romaji: string): string {
  return romaji
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[^a-zāīūēō']+/gu, ' ')
    .trim();
}

/** The reading in Hepburn as the checker would write it. */
export function romajiOf(runs: readonly JpRun[]): string {
  const units = romajiUnits(runs);
  const text = units.map((unit) => unit.ways[0]).join('');
  return text.replace(/ +/gu, ' ').trim();
}

/** True where `romaji` is a Hepburn spelling of the reading. */
export function isRomajiOf(romaji: string, runs: readonly JpRun[]): boolean {
  const units = romajiUnits(runs);
  return new Matcher(units, comparable(romaji)).matches();
}
