import {
  LONGEST_SYLLABLE,
  SYLLABLES,
  splitLongMarks,
} from '#app/features/questions/japanese/romaji.ts';

const DASHES = '-‐–—―−~〜ー';
const LATIN = /^[a-z0-9'’\u0304\-‐–—―−~〜ー]*[a-z][a-z0-9'’\u0304\-‐–—―−~〜ー]*$/;

/** The Latin letters of a normalised answer, long marks taken apart; none if it is not Latin. */
export function latinOf(typed: string): string | undefined {
  const latin = splitLongMarks(typed);
  return LATIN.test(latin) ? latin : undefined;
}

/** An n that ends a word is ん, whatever the next word begins with: hon o yomu is hon'o yomu. */
export function partWords(typed: string): string {
  return typed.replace(/([nｎ])\s+(?=[aiueoyａｉｕｅｏｙ])/gi, "$1'");
}

/** Kana that letters can stand for; `only` holds where the accepted form has just that kana. */
export interface Sound {
  length: number;
  kana: string;
  only?: 'particle' | 'same';
}

const LONG: Record<string, string> = { a: 'あ', i: 'い', u: 'う', e: 'いえ', o: 'うお' };
const SECOND_VOWEL = new Set(['aa', 'ii', 'uu', 'ee', 'ei', 'oo', 'ou']);
const AS_PARTICLE: [string, string][] = [
  ['wa', 'は'],
  ['e', 'へ'],
  ['o', 'を'],
  ['ne', 'んへ'],
  ['no', 'んを'],
];

function vowelSigns(vowel: string): string[] {
  return [...(LONG[vowel] ?? ''), 'ー'];
}

function longSounds(text: string, at: number): Sound[] {
  const head = text.charAt(at);
  const before = text.charAt(at - 1);
  if (DASHES.includes(head)) {
    const follows = before in LONG || before === '\u0304' || DASHES.includes(before || 'x');
    return follows ? [{ length: 1, kana: 'ー' }] : [];
  }
  if (head !== '\u0304' && !SECOND_VOWEL.has(before + head)) return [];
  return before in LONG ? vowelSigns(before).map((kana) => ({ length: 1, kana })) : [];
}

function nasalSounds(text: string, at: number): Sound[] {
  const rest = text.slice(at, at + 3);
  if (/^m[bmp]/.test(rest)) return [{ length: 1, kana: 'ん' }];
  if (!rest.startsWith('n')) return [];
  if (/^n['’]/.test(rest)) return [{ length: 2, kana: 'ん' }];
  const sounds: Sound[] = [];
  if (/^nn(?![aiueo])/.test(rest)) sounds.push({ length: 2, kana: 'ん' });
  if (/^n(?:n[aiueoy]|[^aiueoyn]|$)/.test(rest)) sounds.push({ length: 1, kana: 'ん' });
  return sounds;
}

/** Everything the letters at this place can stand for, the usual first. */
export function soundsAt(text: string, at: number): Sound[] {
  const sounds: Sound[] = [];
  for (let length = LONGEST_SYLLABLE; length > 0; length -= 1) {
    const latin = text.slice(at, at + length);
    if (latin.length < length) continue;
    for (const kana of SYLLABLES.get(latin) ?? []) sounds.push({ length, kana });
  }
  sounds.push(...longSounds(text, at), ...nasalSounds(text, at));
  for (const [latin, kana] of AS_PARTICLE) {
    if (text.startsWith(latin, at)) sounds.push({ length: latin.length, kana, only: 'particle' });
  }
  const rest = text.slice(at, at + 3);
  if (/^(?:([bcdfghjkpqrstvwyz])\1|tch)/.test(rest)) sounds.push({ length: 1, kana: 'っ' });
  const head = text.charAt(at);
  if (/[0-9]/.test(head)) sounds.push({ length: 1, kana: head });
  else if (/[a-z]/.test(head)) sounds.push({ length: 1, kana: head, only: 'same' });
  return sounds;
}
