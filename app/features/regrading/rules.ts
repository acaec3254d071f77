import type { PublicQuestion, Verdict } from '#app/features/questions/exports.ts';

/** How an older version of a question stands to its newest. */
export type Relation =
  /** It asks the same: only the key may differ. */
  | 'same'
  /** It offers the same in other words, with other sounds or readings. */
  | 'reworded'
  /** What was answered to it cannot be judged by the other's key. */
  | 'other';

/** Everything by which an answer may name what a question offers. */
export function offeredBy(question: PublicQuestion): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return ids(question.options).toSorted();
    case 'matching':
      return [...ids(question.left), '|', ...ids(question.right)].toSorted();
    case 'ordering':
      return ids(question.tiles).toSorted();
    case 'scenario':
      return question.scenes
        .flatMap(({ id, choices }) => [
          id,
          ...choices.map(({ id: choice, next = '' }) => `${choice}:${next}`),
        ])
        .toSorted();
    case 'cloze':
      return question.parts
        .flatMap((part) =>
          typeof part === 'string'
            ? []
            : [part.id, ...ids(part.options ?? []).map((id) => `${part.id}:${id}`)],
        )
        .toSorted();
    default:
      return [];
  }
}

/** @param isSame that nothing of what is sent before the answer differs */
export function relationOf(
  older: PublicQuestion,
  newest: PublicQuestion,
  isSame: boolean,
): Relation {
  if (isSame) return 'same';
  if (older.kind !== newest.kind) return 'other';
  const [one, two] = [offeredBy(older), offeredBy(newest)];
  const isOffered = one.length === two.length && one.every((id, at) => id === two[at]);
  return isOffered ? 'reworded' : 'other';
}

export type Direction = 'up' | 'down' | 'same' | 'unjudged';

/** Which way an answer goes by the corrected key. */
export function directionOf({
  before,
  judged,
}: {
  before: number;
  judged: number | null;
}): Direction {
  if (judged === null) return 'unjudged';
  if (judged > before) return 'up';
  return judged < before ? 'down' : 'same';
}

/** What becomes of the mark of a test, in percent: it is reached, or lost. */
export function markEffect(
  mark: number | null,
  { before, after }: { before: number; after: number },
): 'reached' | 'lost' | null {
  if (mark === null) return null;
  if (before < mark && after >= mark) return 'reached';
  return before >= mark && after < mark ? 'lost' : null;
}

/** Codes and verdicts with how many answers had them before and have them after. */
export interface ClassCount {
  verdict: Verdict | null;
  errorClass: string | null;
  before: number;
  after: number;
}
