import type { Quiz } from '#app/features/banks/exports.ts';
import type { KindName } from '#app/features/questions/exports.ts';
import { letterOf, type LineRemark, type QuestionLine } from './figures.ts';
import { figuresOf, type ItemFigures, type ItemRow } from './item-figures.ts';
import type { QuestionGroup } from './question-groups.server.ts';
import { remarksOn, type Remark } from './rules.ts';
import { discriminationOf, facilityOf } from './statistics.ts';
import { isSmall, THRESHOLDS } from './thresholds.ts';

/** A question with all that is known of it. */
export interface Item {
  group: QuestionGroup;
  figures: ItemFigures;
  line: QuestionLine;
}

interface Itemised {
  groups: readonly QuestionGroup[];
  rows: readonly (ItemRow & { questionVersionId: string })[];
  asked: Quiz;
  editionIds: readonly string[];
}

/** The questions of a quiz in the order in which it asks them now, then those that it asks no more. */
export function itemsOf({ groups, rows: all, asked, editionIds }: Itemised): Item[] {
  const places = asked.asked.flat().map(({ publicId }) => publicId);
  const apart = (id: string) => groups.filter(({ publicId }) => publicId === id).length > 1;
  const rows = new Map<string, ItemRow[]>();
  for (const row of all) {
    const known = rows.get(row.questionVersionId);
    if (known) known.push(row);
    else rows.set(row.questionVersionId, [row]);
  }
  const items = groups.map((group) => {
    const own = group.versionIds.flatMap((id) => rows.get(id) ?? []);
    const figures = figuresOf(group, own, editionIds);
    const place = places.indexOf(group.publicId);
    const number = place < 0 ? null : place + 1;
    const since = apart(group.publicId) ? (group.numbers[0] ?? null) : null;
    return { group, figures, line: lineOf(group, figures, { number, since }) };
  });
  const at = ({ line }: Item) => line.number ?? Infinity;
  return items.sort((one, other) => at(one) - at(other) || one.line.version - other.line.version);
}

function lineOf(
  group: QuestionGroup,
  figures: ItemFigures,
  own: Pick<QuestionLine, 'number' | 'since'>,
): QuestionLine {
  const { moments, editions } = figures;
  const { asked, answered, judged } = moments;
  return {
    publicId: group.publicId,
    version: group.numbers.at(-1) ?? 0,
    ...{ ...own, kind: group.key.kind, prompt: group.question.prompt, asked, answered, judged },
    facility: facilityOf(moments),
    discrimination: isSmall(judged) ? null : discriminationOf(moments),
    remarks: remarksOn(figures).map((remark) => withLetters(remark, figures, group.key.kind)),
    byEdition: editions.map(({ moments: each }) =>
      each.judged < THRESHOLDS.shownOfEdition ? null : facilityOf(each),
    ),
  };
}

function withLetters(remark: Remark, { options }: ItemFigures, kind: KindName): LineRemark {
  const ids =
    'optionIds' in remark ? remark.optionIds : 'optionId' in remark ? [remark.optionId] : [];
  if (ids.length === 0) return remark;
  const letters = ids.map((id) =>
    letterOf(
      kind,
      id,
      options.findIndex((each) => each.id === id),
    ),
  );
  return { ...remark, letters };
}
