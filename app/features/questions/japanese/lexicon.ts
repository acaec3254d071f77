import type { WordClass } from '#app/features/questions/japanese/inflection.ts';
import { ENDINGS, GODAN_ROW } from '#app/features/questions/japanese/inflection.ts';
import { vowelOf } from '#app/features/questions/japanese/kana.ts';
import { LINKS, NOUNS, SHORT_NOUNS } from '#app/features/questions/japanese/lexicon-nouns.ts';
import { ADJECTIVES, VERBS } from '#app/features/questions/japanese/lexicon-predicates.ts';

export type TokenKind = 'noun' | 'verb' | 'adjective' | 'particle' | 'copula' | 'link' | 'unknown';

/** The part of a word that stays, and how the rest changes. */
export interface Stem {
  stem: string;
  cls: WordClass;
  /** Whether the form is a potential, passive or causative of this word. */
  derived?: boolean;
}

/** One written form and what it may be. */
export interface Entry {
  kind: TokenKind;
  short: boolean;
  stems: Stem[];
}

const WORDS_APART = /\s+/;
const DERIVED_ENDINGS = [
  'る',
  'ます',
  'ました',
  'ません',
  'ませんでした',
  'て',
  'た',
  'ない',
  'なかった',
];

const IRREGULAR: Record<string, Stem> = {
  する: { stem: '', cls: 'suru' },
  くる: { stem: '', cls: 'kuru' },
  ある: { stem: '', cls: 'aru' },
  いく: { stem: 'い', cls: 'iku' },
};

/** 要る, known only by the forms that are not also read as いる. */
const NEED: Stem = { stem: 'い', cls: 'r' };
const NEED_ENDINGS = ['ります', 'りません', 'りました', 'りませんでした', 'らない', 'らなかった'];

/** A dictionary form taken apart; `marked` says that a verb in る is godan. */
export function stemOfVerb(dictionary: string, marked: boolean): Stem {
  const irregular = IRREGULAR[dictionary];
  if (irregular) return irregular;
  const stem = dictionary.slice(0, -1);
  if (/^(いらっしゃ|おっしゃ|くださ|なさ|ござ)る$/.test(dictionary)) {
    return { stem, cls: 'honorific' };
  }
  const last = dictionary.slice(-1);
  const before = vowelOf(stem.slice(-1)) ?? '';
  if (last === 'る' && !marked && /[ie]/.test(before)) return { stem, cls: 'ichidan' };
  const godan = [...GODAN_ROW].find(([, row]) => row.charAt(2) === last);
  return { stem, cls: godan?.[0] ?? 'ichidan' };
}

/** Stems of the potential, passive and causative, which inflect as ichidan verbs. */
function derivedStems({ stem, cls }: Stem): string[] {
  if (cls === 'ichidan') return [`${stem}られ`, `${stem}させ`];
  if (cls === 'suru') return ['され', 'させ'].map((ending) => stem + ending);
  if (cls === 'kuru') return ['こられ', 'こさせ'];
  const row = GODAN_ROW.get(cls);
  if (!row) return [];
  return [row.charAt(3), `${row.charAt(0)}れ`, `${row.charAt(0)}せ`].map((ending) => stem + ending);
}

type Lexicon = Map<string, Entry>;

/** One way of reading a form. */
interface Found {
  kind: TokenKind;
  stem?: Stem;
}

function add(lexicon: Lexicon, form: string, { kind, stem }: Found): void {
  const entry = lexicon.get(form) ?? { kind, short: false, stems: [] };
  if (stem) entry.stems.push(stem);
  lexicon.set(form, entry);
}

const isBare = (keys: readonly string[]): boolean =>
  keys.every((key) => key === 'stem' || key === 'imperative');

/** Whether a form is better left to the word that is known already (あめ is no form of あむ). */
function isTaken(known: Entry | undefined, form: string, keys: readonly string[]): boolean {
  if (known?.kind === 'adjective') return keys.every((key) => key.startsWith('wish-'));
  return known?.kind === 'noun' && (isBare(keys) || form.length === 2);
}

function addInflected(lexicon: Lexicon, stem: Stem, kind: TokenKind): void {
  for (const [ending, forms] of ENDINGS.get(stem.cls) ?? []) {
    const form = stem.stem + ending;
    const keys = forms.map(({ key }) => key);
    if (form.length < 2) continue;
    const known = lexicon.get(form);
    if (!isTaken(known, form, keys)) add(lexicon, form, { kind, stem });
    else if (known?.kind === 'noun' && !isBare(keys)) known.stems.push(stem);
  }
}

function addVerb(lexicon: Lexicon, word: string): void {
  const stem = stemOfVerb(word.replace('*', ''), word.endsWith('*'));
  addInflected(lexicon, stem, 'verb');
  for (const derived of derivedStems(stem)) {
    for (const ending of DERIVED_ENDINGS) {
      add(lexicon, derived + ending, { kind: 'verb', stem: { ...stem, derived: true } });
      add(lexicon, derived + ending, { kind: 'verb', stem: { stem: derived, cls: 'ichidan' } });
    }
  }
}

function addCopula(lexicon: Lexicon): void {
  for (const ending of ENDINGS.get('copula')?.keys() ?? []) {
    if (ending !== 'で')
      add(lexicon, ending, { kind: 'copula', stem: { stem: '', cls: 'copula' } });
  }
  add(lexicon, 'な', { kind: 'copula' });
}

function split(list: string): string[] {
  return list.split(WORDS_APART).filter((word) => word !== '');
}

function build(): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const word of split(NOUNS)) add(lexicon, word, { kind: 'noun' });
  for (const word of split(SHORT_NOUNS)) {
    lexicon.set(word, { kind: 'noun', short: true, stems: [] });
  }
  for (const word of split(LINKS)) add(lexicon, word, { kind: 'link' });
  addCopula(lexicon);
  for (const word of split(ADJECTIVES)) {
    const good = word === 'いい' || word === 'よい';
    const stem: Stem = good
      ? { stem: '', cls: 'good' }
      : { stem: word.slice(0, -1), cls: 'adjective' };
    addInflected(lexicon, stem, 'adjective');
  }
  for (const word of split(VERBS)) addVerb(lexicon, word);
  for (const ending of NEED_ENDINGS) add(lexicon, `い${ending}`, { kind: 'verb', stem: NEED });
  return lexicon;
}

let built: Lexicon | undefined;
const reach = new Map<string, number>();

function ready(): Lexicon {
  if (built) return built;
  built = build();
  for (const form of built.keys()) {
    const head = form.slice(0, 2);
    reach.set(head, Math.max(reach.get(head) ?? 0, form.length));
  }
  return built;
}

/** The known forms, inflected forms included, that begin at this place of the text. */
export function formsAt(text: string, start: number): { end: number; entry: Entry }[] {
  const words = ready();
  const longest = reach.get(text.slice(start, start + 2)) ?? 1;
  const found: { end: number; entry: Entry }[] = [];
  for (let end = start + 1; end <= Math.min(text.length, start + longest); end += 1) {
    const entry = words.get(text.slice(start, end));
    if (entry) found.push({ end, entry });
  }
  return found;
}

/** What a whole text can be a form of, if it is listed. */
export function stemsOf(form: string): readonly Stem[] {
  return ready().get(form)?.stems ?? [];
}
