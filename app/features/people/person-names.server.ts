import { toHiragana, toRomaji } from 'wanakana';

export interface Names {
  legalName: string;
  displayName: string;
  kana?: string | null;
}

/** Folds a name or half of one so that width, case, marks, kind of kana and spaces do not matter. */
export function foldName(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const kana = toHiragana(plain, { passRomaji: true }).normalize('NFC');
  return shortVowels(withoutMarks(kana)).replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

/** Latin letters lose their marks; が and ぱ keep theirs. */
function withoutMarks(text: string): string {
  return text.replaceAll(/\p{Script=Latin}/gu, (letter) =>
    letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
}

/** おおた is Ota, Oota and Outa to who types it. */
function shortVowels(text: string): string {
  return text.replaceAll(/o[ou]/gu, 'o').replaceAll('uu', 'u').replaceAll('ー', '');
}

/** Every name a person is looked for by: as in the passport, as called, in kana, and that in letters. */
export function personSearchText({ legalName, displayName, kana }: Names): string {
  const spelt = kana ? [kana, toRomaji(kana)] : [];
  const folded = [legalName, displayName, ...spelt].map(foldName);
  return [...new Set(folded)].filter(Boolean).join(' ');
}

/** The columns of a person that follow from their names: Japanese lists are sorted by kana. */
export function nameColumns(names: Names) {
  const { legalName, displayName } = names;
  const kana = names.kana || null;
  return {
    legalName,
    displayName,
    kana,
    sortKey: kana ? toHiragana(kana.normalize('NFKC')) : legalName.normalize('NFKC'),
    searchText: personSearchText(names),
  };
}
