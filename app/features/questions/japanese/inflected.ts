import type { Move, MovesAt } from '#app/features/questions/japanese/edits.ts';
import { looksLikeEnding } from '#app/features/questions/japanese/endings.ts';
import type { Form, WordClass } from '#app/features/questions/japanese/inflection.ts';
import { ENDINGS, formsOf } from '#app/features/questions/japanese/inflection.ts';
import type { Predicate } from '#app/features/questions/japanese/predicates.ts';
import type { Stem } from '#app/features/questions/japanese/lexicon.ts';
import { stemsOf } from '#app/features/questions/japanese/lexicon.ts';
import { partnersOf } from '#app/features/questions/japanese/transitivity-pairs.ts';
import type { View } from '#app/features/questions/japanese/view.ts';

const LONGEST_ENDING = 12;

/** Two texts compared at their predicates. */
export interface Pair {
  view: View;
  accepted: string;
  typed: string;
}

interface Site extends Pair {
  predicate: Predicate;
  /** The place in the typed text that stands beside the end of the stem. */
  at: number;
}

type Test = (cls: WordClass, accepted: string, typed: string) => boolean;

function pieces(text: string, from: number): string[] {
  const longest = Math.min(LONGEST_ENDING, text.length - from);
  return Array.from({ length: longest + 1 }, (_, length) => text.slice(from, from + length));
}

function shareForm(one: readonly Form[], other: readonly Form[], samePoliteness: boolean): boolean {
  return one.some(({ key, polite }) =>
    other.some((form) => form.key === key && (form.polite === polite) === samePoliteness),
  );
}

function atStemEnds(pair: Pair, moves: (site: Site) => Move[]): MovesAt {
  const byPlace = new Map<number, Predicate[]>();
  for (const predicate of pair.view.predicates()) {
    byPlace.set(predicate.stemEnd, [...(byPlace.get(predicate.stemEnd) ?? []), predicate]);
  }
  return (i, j) => {
    const predicates = byPlace.get(i) ?? [];
    return predicates.flatMap((predicate) => {
      const stem = pair.accepted.slice(predicate.start, i);
      const stands = pair.typed.endsWith(stem, j);
      return stands ? moves({ ...pair, predicate, at: j }) : [];
    });
  };
}

function endingMoves({ accepted, typed, predicate, at }: Site, test: Test): Move[] {
  const { cls, stemEnd } = predicate;
  const moves: Move[] = [];
  for (const from of pieces(accepted, stemEnd)) {
    for (const to of pieces(typed, at)) {
      if (from !== to && test(cls, from, to)) moves.push([from.length, to.length]);
    }
  }
  return moves;
}

/** The plain form for the polite one or the reverse, all else the same. */
export function register(pair: Pair): MovesAt {
  const test: Test = (cls, accepted, typed) => {
    const forms = formsOf(cls, accepted);
    return forms.length > 0 && shareForm(forms, formsOf(cls, typed), false);
  };
  return atStemEnds(pair, (site) => (site.predicate.mistaken ? [] : endingMoves(site, test)));
}

/** Both texts are real inflections of one predicate. */
export function realConjugation(pair: Pair): MovesAt {
  const test: Test = (cls, accepted, typed) =>
    formsOf(cls, accepted).length > 0 && formsOf(cls, typed).length > 0;
  return atStemEnds(pair, (site) => (isPartner(site) ? [] : endingMoves(site, test)));
}

function isEnding(cls: WordClass, text: string): boolean {
  return text !== '' && (formsOf(cls, text).length > 0 || looksLikeEnding(cls, text));
}

/** A piece left off the end, which is no other ending. */
function isLeftOut(cls: WordClass, longer: string, shorter: string): boolean {
  if (longer === `${shorter}ください`) return true;
  if (longer !== shorter && longer.replace(/い(?=(です|でした)$)/, '') === shorter) return true;
  if (cls === 'adjective' && longer === `い${shorter}`) return true;
  const real = formsOf(cls, shorter).some(({ key }) => key !== 'stem');
  return longer.startsWith(shorter) && (!real || (cls === 'copula' && shorter === 'で'));
}

