import type { Move, MovesAt } from '#app/features/questions/japanese/edits.ts';
import { enlarged, lengthens, unvoiced } from '#app/features/questions/japanese/kana.ts';
import { areLookalikeKana } from '#app/features/questions/japanese/lookalikes.ts';
import { areParticles } from '#app/features/questions/japanese/particles.ts';
import type { View } from '#app/features/questions/japanese/view.ts';

/** An answer as it is compared: as typed, and with katakana read as hiragana. */
export interface Typed {
  written: string;
  text: string;
}

/** Vowels that belong to a word's ending or begin a word, and so lengthen nothing. */
function fixedVowels(view: View): Set<number> {
  const fixed = new Set<number>();
  for (const { start, stemEnd, cls, mistaken } of view.predicates()) {
    if (mistaken) continue;
    const next = view.text.charAt(stemEnd);
    if (next === 'う' && cls === 'w') fixed.add(stemEnd);
    if (next === 'い' && cls === 'adjective') fixed.add(stemEnd);
    if (cls === 'good' && view.text.startsWith('いい', start)) fixed.add(start + 1);
  }
  view.tokens().forEach(({ start, kind }, at) => {
    if (at > 0 && kind !== 'unknown' && kind !== 'copula') fixed.add(start);
  });
  return fixed;
}

/** Long vowels: a sign that lengthens the vowel before it, missing, extra or another sign. */
export function longVowel(view: View, typed: Typed): MovesAt {
  const fixed = fixedVowels(view);
  const accepted = view.text;
  return (i, j) => {
    const inAccepted = lengthens(accepted.charAt(i - 1), accepted.charAt(i)) && !fixed.has(i);
    const inTyped = lengthens(typed.text.charAt(j - 1), typed.text.charAt(j));
    if (inAccepted && inTyped)
      return [
        [1, 1],
        [1, 0],
        [0, 1],
      ];
    if (inAccepted) return [[1, 0]];
    return inTyped ? [[0, 1]] : [];
  };
}

/** っ missing, extra, or exchanged with つ. */
export function smallTsu(view: View, typed: Typed): MovesAt {
  return (i, j) => {
    const one = view.text.charAt(i);
    const other = typed.text.charAt(j);
    const moves: Move[] = [];
    if (one === 'っ') moves.push([1, 0]);
    if (other === 'っ') moves.push([0, 1]);
    if (one + other === 'っつ' || one + other === 'つっ') moves.push([1, 1]);
    return moves;
  };
}

/** A small kana written large or the reverse. */
export function smallKana(view: View, typed: Typed): MovesAt {
  return (i, j) => {
    const one = view.text.charAt(i);
    const other = typed.text.charAt(j);
    return one !== other && enlarged(one) === enlarged(other) ? [[1, 1]] : [];
  };
}

const RUN_TOGETHER: Record<string, string> = {
  あ: 'な',
  い: 'に',
  う: 'ぬ',
  え: 'ね',
  お: 'の',
  や: 'にゃ',
  ゆ: 'にゅ',
  よ: 'にょ',
};

function runTogether(text: string, at: number): string | undefined {
  return text.charAt(at) === 'ん' ? RUN_TOGETHER[text.charAt(at + 1)] : undefined;
}

/** ん missing or extra, or run together with the vowel after it. */
export function syllabicN(view: View, typed: Typed): MovesAt {
  return (i, j) => {
    const moves: Move[] = [];
    if (view.text.charAt(i) === 'ん') moves.push([1, 0]);
    if (typed.text.charAt(j) === 'ん') moves.push([0, 1]);
    const joined = runTogether(view.text, i);
    if (joined && typed.text.startsWith(joined, j)) moves.push([2, joined.length]);
    const parted = runTogether(typed.text, j);
    if (parted && view.text.startsWith(parted, i)) moves.push([parted.length, 2]);
    return moves;
  };
}

const SAME_SOUND = new Set(['ずづ', 'づず', 'じぢ', 'ぢじ']);

/** ゛ or ゜ missing, extra or exchanged, ず for づ; か and が as particles are left to that class. */
export function voicing(view: View, typed: Typed): MovesAt {
  return (i, j) => {
    const one = view.text.charAt(i);
    const other = typed.text.charAt(j);
    const alike = unvoiced(one) === unvoiced(other) || SAME_SOUND.has(one + other);
    if (one === other || !alike || areParticles(view, i, other)) return [];
    return [[1, 1]];
  };
}

/** Kana of similar shape, each in the script in which it was typed. */
export function lookalikeKana(view: View, typed: Typed): MovesAt {
  return (i, j) =>
    areLookalikeKana(view.written.charAt(i), typed.written.charAt(j)) ? [[1, 1]] : [];
}
