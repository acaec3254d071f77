import { TESTED_POINTS } from '#app/features/questions/tested-points.ts';
import type { MovesAt } from '#app/features/questions/japanese/edits.ts';
import { differsOnlyBy, sharedEnds } from '#app/features/questions/japanese/edits.ts';
import {
  conjugation,
  realConjugation,
  register,
  transitivity,
} from '#app/features/questions/japanese/inflected.ts';
import { isReordered } from '#app/features/questions/japanese/order.ts';
import {
  isParticleExchange,
  isParticleOmitted,
  isParticleSpelling,
} from '#app/features/questions/japanese/particles.ts';
import type { Typed } from '#app/features/questions/japanese/spelling.ts';
import {
  longVowel,
  lookalikeKana,
  smallKana,
  smallTsu,
  syllabicN,
  voicing,
} from '#app/features/questions/japanese/spelling.ts';
import { unlistedVerbs } from '#app/features/questions/japanese/unlisted.ts';
import type { View } from '#app/features/questions/japanese/view.ts';
import { createView } from '#app/features/questions/japanese/view.ts';
import type { Work } from '#app/features/questions/japanese/work.ts';

/** Why an answer is △: right language, not what was asked. In the order in which they apply. */
export const NEAR_CLASSES = [
  'alternative',
  'script',
  'particle-spelling',
  'romaji',
  'register',
  'particle-omitted',
] as const;

/** What an × answer got wrong, in the order in which the classes apply. */
export const REJECT_CLASSES = ['empty', ...TESTED_POINTS, 'missing', 'extra', 'other'] as const;

export type NearClass = (typeof NEAR_CLASSES)[number];
export type RejectClass = (typeof REJECT_CLASSES)[number];

/** An answer beside one accepted form. */
export interface Comparison {
  view: View;
  typed: Typed;
  /** Whether hiragana and katakana are one. */
  folded: boolean;
  work: Work;
}

type Check = (comparison: Comparison) => boolean;

function asCompared({ view, typed, folded }: Comparison): [string, string] {
  return folded ? [view.text, typed.text] : [view.written, typed.written];
}

/**
 * The other way round, where the accepted form differs in a word that is in no list: the typed
 * text can show better what is inflected (つぶやきます for つぶやく).
 */
function turned(comparison: Comparison): Comparison | undefined {
  const { view, typed } = comparison;
  const { head } = sharedEnds(view.text, typed.text);
  const word = view.tokens().find(({ end }) => end >= head);
  if (word?.kind !== 'unknown') return undefined;
  const { written, text } = view;
  return { ...comparison, view: createView(typed.written), typed: { written, text } };
}

/** The same with the verbs that are in no list. */
function withUnlisted(comparison: Comparison): Comparison | undefined {
  const { view, typed } = comparison;
  const verbs = unlistedVerbs(view, typed.text);
  if (verbs.length === 0) return undefined;
  return { ...comparison, view: { ...view, predicates: () => verbs } };
}

function eitherWay(check: Check): Check {
  return (comparison) => {
    if (check(comparison)) return true;
    return [turned, withUnlisted].some((see) => {
      const other = see(comparison);
      return other !== undefined && check(other);
    });
  };
}

const isRegister = eitherWay((comparison) => {
  const [accepted, typed] = asCompared(comparison);
  const movesAt = register({ view: comparison.view, accepted, typed });
  return differsOnlyBy(accepted, typed, { movesAt, work: comparison.work });
});

const NEAR_CHECKS: [NearClass, Check][] = [
  ['particle-spelling', (c) => isParticleSpelling(c.view, ...asCompared(c))],
  ['register', isRegister],
  ['particle-omitted', (c) => isParticleOmitted(c.view, ...asCompared(c))],
];

/** The first △ class that holds for any of the comparisons. */
export function nearClass(comparisons: readonly Comparison[]): NearClass | undefined {
  return NEAR_CHECKS.find(([, check]) => comparisons.some(check))?.[0];
}

function bySpelling(moves: (view: View, typed: Typed) => MovesAt): Check {
  return ({ view, typed, work }) =>
    differsOnlyBy(view.text, typed.text, { movesAt: moves(view, typed), work });
}

function byInflection(
  moves: (pair: { view: View; accepted: string; typed: string }) => MovesAt,
): Check {
  return ({ view, typed, work }) => {
    const pair = { view, accepted: view.text, typed: typed.text };
    return differsOnlyBy(view.text, typed.text, { movesAt: moves(pair), work });
  };
}

function isRunLeftOut(longer: string, shorter: string): boolean {
  const { head, tail } = sharedEnds(longer, shorter);
  return longer.length > shorter.length && head + tail === shorter.length;
}

/** Whether the answer has the partner of an intransitive and transitive pair. */
export const isPartnerVerb: Check = byInflection(transitivity);
const isRealConjugation = byInflection(realConjugation);
const isLookalikeKana = bySpelling(lookalikeKana);

const REJECT_CHECKS: [RejectClass, Check][] = [
  ['long-vowel', bySpelling(longVowel)],
  ['small-tsu', bySpelling(smallTsu)],
  ['small-kana', bySpelling(smallKana)],
  ['n', bySpelling(syllabicN)],
  ['voicing', bySpelling(voicing)],
  ['lookalike-kana', (c) => isLookalikeKana(c) && !isRealConjugation(c)],
  ['particle', ({ view, typed }) => isParticleExchange(view, typed.text)],
  ['conjugation', eitherWay(byInflection(conjugation))],
  ['transitivity', isPartnerVerb],
  ['order', ({ view, typed, work }) => isReordered(view.tokens(), typed.text, work)],
  ['missing', ({ view, typed }) => isRunLeftOut(view.text, typed.text)],
  ['extra', ({ view, typed }) => isRunLeftOut(typed.text, view.text)],
];

/** The × class of the difference to one accepted form. */
export function rejectClass(comparison: Comparison): RejectClass {
  return REJECT_CHECKS.find(([, check]) => check(comparison))?.[0] ?? 'other';
}

/** The class that is listed first. */
export function firstOf(classes: readonly RejectClass[]): RejectClass {
  return REJECT_CLASSES.find((name) => classes.includes(name)) ?? 'other';
}