/** Another ending after the same stem, a real one or not; never the partner of a pair. */
export function conjugation(pair: Pair): MovesAt {
  const test: Test = (cls, accepted, typed) => {
    if (!isEnding(cls, accepted) || !isEnding(cls, typed)) return false;
    if (isLeftOut(cls, accepted, typed) || isLeftOut(cls, typed, accepted)) return false;
    return !shareForm(formsOf(cls, accepted), formsOf(cls, typed), false);
  };
  return atStemEnds(pair, (site) =>
    isPartner(site) || isOtherVerb(site) ? [] : endingMoves(site, test),
  );
}

function dictionaryForm({ stem, cls }: Stem): string {
  const endings = [...(ENDINGS.get(cls) ?? [])];
  const plain = endings.find(([, forms]) => isForm(forms, { key: 'present', polite: false }));
  return stem + (plain?.[0] ?? '');
}

const isForm = (forms: readonly Form[], { key, polite }: Form): boolean =>
  forms.some((form) => form.key === key && form.polite === polite);

const IN_MASU = /ま(?:す|した|せん|せんでした|しょう)$/;

/** Whether the answer has another listed verb in the very same polite form (のります for のみます). */
function isOtherVerb(site: Site): boolean {
  const { accepted, typed, predicate, at } = site;
  const own = lemma(site);
  const ending = pieces(accepted, predicate.stemEnd).findLast(
    (piece) => formsOf(own.cls, piece).length > 0,
  );
  if (own.stem === '' || !IN_MASU.test(ending ?? '')) return false;
  const wanted = formsOf(own.cls, ending ?? '').filter(({ polite }) => polite);
  return pieces(typed, at).some((piece) => {
    const word = own.stem + piece;
    const verbs = stemsOf(word);
    if (verbs.some(({ stem, cls }) => stem === own.stem && cls === own.cls)) return false;
    return verbs.some((verb) => {
      if (dictionaryForm(verb) === dictionaryForm(own)) return false;
      const forms = formsOf(verb.cls, word.slice(verb.stem.length));
      return wanted.some((form) => isForm(forms, form));
    });
  });
}

function lemma({ view, predicate }: Pick<Site, 'view' | 'predicate'>): Stem {
  return {
    stem: view.text.slice(predicate.start, predicate.stemEnd),
    cls: predicate.cls,
  };
}

/** How far into the text an ending of this class reaches. */
function reach(text: string, from: number, fits: (ending: string) => boolean): number {
  const longest = pieces(text, from).findLast((ending) => ending !== '' && fits(ending));
  return from + (longest?.length ?? 0);
}

/** Whether a verb read as a potential is itself a verb paired with that one (あける, あく). */
function isPartnerReading({ view, predicate }: Site): boolean {
  if (!predicate.derived) return false;
  const own = lemma({ view, predicate });
  const others = view.predicates().filter(({ start }) => start === predicate.start);
  return others.some((other) =>
    partnersOf(lemma({ view, predicate: other })).some(
      ({ stem, cls }) => stem === own.stem && cls === own.cls,
    ),
  );
}

/** Whether the typed text is better read as the partner of this verb than as the verb itself. */
function isPartner(site: Site): boolean {
  const { predicate, typed, at } = site;
  if (isPartnerReading(site)) return true;
  const begin = at - (predicate.stemEnd - predicate.start);
  const own = reach(typed, at, (ending) => formsOf(predicate.cls, ending).length > 0);
  return partnersOf(lemma(site)).some(
    ({ stem, cls }) =>
      typed.startsWith(stem, begin) &&
      reach(typed, begin + stem.length, (ending) => formsOf(cls, ending).length > 0) > own,
  );
}

/** The partner of an intransitive and transitive pair in the same form. */
export function transitivity(pair: Pair): MovesAt {
  const { view, accepted, typed } = pair;
  return (i, j) =>
    view
      .predicates()
      .filter(({ start }) => start === i)
      .flatMap((predicate) => {
        const endings = pieces(accepted, predicate.stemEnd);
        return partnersOf(lemma({ view, predicate })).flatMap(({ stem, cls }) => {
          if (!typed.startsWith(stem, j)) return [];
          const partner = pieces(typed, j + stem.length);
          return endings.flatMap((from) => {
            const forms = formsOf(predicate.cls, from);
            const same = partner.filter((to) => shareForm(forms, formsOf(cls, to), true));
            const begun = predicate.stemEnd - i + from.length;
            return same.map((to): Move => [begun, stem.length + to.length]);
          });
        });
      });
}
