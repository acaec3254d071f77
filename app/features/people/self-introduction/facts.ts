import { COUNTRIES, FOODS, HOBBIES, JOBS, OTHER, PLACES } from './choices.ts';
import type { Word } from './choices.ts';
import { readKana, readKatakana, romanise } from './kana.ts';

/** What is filled in, as it is typed. */
export const EMPTY_FACTS = {
  name: '',
  nameKana: '',
  city: '',
  cityKana: '',
  country: 'us',
  countryWord: '',
  hobby: 'cooking',
  hobbyWord: '',
  food: 'ramen',
  foodWord: '',
  job: 'alt',
  place: '',
  placeName: '',
};

export type FactKey = keyof typeof EMPTY_FACTS;
export type Facts = Record<FactKey, string>;

/** What the sentences are made of. */
export type Speaker = {
  name: Word;
  city: Word | null;
  country: Word;
  /** Null while a word of one's own cannot be written yet. */
  hobby: Word | null;
  food: Word | null;
  job: Word;
  /** The place with its name, or null where only its kind or nothing is known. */
  place: Word | null;
  /** The kind of place without a name. */
  placeKind: Word | null;
};

const KANA_KEYS = ['nameKana', 'cityKana', 'countryWord', 'hobbyWord', 'foodWord'] as const;

/** The fields whose text cannot be written in kana. */
export function faultsOf(facts: Facts): Set<FactKey> {
  const faults = new Set<FactKey>(
    KANA_KEYS.filter((key) => facts[key].trim() !== '' && readKatakana(facts[key]) === null),
  );
  if (facts.placeName.trim() && readKana(facts.placeName) === null) faults.add('placeName');
  return faults;
}

/** What is known of the speaker; null until there is a name and a country. */
export function speakerOf(facts: Facts): Speaker | null {
  const name = ownWord(facts.nameKana, facts.name);
  const country = chosen(COUNTRIES, facts.country, facts.countryWord);
  if (!name || !country) return null;
  const placeKind = PLACES.find(({ id }) => id === facts.place) ?? null;
  return {
    name,
    country: capitalised(country),
    city: ownWord(facts.cityKana, facts.city),
    hobby: chosen(HOBBIES, facts.hobby, facts.hobbyWord),
    food: chosen(FOODS, facts.food, facts.foodWord),
    job: JOBS.find(({ id }) => id === facts.job) ?? first(JOBS),
    place: placeKind && namedPlace(facts.placeName, placeKind),
    placeKind,
  };
}

function first(words: readonly Word[]): Word {
  const [word] = words;
  if (!word) throw new Error('a list of choices is empty');
  return word;
}

function ownWord(kana: string, latin: string): Word | null {
  const jp = kana.trim() ? readKatakana(kana) : null;
  if (!jp) return null;
  const romaji = romanise(jp);
  return { id: OTHER, jp, romaji, en: latin.trim() || romaji };
}

function chosen(words: readonly Word[], id: string, own: string): Word | null {
  if (id !== OTHER) return words.find((word) => word.id === id) ?? null;
  const word = ownWord(own, '');
  if (!word) return null;
  const romaji = word.romaji.toLowerCase();
  return { ...word, romaji, en: `“${romaji}”` };
}

/** Names of countries keep their capitals, also where they are typed. */
function capitalised(word: Word): Word {
  return word.id === OTHER ? { ...word, romaji: romanise(word.jp), en: romanise(word.jp) } : word;
}

function namedPlace(typed: string, kind: Word): Word | null {
  const name = typed.trim() ? readKana(typed) : null;
  if (!name) return null;
  const romaji = romanise(name, { native: true });
  return {
    id: kind.id,
    jp: `${name}${kind.jp}`,
    romaji: `${romaji} ${kind.romaji}`,
    en: `${romaji} ${kind.en}`,
  };
}
