import type { WordClass } from '#app/features/questions/japanese/inflection.ts';
import { ENDINGS, GODAN_ROW } from '#app/features/questions/japanese/inflection.ts';
import { isKanji, vowelOf } from '#app/features/questions/japanese/kana.ts';
import {
  ADJECTIVE_SUFFIXES,
  KANJI_GODAN_RU,
  KANJI_ICHIDAN,
} from '#app/features/questions/japanese/lexicon-predicates.ts';
import type { Stem } from '#app/features/questions/japanese/lexicon.ts';
import type { Token } from '#app/features/questions/japanese/segment.ts';

/** A word that inflects: where it begins, where its stem ends, and how it inflects. */
export interface Predicate {
  start: number;
  stemEnd: number;
  cls: WordClass;
  /** A な-adjective in い that learners inflect as an い-adjective. */
  mistaken?: boolean;
  /** The verb that this one is the potential, passive or causative of. */
  derived?: boolean;
}

const ICHIDAN_STEMS = KANJI_ICHIDAN.split(' ');
const GODAN_RU_STEMS = KANJI_GODAN_RU.split(' ');

/** Endings that no uninflected word ends in, so that they show a predicate without a word list. */
export const TELLING =
  /(ます|ました|ません|ませんでした|ましょう|まして|ましたら|ない|なかった|なくて|ないで|なければ|って|った|んで|んだ|いて|いた|いで|いだ|して|した|しい|しく|たい|くて|かった|くない|です|られる|ている)$/;

type Possible = (stem: string, last: string) => boolean;

const endsInOne = (stem: string, list: readonly string[]): boolean =>
  list.some((known) => stem.endsWith(known));

const isIchidan: Possible = (stem, last) => {
  if (GODAN_RU_STEMS.includes(stem)) return false;
  if (vowelOf(last) === 'e' || isKanji(last)) return true;
  return endsInOne(stem, ICHIDAN_STEMS) || /[てで]い$|じ$/.test(stem);
};

const isAdjective: Possible = (stem, last) => {
  if (ADJECTIVE_SUFFIXES.some((suffix) => `${stem}い`.endsWith(suffix))) return true;
  return last === 'し' || (isKanji(last) && !'嫌幸違'.includes(last));
};

const never: Possible = () => false;

/** Which stems an unknown word of a class can have; the classes not named take any. */
const POSSIBLE: Partial<Record<WordClass, Possible>> = {
  ichidan: isIchidan,
  r: (stem, last) => !/^[ie]$/.test(vowelOf(last) ?? '') || endsInOne(stem, GODAN_RU_STEMS),
  iku: (_, last) => last === '行' || last === 'い',
  k: (_, last) => last !== '行' && last !== 'い',
  kuru: (_, last) => last === '来',
  suru: (_, last) => vowelOf(last) !== 'e',
  adjective: isAdjective,
  copula: never,
  good: never,
  aru: never,
  honorific: never,
};

/** Whether a word that is in no list can have this stem. */
export function isPossible(stem: string, cls: WordClass): boolean {
  return stem !== '' && (POSSIBLE[cls]?.(stem, stem.slice(-1)) ?? true);
}

function guessedStems(token: Token): Stem[] {
  return [...ENDINGS].flatMap(([cls, endings]) =>
    [...endings.keys()]
      .filter((ending) => ending !== '' && token.text.endsWith(ending))
      .map((ending) => ({ stem: token.text.slice(0, -ending.length), cls }))
      .filter(({ stem }) => isPossible(stem, cls)),
  );
}

function guessed(token: Token): Predicate[] {
  const inKanji = isKanji(token.text.charAt(0));
  if (!inKanji && !TELLING.test(token.text)) return [];
  return guessedStems(token).flatMap(({ stem, cls }): Predicate[] => {
    const { start } = token;
    const stemEnd = start + stem.length;
    const potentialOf = cls === 'ichidan' && inKanji ? rowOf(stem.slice(-1)) : undefined;
    const found: Predicate = { start, stemEnd, cls };
    if (!potentialOf) return [found];
    return [found, { start, stemEnd: stemEnd - 1, cls: potentialOf, derived: true }];
  });
}

/** The godan class whose potential ends in this え-row kana (書け of 書く). */
function rowOf(kana: string): WordClass | undefined {
  for (const [cls, row] of GODAN_ROW) if (row.charAt(3) === kana) return cls;
  return undefined;
}

function known(token: Token): Predicate[] {
  return token.stems
    .filter(({ stem }) => token.text.startsWith(stem))
    .map(({ stem, cls, derived = false }) => {
      return { start: token.start, stemEnd: token.start + stem.length, cls, derived };
    });
}

function mistaken(before: Token | undefined, { kind }: Token): Predicate[] {
  if (kind !== 'copula' || before?.kind !== 'noun' || !before.text.endsWith('い')) return [];
  return [{ start: before.start, stemEnd: before.end - 1, cls: 'adjective', mistaken: true }];
}

/** The predicates of a sentence, each in every way it can be read. */
export function predicatesOf(tokens: readonly Token[]): Predicate[] {
  return tokens.flatMap((token, at) => {
    if (token.stems.length > 0) return [...known(token), ...mistaken(tokens[at - 1], token)];
    return token.kind === 'unknown' || token.kind === 'verb' ? guessed(token) : [];
  });
}
