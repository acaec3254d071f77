import { SOUNDS, toKatakana } from '#app/features/content/compiler/japanese/kana.ts';

import { moraeOf } from './morae.ts';
import type { Mora } from './morae.ts';
import { soundsOf } from './reading.ts';
import type { Breath } from './reading.ts';

const LONG: Record<string, string> = { ā: 'aー', ī: 'iー', ū: 'uー', ē: 'eー', ō: 'oー' };
const KANA = [...SOUNDS].filter(([kana]) => !/^[ぢづをゐゑ]/u.test(kana));
const BY_ROMAJI = new Map(KANA.map(([kana, romaji]) => [romaji, kana]));

function soundAt(text: string, at: number): { kana: string; length: number } {
  const rest = text.slice(at);
  if (rest.startsWith('ー')) return { kana: 'ー', length: 1 };
  if (/^(?:tch|([kstpgdbzjfh])\1)/u.test(rest)) return { kana: 'っ', length: 1 };
  if (/^n(?![aiueoy])/u.test(rest)) return { kana: 'ん', length: rest[1] === "'" ? 2 : 1 };
  for (const length of [3, 2, 1]) {
    const kana = BY_ROMAJI.get(rest.slice(0, length));
    if (kana) return { kana, length };
  }
  throw new Error(`no kana for ${rest} in ${text}`);
}

function wordMorae(word: string): Mora[] {
  // いう is said ゆう, and えい within a word ええ.
  const said = word.replace(/^iu$/u, 'yū').replace(/ei/gu, 'ē');
  const text = said.replace(/[āīūēō]/gu, (letter) => LONG[letter]!);
  let kana = '';
  for (let at = 0; at < text.length;) {
    const sound = soundAt(text, at);
    kana += sound.kana;
    at += sound.length;
  }
  return moraeOf(toKatakana(kana)) ?? [];
}

/** What rōmaji says, word by word, without accents: 、 where its punctuation lets the voice rest. */
export function breathsOfRomaji(romaji: string): Breath[] {
  const plain = romaji
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/n-(?=[aiueoyāīūēō])/gu, "n'")
    .replace(/-/gu, '');
  return plain
    .split(/[.,?!;:…]+/u)
    .map((part) => part.match(/[a-zāīūēō]+(?:'[a-zāīūēō]+)*/gu) ?? [])
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => ({ morae: wordMorae(word), accent: 0, asks: false })));
}

/** The sounds a clip must have, from its rōmaji. */
export function expectedSounds(romaji: string): string {
  return soundsOf(breathsOfRomaji(romaji));
}
