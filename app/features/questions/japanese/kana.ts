/** Facts about single kana: script, vowel, voicing, small forms. */

const ROWS: Record<Vowel, string> = {
  a: 'あかさたなはまやらわがざだばぱぁゃゎゕ',
  i: 'いきしちにひみりぎじぢびぴぃゐ',
  u: 'うくすつぬふむゆるぐずづぶぷぅゅゔ',
  e: 'えけせてねへめれげぜでべぺぇゑゖ',
  o: 'おこそとのほもよろごぞどぼぽぉょを',
};

export type Vowel = 'a' | 'i' | 'u' | 'e' | 'o';

// Marked as without effects, so that a page that asks for none of them does not load them.
const VOWEL_OF = /* @__PURE__ */ vowelsOf(ROWS);
const PLAIN_OF = /* @__PURE__ */ pairsOf(
  'がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほぱはぴひぷふぺへぽほゔう',
);
const LARGE_OF = /* @__PURE__ */ pairsOf('ゃやゅゆょよぁあぃいぅうぇえぉおゎわ');

const LENGTHENS: Record<Vowel, string> = { a: 'あ', i: 'い', u: 'う', e: 'いえ', o: 'うお' };

/** Katakana to hiragana, one character for one; everything else is left. */
export function foldKana(text: string): string {
  return text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  );
}

/** Whether the character is a hiragana or katakana letter (ー is not one). */
export function isKana(char: string): boolean {
  return (char >= '\u3041' && char <= '\u3096') || (char >= '\u30a1' && char <= '\u30fa');
}

/** Whether the character is katakana or ー. */
export function isKatakana(char: string): boolean {
  return (char >= '\u30a1' && char <= '\u30fa') || char === 'ー';
}

/** Whether the character is a kanji. */
export function isKanji(char: string): boolean {
  return /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/.test(char);
}

/** Whether the text holds any kanji. */
export function hasKanji(text: string): boolean {
  return /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/.test(text);
}

/** The vowel a hiragana letter ends in; none for ん, っ, ー and what is no kana. */
export function vowelOf(kana: string): Vowel | undefined {
  return VOWEL_OF.get(kana);
}

/** Whether `sign` can lengthen the hiragana (or ー) before it. */
export function lengthens(before: string, sign: string): boolean {
  if (sign === 'ー') return isKana(before) || before === 'ー';
  const vowel = before === 'を' ? undefined : VOWEL_OF.get(before);
  return vowel !== undefined && LENGTHENS[vowel].includes(sign);
}

/** The hiragana letter without ゛ or ゜. */
export function unvoiced(kana: string): string {
  return PLAIN_OF.get(kana) ?? kana;
}

/** The large form of a small hiragana letter (っ is a class of its own and stays). */
export function enlarged(kana: string): string {
  return LARGE_OF.get(kana) ?? kana;
}

function vowelsOf(rows: Record<Vowel, string>): ReadonlyMap<string, Vowel> {
  return new Map(
    (Object.keys(rows) as Vowel[]).flatMap((vowel) =>
      [...rows[vowel]].map((kana) => [kana, vowel]),
    ),
  );
}

/** The second of each two letters by the first. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(text.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
}
