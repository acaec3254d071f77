import { SOUNDS, toKatakana } from '#app/features/content/compiler/japanese/kana.ts';

/** A mora as the synthesiser takes it: one or two phonemes (`sh i`, `a`, `N`, `cl`). */
export type Mora = { kana: string; phonemes: readonly string[] };

const VOWEL = /^[aiueo]$/u;

function phonemesOf(sound: string): string[] {
  if (sound === 'n') return ['N'];
  const vowel = sound.at(-1)!;
  const consonant = sound.slice(0, -1);
  return consonant === '' ? [vowel] : [consonant, vowel];
}

function makeMorae(): Map<string, Mora> {
  const entries = [...SOUNDS].map(([hiragana, sound]): [string, Mora] => {
    const kana = toKatakana(hiragana);
    return [kana, { kana, phonemes: phonemesOf(sound) }];
  });
  return new Map([...entries, ['ッ', { kana: 'ッ', phonemes: ['cl'] }]]);
}

const MORAE = makeMorae();

// ヂ and ヲ sound like ジ and オ: the kana by sound is the commoner one.
const RARE = /^[ヂヅヲヰヱ]/u;
const BY_SOUND = new Map(
  [...MORAE.values()]
    .filter(({ kana }) => !RARE.test(kana))
    .map((mora) => [mora.phonemes.join(' '), mora]),
);

/** The last vowel of a mora, or null after ン and ッ. */
function vowelOf(mora: Mora | undefined): string | null {
  const last = mora?.phonemes.at(-1) ?? '';
  return VOWEL.test(last) ? last : null;
}

/** The mora with these phonemes; a devoiced vowel may be written as a capital. */
export function moraOf(phonemes: readonly string[]): Mora {
  const sound = phonemes.map((each) => (/^[AIUEO]$/u.test(each) ? each.toLowerCase() : each));
  const mora = BY_SOUND.get(sound.join(' '));
  if (!mora) throw new Error(`no kana for the sounds ${phonemes.join(' ')}`);
  return mora;
}

/** Splits katakana by sound; ー repeats the vowel before it. Null where a letter has no sound. */
export function moraeOf(katakana: string): Mora[] | null {
  const morae: Mora[] = [];
  for (let at = 0; at < katakana.length; at += 1) {
    const pair = MORAE.get(katakana.slice(at, at + 2));
    const vowel = vowelOf(morae.at(-1));
    const long = katakana[at] === 'ー' && vowel ? { kana: 'ー', phonemes: [vowel] } : undefined;
    const mora = long ?? pair ?? MORAE.get(katakana[at]!);
    if (!mora) return null;
    if (mora === pair && mora.kana.length === 2) at += 1;
    morae.push(mora);
  }
  return morae;
}
