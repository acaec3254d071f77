import { moraeOf } from './morae.ts';
import type { Mora } from './morae.ts';

/**
 * An accent phrase: its morae, and the mora after which the voice falls. 0 where it does not fall
 * within the phrase.
 */
export type AccentPhrase = { morae: Mora[]; accent: number; asks: boolean };
/** What is said in one breath. */
export type Breath = AccentPhrase[];

const FALL = '’';
const ASKS = '？';

function readPhrase(text: string): AccentPhrase | null {
  const [before = '', after, more] = text.replace(ASKS, '').split(FALL);
  const morae = moraeOf(before + (after ?? ''));
  const accent = after === undefined ? 0 : (moraeOf(before)?.length ?? 0);
  if (!morae || morae.length === 0 || more !== undefined) return null;
  return { morae, accent, asks: text.endsWith(ASKS) };
}

/**
 * Reads a pronunciation as the list of clips keeps it: katakana by sound, a space between accent
 * phrases, 、 for a pause, ’ where the voice falls and ？ where it rises at the end:
 * `ワタシワ シ’カゴカラ、キマ’シタ`.
 * @returns null where it is not written so
 */
export function parseReading(reading: string): Breath[] | null {
  const breaths = reading.split('、').map((breath) => breath.trim().split(' ').map(readPhrase));
  return breaths.some((breath) => breath.includes(null)) ? null : (breaths as Breath[]);
}

function writePhrase({ morae, accent, asks }: AccentPhrase): string {
  const kana = morae.map((mora) => mora.kana);
  const falls = accent > 0 && accent < morae.length;
  const text = falls
    ? [...kana.slice(0, accent), FALL, ...kana.slice(accent)].join('')
    : kana.join('');
  return asks ? text + ASKS : text;
}

/** The counterpart of `parseReading`. */
export function formatReading(breaths: readonly Breath[]): string {
  return breaths.map((breath) => breath.map(writePhrase).join(' ')).join('、');
}

/** The sounds alone, as they are compared: えい counts as ええ. */
export function soundsOf(breaths: readonly Breath[]): string {
  const phonemes = breaths.flat().flatMap(({ morae }) => morae.flatMap((mora) => mora.phonemes));
  return phonemes.join(' ').replace(/\be i\b/gu, 'e e');
}
