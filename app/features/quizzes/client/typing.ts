import { finishKana, toKana } from '#app/features/questions/exports.ts';

/** How Latin letters are taken while no IME is composing. */
export type TypingMode = 'hiragana' | 'katakana' | 'as-typed';

const IME_KEY = 229;
const ENTER_KEY = 13;

/**
 * True while an IME holds the text. Safari ends the composition before the key event of the Enter
 * that confirms it (WebKit bug 165004) and marks that key only by code 229.
 */
export function isComposing(event: Event): boolean {
  const { isComposing: composing, keyCode } = event as Partial<KeyboardEvent>;
  return composing === true || keyCode === IME_KEY;
}

/**
 * True for an Enter that no IME has taken. Keyboards on a screen keep every Latin word composed until it
 * ends, and say so of their Enter as well, which confirms nothing there.
 */
export function isOwnEnter(event: Event): boolean {
  return (event as Partial<KeyboardEvent>).keyCode === ENTER_KEY;
}

/** Letters of the alphabet, with marks on them too: what any keyboard composes. */
export function isLatin(text: string): boolean {
  return /^[ -\u02ff]*$/.test(text);
}

/** What stands in the field after a change: Latin letters as kana. `finished` settles a last n. */
export function kanaFor(value: string, mode: TypingMode, finished = false): string {
  if (mode === 'as-typed' || !/[a-zA-Zāīūēōâîûêô-]/.test(value)) return value;
  // The field holds kana already, so the long mark after a kana is not seen by the conversion.
  const text = value.replaceAll(/(?<=[ぁ-ゖァ-ヺー])-/gu, 'ー');
  // "nn" may be ん or the beginning of んに: it waits for the next letter.
  const waiting = /nn$/i.exec(text)?.[0].length ?? 0;
  const settled = text.length - waiting;
  const kana = finished ? finishKana(text) : toKana(text.slice(0, settled)) + text.slice(settled);
  return mode === 'katakana' ? toKatakana(kana) : kana;
}

/** Hiragana as katakana; everything else stays. */
export function toKatakana(text: string): string {
  return text.replaceAll(/[ぁ-ゖ]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60),
  );
}
