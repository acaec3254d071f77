import { sharedEnds } from '#app/features/questions/japanese/edits.ts';
import { looksLikeEnding } from '#app/features/questions/japanese/endings.ts';
import type { WordClass } from '#app/features/questions/japanese/inflection.ts';
import { ENDINGS, formsOf } from '#app/features/questions/japanese/inflection.ts';
import type { Predicate } from '#app/features/questions/japanese/predicates.ts';
import { isPossible, TELLING } from '#app/features/questions/japanese/predicates.ts';
import type { View } from '#app/features/questions/japanese/view.ts';

/**
 * Verbs that are in no list and whose kana are cut as if they were other words (うたがう holds うた
 * and が): that both texts go on like one verb after what they share shows them all the same.
 */

const LONGEST_ENDING = 12;
const SHORTEST_STEM = 2;
const INFLECTS = /^(verb|adjective|copula)$/;
const NO_OTHER_WORDS = ['adjective', 'copula', 'good', 'aru', 'honorific', 'n'];
const VERBS = [...ENDINGS.keys()].filter((cls) => !NO_OTHER_WORDS.includes(cls));

interface Texts {
  accepted: string;
  typed: string;
  /** How much of the end of both is the same. */
  tail: number;
}

/** What both texts can have as endings from a place: past the difference, with the same rest. */
function endings({ accepted, typed, tail }: Texts, from: number): [string, string][] {
  const found: [string, string][] = [];
  for (let rest = 0; rest <= tail; rest += 1) {
    const one = accepted.slice(from, accepted.length - rest);
    const other = typed.slice(from, typed.length - rest);
    const short = Math.max(one.length, other.length) <= LONGEST_ENDING;
    if (one !== '' && other !== '' && short) found.push([one, other]);
  }
  return found;
}

function shows(cls: WordClass, [accepted, typed]: [string, string]): boolean {
  if (formsOf(cls, accepted).length === 0) return false;
  const telling = TELLING.test(accepted);
  if (formsOf(cls, typed).length > 0) return telling || TELLING.test(typed);
  return telling && looksLikeEnding(cls, typed);
}

/** Whether a word of the lists that inflects reaches this place. */
function isListed(view: View, at: number): boolean {
  return view
    .tokens()
    .some(({ start, end, kind }) => start <= at && at <= end && INFLECTS.test(kind));
}

/** The verbs that the accepted form and the answer show by what they do not share. */
export function unlistedVerbs(view: View, typed: string): Predicate[] {
  const { text } = view;
  const { head, tail } = sharedEnds(text, typed);
  const found: Predicate[] = [];
  for (let stemEnd = head; stemEnd >= Math.max(SHORTEST_STEM, head - 4); stemEnd -= 1) {
    if (isListed(view, stemEnd)) continue;
    const stem = text.slice(0, stemEnd);
    const pairs = endings({ accepted: text, typed, tail }, stemEnd);
    for (const cls of VERBS) {
      if (!isPossible(stem, cls) || !pairs.some((pair) => shows(cls, pair))) continue;
      found.push({ start: 0, stemEnd, cls });
    }
  }
  return found;
}
