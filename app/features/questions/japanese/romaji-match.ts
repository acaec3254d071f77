import { particlesOf, soundParticles } from '#app/features/questions/japanese/particles.ts';
import { LONGEST_SYLLABLE } from '#app/features/questions/japanese/romaji.ts';
import type { Sound } from '#app/features/questions/japanese/romaji-sounds.ts';
import { soundsAt } from '#app/features/questions/japanese/romaji-sounds.ts';
import type { View } from '#app/features/questions/japanese/view.ts';
import type { Work } from '#app/features/questions/japanese/work.ts';
import { spend } from '#app/features/questions/japanese/work.ts';

/** What has been read so far and how far it is from the accepted form. */
interface Reading {
  cost: number;
  kana: string;
}

type Row = (Reading | undefined)[];

function better(one: Reading | undefined, other: Reading | undefined): Reading | undefined {
  if (!one || !other) return one ?? other;
  return other.cost < one.cost ? other : one;
}

function withLetter(row: Row, letter: string, accepted: string): Row {
  const next: Row = [];
  row.forEach((read, at) => {
    const before = row[at - 1];
    const cost = accepted[at - 1] === letter ? 0 : 1;
    const matched = before && { cost: before.cost + cost, kana: before.kana + letter };
    const added = read && { cost: read.cost + 1, kana: read.kana + letter };
    const skipped = next[at - 1];
    next[at] = better(
      better(matched, added),
      skipped && { cost: skipped.cost + 1, kana: skipped.kana },
    );
  });
  return next;
}

/** The row after a sound that stands only for what the accepted form has here. */
function onlyWhere(row: Row, { kana }: Sound, fits: (at: number) => boolean): Row {
  const next: Row = new Array<undefined>(row.length).fill(undefined);
  row.forEach((read, at) => {
    if (read && fits(at)) next[at + kana.length] = { cost: read.cost, kana: read.kana + kana };
  });
  return next;
}

const EXCHANGE = 0.9;

/** The row after は へ or を, typed as it sounds, where the accepted form has another particle. */
function asOther(row: Row, { kana }: Sound, view: View): Row {
  const next: Row = new Array<undefined>(row.length).fill(undefined);
  const [before, particle] = [kana.slice(0, -1), kana.slice(-1)];
  for (const { start, end, text } of particlesOf(view)) {
    const place = start - before.length;
    const read = row[place];
    if (!read || start === 0 || text === particle) continue;
    if (!view.text.startsWith(before, place)) continue;
    next[end] = { cost: read.cost + EXCHANGE * text.length, kana: read.kana + kana };
  }
  return next;
}

function merge(into: Row | undefined, row: Row): Row {
  return into ? into.map((read, at) => better(read, row[at])) : row;
}

/** One step of reading letters beside an accepted form. */
function afterSound(view: View): (row: Row, sound: Sound) => Row {
  const accepted = view.text;
  const sounded = soundParticles(view);
  return (row, sound) => {
    const { kana, only } = sound;
    if (!only) return [...kana].reduce((read, letter) => withLetter(read, letter, accepted), row);
    if (only === 'same') return onlyWhere(row, sound, (at) => accepted[at] === kana);
    const same = onlyWhere(row, sound, (at) => isSounded(accepted, sounded, { at, kana }));
    return merge(same, asOther(row, sound, view));
  };
}

/** Whether the accepted form has these kana here, the last of them a particle は へ or を. */
function isSounded(
  accepted: string,
  sounded: ReadonlySet<number>,
  { at, kana }: { at: number; kana: string },
): boolean {
  return accepted.startsWith(kana, at) && sounded.has(at + kana.length - 1);
}

/** Kana for the letters, as near to the accepted form as they can be read; none if they cannot. */
export function nearestKana(latin: string, view: View, work: Work): Reading | undefined {
  const accepted = view.text;
  if (!spend(work, latin.length * (accepted.length + 1) * 8)) return undefined;
  const rows: (Row | undefined)[] = [
    Array.from({ length: accepted.length + 1 }, (_, at) => ({ cost: at, kana: '' })),
  ];
  const after = afterSound(view);
  for (let at = 0; at < latin.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    for (const sound of soundsAt(latin, at)) {
      rows[at + sound.length] = merge(rows[at + sound.length], after(row, sound));
    }
  }
  return rows[latin.length]?.[accepted.length];
}

/** A piece of kana, the places in it that are particles は へ を, and the steps left. */
interface Piece {
  text: string;
  sounded: ReadonlySet<number>;
  work: Work;
}

/** Where the letters from this place can have read the whole piece. */
function endsOf(latin: string, from: number, { text, sounded, work }: Piece): number[] {
  const reached = new Map<number, Set<number>>([[from, new Set([0])]]);
  const reach = (at: number, place: number): void => {
    reached.set(at, (reached.get(at) ?? new Set()).add(place));
  };
  const longest = Math.min(latin.length, from + text.length * (LONGEST_SYLLABLE + 1));
  for (let at = from; at < longest; at += 1) {
    const sounds = reached.has(at) ? soundsAt(latin, at) : [];
    for (const place of reached.get(at) ?? []) {
      if (!spend(work, 1)) return [];
      sounds
        .filter(({ kana }) => text.startsWith(kana, place))
        .filter(({ only, kana }) => only !== 'particle' || sounded.has(place + kana.length - 1))
        .forEach(({ length, kana }) => reach(at + length, place + kana.length));
    }
  }
  return [...reached].filter(([, places]) => places.has(text.length)).map(([at]) => at);
}

/** Whether the letters can be read as exactly this form. */
export function reads(latin: string, view: View, work: Work): boolean {
  if (latin.length > view.text.length * (LONGEST_SYLLABLE + 1)) return false;
  const whole = { text: view.text, sounded: soundParticles(view), work };
  return endsOf(latin, 0, whole).includes(latin.length);
}

const MOST_WORDS = 12;

/** Whether the letters can be read as the words of this form in another order. */
export function readsReordered(latin: string, view: View, work: Work): boolean {
  const sounded = soundParticles(view);
  const words = view.tokens().map(({ start, text }): Piece => {
    const own = [...sounded].map((place) => place - start);
    return { text, sounded: new Set(own), work };
  });
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const dead = new Set<string>();
  const place = (at: number, left: readonly Piece[]): boolean => {
    if (left.length === 0) return at === latin.length;
    const key = `${at}:${left.map((word) => words.indexOf(word)).join()}`;
    if (dead.has(key) || !spend(work, 1)) return false;
    dead.add(key);
    return left.some((word) =>
      endsOf(latin, at, word).some((end) =>
        place(
          end,
          left.filter((other) => other !== word),
        ),
      ),
    );
  };
  return place(0, words);
}
