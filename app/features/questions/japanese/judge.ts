import type {
  Comparison,
  NearClass,
  RejectClass,
} from '#app/features/questions/japanese/classify.ts';
import {
  firstOf,
  isPartnerVerb,
  nearClass,
  rejectClass,
} from '#app/features/questions/japanese/classify.ts';
import { editDistance } from '#app/features/questions/japanese/edits.ts';
import { foldKana, hasKanji } from '#app/features/questions/japanese/kana.ts';
import { isLookalikeKanji } from '#app/features/questions/japanese/kanji.ts';
import { normalise } from '#app/features/questions/japanese/normalise.ts';
import type { Readings } from '#app/features/questions/japanese/readings.ts';
import { readAs, readingsOf } from '#app/features/questions/japanese/readings.ts';
import {
  nearestKana,
  reads,
  readsReordered,
} from '#app/features/questions/japanese/romaji-match.ts';
import { latinOf, partWords } from '#app/features/questions/japanese/romaji-sounds.ts';
import type { View } from '#app/features/questions/japanese/view.ts';
import { createView } from '#app/features/questions/japanese/view.ts';
import type { Work } from '#app/features/questions/japanese/work.ts';
import { newWork } from '#app/features/questions/japanese/work.ts';

export type ErrorClass = NearClass | RejectClass;

/** An answer and what it is judged by. */
export interface AnswerCase {
  accepted: readonly string[];
  /** Right forms that were not asked for. */
  alternatives?: readonly string[] | undefined;
  /** Whether hiragana and katakana are one (`fold`, unless said) or must be as accepted. */
  kana?: 'fold' | 'exact' | undefined;
  typed: string;
}

export interface Verdict {
  verdict: 'accept' | 'near' | 'reject';
  class: ErrorClass | null;
}

/** The case after normalising, with the accepted forms prepared for comparison. */
interface Prepared {
  accepted: string[];
  alternatives: string[];
  typed: string;
  /** The answer in Latin letters, if it is. */
  latin: string | undefined;
  folded: boolean;
  work: Work;
}

const ACCEPT: Verdict = { verdict: 'accept', class: null };

function near(name: NearClass): Verdict {
  return { verdict: 'near', class: name };
}

function reject(name: RejectClass): Verdict {
  return { verdict: 'reject', class: name };
}

/** ○, △ or × for a typed answer, with the reason for △ and ×. */
export function judge(answer: AnswerCase, work: Work = newWork()): Verdict {
  const prepared: Prepared = {
    accepted: answer.accepted.map(normalise),
    alternatives: (answer.alternatives ?? []).map(normalise),
    typed: normalise(answer.typed),
    latin: latinOf(normalise(partWords(answer.typed))),
    folded: answer.kana !== 'exact',
    work,
  };
  return judgeWhole(prepared) ?? judgeParts(prepared);
}

function holds(forms: readonly string[], typed: string, folded: boolean): boolean {
  if (!folded) return forms.includes(typed);
  return forms.some((form) => foldKana(form) === foldKana(typed));
}

/** The verdict where the answer equals a whole form. */
function judgeWhole({ accepted, alternatives, typed, folded }: Prepared): Verdict | undefined {
  if (holds(accepted, typed, folded)) return ACCEPT;
  if (holds(alternatives, typed, folded)) return near('alternative');
  if (holds(accepted, typed, true)) return near('script');
  return typed === '' ? reject('empty') : undefined;
}

function judgeParts(prepared: Prepared): Verdict {
  const { accepted, typed } = prepared;
  const readings = readingsOf(accepted);
  const views = [
    ...readings.kana.map(({ written, fromKanji }) => createView(written, fromKanji)),
    ...readings.kanjiOnly.map((form) => createView(form)),
  ];
  const inLatin = judgeLatin(views, prepared);
  if (inLatin) return inLatin;
  const variants = readAs(typed, readings.runs);
  const mixed = judgeMixed(variants, readings, prepared);
  if (mixed) return mixed;
  const comparisons = variants.flatMap((variant) => compare(views, variant, prepared));
  const name = nearClass(comparisons);
  if (name) return near(name);
  const inKanji = hasKanji(typed) ? accepted.filter(hasKanji) : [];
  const raw = inKanji.flatMap((form) => compare([createView(form)], typed, prepared));
  const compared = variants.some(hasKanji) ? [...comparisons, ...raw] : comparisons;
  const alike = isLookalikeKanji(typed, { accepted, readings }, prepared.work);
  const found = nearestClass(compared, alike ? 'lookalike-kanji' : undefined);
  return reject(HIDDEN_PARTNER.has(found) && raw.some(isPartnerVerb) ? 'transitivity' : found);
}

/** What the partner of a verb looks like when its kanji is read as in the other (消す as きす). */
const HIDDEN_PARTNER: ReadonlySet<RejectClass> = new Set(['conjugation', 'other']);

/** The verdict where an answer written partly in kanji reads as a whole form. */
function judgeMixed(
  variants: readonly string[],
  { kana }: Readings,
  { folded }: Prepared,
): Verdict | undefined {
  const forms = kana.map(({ written }) => written);
  const equals = (fold: boolean): boolean =>
    variants.some((variant) => holds(forms, variant, fold));
  if (equals(folded)) return ACCEPT;
  return equals(true) ? near('script') : undefined;
}

function compare(
  views: readonly View[],
  written: string,
  { folded, work }: Prepared,
): Comparison[] {
  const typed = { written, text: foldKana(written) };
  return views.map((view) => ({ view, typed, folded, work }));
}

/** The class of the difference to the nearest form; on a tie the class listed first. */
function nearestClass(comparisons: readonly Comparison[], known?: RejectClass): RejectClass {
  const measured = comparisons.map((comparison) => ({
    comparison,
    edits: editDistance(comparison.view.text, comparison.typed.text, comparison.work),
  }));
  const least = Math.min(...measured.map(({ edits }) => edits), known ? 1 : Infinity);
  const nearest = measured.filter(({ edits }) => edits === least);
  const classes = nearest.map(({ comparison }) => rejectClass(comparison));
  return firstOf(known ? [...classes, known] : classes);
}

/** The verdict on an answer in Latin letters; none where forms are themselves Latin and unlike. */
function judgeLatin(views: readonly View[], prepared: Prepared): Verdict | undefined {
  const { alternatives, latin, work } = prepared;
  if (latin === undefined) return undefined;
  if (views.some((view) => reads(latin, view, work))) return near('romaji');
  if (alternatives.some((form) => reads(latin, createView(form), work))) return near('alternative');
  const comparisons = views.flatMap((view) => compareLatin(latin, view, work));
  if (comparisons.length === 0) {
    return views.some(({ text }) => /[a-z]/.test(text)) ? undefined : reject('other');
  }
  const name = nearClass(comparisons);
  if (name) return near(name);
  const found = nearestClass(comparisons);
  const reordered = found === 'other' && views.some((view) => readsReordered(latin, view, work));
  return reject(reordered ? 'order' : found);
}

function compareLatin(latin: string, view: View, work: Work): Comparison[] {
  const reading = nearestKana(latin, view, work);
  if (!reading) return [];
  const typed = { written: reading.kana, text: reading.kana };
  return [{ view, typed, folded: true, work }];
}
