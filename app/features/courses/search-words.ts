import type { OutlineWord } from './outline.ts';

/** A text as it is searched: width, letter case, kana type, macrons and spaces make no difference. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replaceAll(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replaceAll(/[\s{}|・-]/gu, '');
}

/** Base text of ruby, such as 先生 for {先生|せん|せい}. */
function baseOf(jp: string): string {
  return jp.replaceAll(/\{([^|}]*)\|[^}]*\}/gu, '$1');
}

/** Words whose Japanese, reading, rōmaji or meaning holds the query. */
export function searchWords(words: readonly OutlineWord[], query: string): OutlineWord[] {
  const wanted = foldForSearch(query);
  if (!wanted) return [...words];
  return words.filter((word) =>
    [baseOf(word.jp), word.kana, word.romaji, word.en].some((text) =>
      foldForSearch(text).includes(wanted),
    ),
  );
}
