import { KANA } from './kana.ts';

/** The kana taught up to a lesson. */
export type TaughtKana = {
  letters: ReadonlySet<string>;
  /** Scripts in which ゛ and ゜ are taught as a rule. */
  marks: ReadonlySet<Script>;
  longVowels: boolean;
};
export type Script = 'hiragana' | 'katakana';

export const NOTHING_TAUGHT: TaughtKana = {
  letters: new Set(),
  marks: new Set(),
  longVowels: false,
};

/** Both kana, as whoever begins above them knows them. */
export const ALL_KANA: TaughtKana = {
  letters: new Set(kanaOf(0x3041, 0x3096).concat(kanaOf(0x30a1, 0x30fc))),
  marks: new Set<Script>(['hiragana', 'katakana']),
  longVowels: true,
};

function kanaOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
}

const MARK = /[\u3099\u309a]/u;
const SMALL_OR_LONG = /[っゃゅょッャュョー]/u;
const LONG =
  /[あかさたなはまやらわがざだばぱゃ]あ|[いきしちにひみりぎじびぴ]い|[うくすつぬふむゆるぐずぶぷゅ]う|[えけせてねへめれげぜでべぺ][えい]|[おこそとのほもよろごぞどぼぽょ][うお]/u;

export function scriptOf(letter: string): Script {
  return /[\u30a1-\u30faー]/u.test(letter) ? 'katakana' : 'hiragana';
}

/** The letter without ゛ or ゜. */
export function withoutMark(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u3099\u309a]/gu, '')
    .normalize('NFC');
}

function isMarked(letter: string): boolean {
  return MARK.test(letter.normalize('NFD'));
}

/** What is taught once these letters are taught as well. */
export function teach(before: TaughtKana, letters: readonly string[]): TaughtKana {
  const each = letters.flatMap((letter) => [...letter]);
  const marked = each.filter(isMarked).map(scriptOf);
  const isKatakana = each.some((letter) => scriptOf(letter) === 'katakana');
  return {
    letters: new Set([...before.letters, ...each, ...(isKatakana ? ['ー'] : [])]),
    marks: new Set([...before.marks, ...marked]),
    longVowels: before.longVowels || each.some((letter) => SMALL_OR_LONG.test(letter)),
  };
}

function isTaught(letter: string, taught: TaughtKana): boolean {
  if (taught.letters.has(letter)) return true;
  return (
    isMarked(letter) &&
    taught.marks.has(scriptOf(letter)) &&
    taught.letters.has(withoutMark(letter))
  );
}

/** The kana of a reading that are not taught yet, each once. */
export function untaughtLetters(reading: string, taught: TaughtKana): string[] {
  const kana = [...reading].filter((letter) => KANA.test(letter));
  return [...new Set(kana.filter((letter) => !isTaught(letter, taught)))];
}

/**
 * True where a word holds a long vowel before long vowels are taught. The rōmaji tells おもう (omou)
 * from a long vowel.
 */
export function hasUntaughtLength(reading: string, romaji: string, taught: TaughtKana): boolean {
  if (taught.longVowels) return false;
  return /[āīūēō]/u.test(romaji) || (LONG.test(reading) && /ei|ii/u.test(romaji));
}
