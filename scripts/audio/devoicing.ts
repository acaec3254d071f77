import type { Mora } from './morae.ts';
import type { AccentPhrase } from './reading.ts';

type Cell = { mora: Mora; isFall: boolean; isLast: boolean };

const VOICELESS = /^(?:k|ky|s|sh|t|ty|ts|ch|h|hy|f|p|py)$/u;
const TOGETHER = new Set(['s s', 's sh', 'f f', 'f h', 'f hy', 'h f', 'h h', 'h hy']);

function isBetweenVoiceless(mora: Mora, next: Mora | undefined): boolean {
  const [consonant = '', vowel] = mora.phonemes;
  const following = next?.phonemes[0] ?? '';
  if (vowel !== 'i' && vowel !== 'u') return false;
  if (!VOICELESS.test(consonant) || !VOICELESS.test(following)) return false;
  return !TOGETHER.has(`${consonant} ${following}`);
}

// です and ます lose their last vowel at the end and before よ, ね and が.
function isPoliteEnd(cells: readonly Cell[], index: number): boolean {
  const kana = (at: number) => cells[at]?.mora.kana ?? '';
  if (kana(index) !== 'ス' || !/^[デマ]$/u.test(kana(index - 1))) return false;
  return cells[index]!.isLast || /^[ヨネガ]$/u.test(kana(index + 1));
}

function devoiced(cells: readonly Cell[]): boolean[] {
  const quiet: boolean[] = [];
  cells.forEach(({ mora, isFall }, index) => {
    const stays = isFall || quiet[index - 1] === true;
    const next = cells[index + 1]?.mora;
    quiet.push(isPoliteEnd(cells, index) || (!stays && isBetweenVoiceless(mora, next)));
  });
  return quiet;
}

/** The phonemes of each mora of a breath, by phrase, with devoiced vowels as capitals. */
export function voicedPhonemes(phrases: readonly AccentPhrase[]): string[][][] {
  const cells = phrases.flatMap(({ morae, accent, asks }) =>
    morae.map((mora, index): Cell => ({
      mora,
      isFall: accent === index + 1,
      isLast: index === morae.length - 1 && !asks,
    })),
  );
  const quiet = devoiced(cells);
  let at = 0;
  return phrases.map(({ morae }) =>
    morae.map(({ phonemes }) => {
      const isQuiet = quiet[at];
      at += 1;
      return isQuiet ? [phonemes[0]!, phonemes[1]!.toUpperCase()] : [...phonemes];
    }),
  );
}
