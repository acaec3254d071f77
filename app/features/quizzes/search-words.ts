import type { OutlineWord } from '#app/features/courses/exports.ts';
import { finishKana, foldKana, lengthens, plainText } from '#app/features/questions/exports.ts';

/** A text as it is searched: width, case, kana script, macrons, spaces and signs make no difference. */
function folded(text: string): string {
  return foldKana(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll(/[\s'’・-]/gu, '');
}

/** Kana as it sounds: one script, and one sign for a long vowel however it is written. */
function sounds(kana: string): string {
  let said = '';
  for (const letter of foldKana(kana).replaceAll(/[、。・…\s]/gu, '')) {
    said += lengthens(said.at(-1) ?? '', letter) ? 'ー' : letter;
  }
  return said;
}

/** Latin letters as kana, in Hepburn, kunrei or as they are typed; null where they are none. */
function readAsKana(query: string): string | null {
  const kana = finishKana(query.normalize('NFKC').replaceAll(/[\s・]/gu, ''));
  return /^[\u3041-\u3096\u30a1-\u30faー]+$/u.test(kana) ? sounds(kana) : null;
}

/** Words whose Japanese, reading, rōmaji or meaning holds the query. */
export function searchWords(words: readonly OutlineWord[], query: string): OutlineWord[] {
  const wanted = folded(query);
  if (!wanted) return [...words];
  const kana = readAsKana(query);
  return words.filter(
    (word) =>
      [plainText(word.jp), word.kana, word.romaji, plainText(word.en)].some((text) =>
        folded(text).includes(wanted),
      ) ||
      (kana !== null && sounds(word.kana).includes(kana)),
  );
}
