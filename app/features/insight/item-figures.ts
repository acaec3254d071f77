import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';
import { addMoments, type Moments } from './moments.ts';
import type { OptionCount, QuestionFigures } from './rules.ts';

/** Sums over the answers to one version of a question, as the database makes them. */
export interface ItemRow extends Moments {
  of: 'all' | 'edition' | 'judged';
  editionId: string | null;
  verdict: string | null;
  errorClass: string | null;
}

/** An option with how many chose it, and how they did in the rest of their attempts. */
export interface OptionFigures extends OptionCount {
  /** Mean share of the points of all other questions, between 0 and 1; null where nobody chose it. */
  rest: number | null;
}

export interface ItemFigures extends QuestionFigures {
  options: OptionFigures[];
}

/** The figures of one question: of all versions that are judged alike. @param editionIds oldest first */
export function figuresOf(
  asked: { question: PublicQuestion; key: QuestionKey },
  rows: readonly ItemRow[],
  editionIds: readonly string[],
): ItemFigures {
  const of = (kind: ItemRow['of']) => rows.filter((row) => row.of === kind);
  const judged = of('judged').filter(({ answered }) => answered > 0);
  return {
    moments: addMoments(of('all')),
    options: optionsOf(asked, judged),
    classes: classesOf(judged),
    editions: editionIds.map((editionId) => ({
      editionId,
      moments: addMoments(of('edition').filter((row) => row.editionId === editionId)),
    })),
  };
}

const OPTION = 'option:';

/** Choices of one option: what was chosen is known from how it was judged. */
function optionsOf(
  { question, key }: { question: PublicQuestion; key: QuestionKey },
  judged: readonly ItemRow[],
): OptionFigures[] {
  const right = rightOption(key);
  if (right === null) return [];
  const ids = question.kind === 'choice' ? question.options.map(({ id }) => id) : ['true', 'false'];
  return ids.map((id) => {
    const isRight = id === right;
    const chose = addMoments(
      judged.filter(({ verdict, errorClass }) =>
        isRight ? verdict === 'accept' : errorClass === OPTION + id,
      ),
    );
    const rest = chose.rested === 0 ? null : chose.rest / chose.rested;
    return { id, isRight, chosen: chose.answered, rest };
  });
}

function rightOption(key: QuestionKey): string | null {
  if (key.kind === 'choice') return key.correct;
  return key.kind === 'true-false' ? String(key.correct) : null;
}

function classesOf(judged: readonly ItemRow[]): { errorClass: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { verdict, errorClass, answered } of judged) {
    if (verdict === 'accept' || !errorClass || errorClass.startsWith(OPTION)) continue;
    counts.set(errorClass, (counts.get(errorClass) ?? 0) + answered);
  }
  return [...counts]
    .map(([errorClass, count]) => ({ errorClass, count }))
    .sort((one, other) => other.count - one.count || (one.errorClass < other.errorClass ? -1 : 1));
}
