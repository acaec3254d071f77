import type { Loss } from '#app/features/question-imports/exports.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Status } from './statuses.ts';

/** What an item of a file does to its bank. */
export const FATES = ['new', 'changed', 'described', 'unchanged', 'not-carried'] as const;
export type ItemFate = (typeof FATES)[number];

/** An item of a file, as it was read. */
export interface ImportItem {
  item: number;
  line: number | null;
  name: string;
  category: string | null;
  tags: string[];
  status: Status | null;
  source: QuestionSource | null;
  lost: Loss[];
}

/** A question of the bank, by which an item knows whether it is new. */
export interface Standing {
  questionId: string;
  versionId: string;
  name: string;
  category: string | null;
  tags: readonly string[];
  status: Status;
  source: QuestionSource | null;
}

export interface PlannedItem<K extends Standing> extends ImportItem {
  fate: ItemFate;
  /** The question that it is a version of. */
  known: K | null;
}

const LACKING: Loss['code'] = 'file-missing';

/**
 * The status that an item gives its question. Where the file says nothing, a known question keeps its own
 * and a new one gets `otherwise`. What was not carried whole, or lacks a file, is to be looked at first.
 */
export function statusOf(
  planned: Pick<PlannedItem<Standing>, 'status' | 'lost' | 'known' | 'fate'>,
  otherwise: Status,
): Status {
  const { status, lost, known, fate } = planned;
  if (fate === 'unchanged' && known) return known.status;
  const isWhole = status ? !lost.some(({ code }) => code === LACKING) : lost.length === 0;
  if (!isWhole && status !== 'retired') return 'draft';
  return status ?? known?.status ?? otherwise;
}

/**
 * What each item does: the first item of a name belongs to the first question of that name, the second to
 * the second. An item that is as its question is changes nothing.
 * @param isSame compares what two sources ask
 */
export function planItems<K extends Standing>(
  items: readonly ImportItem[],
  standing: readonly K[],
  isSame: (a: QuestionSource | null, b: QuestionSource | null) => boolean,
): PlannedItem<K>[] {
  const waiting = new Map<string, K[]>();
  for (const known of standing) {
    waiting.set(known.name, [...(waiting.get(known.name) ?? []), known]);
  }
  return items.map((item) => {
    if (!item.source) return { ...item, fate: 'not-carried', known: null };
    const known = waiting.get(item.name)?.shift() ?? null;
    return { ...item, known, fate: fateOf(item, known, isSame) };
  });
}

function fateOf(
  item: ImportItem,
  known: Standing | null,
  isSame: (a: QuestionSource | null, b: QuestionSource | null) => boolean,
): ItemFate {
  if (!known) return 'new';
  if (!isSame(item.source, known.source)) return 'changed';
  const isDescribed =
    item.category === known.category &&
    item.tags.join('\n') === known.tags.join('\n') &&
    (item.status === null ||
      statusOf({ ...item, known, fate: 'described' }, known.status) === known.status);
  return isDescribed ? 'unchanged' : 'described';
}

/** How many items do what. */
export function countFates(plan: readonly { fate: ItemFate }[]): Record<ItemFate, number> {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<ItemFate, number>;
  for (const { fate } of plan) counts[fate] += 1;
  return counts;
}
