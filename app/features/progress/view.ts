import {
  findItem,
  quizzesAfter,
  type Bilingual,
  type Outline,
} from '#app/features/courses/exports.ts';
import { itemStates, tally, type ItemState, type ProgressMap, type Why } from './rules.ts';

/** One row of an outline, ready for the page. */
export interface ItemView {
  slug: string;
  kind: ItemState['item']['kind'];
  code: string | null;
  title: Bilingual;
  minutes: number;
  state: ItemState['state'];
  started: boolean;
  best: number | null;
  /** When it was completed, as an ISO instant. */
  completedAt: string | null;
  /** When it is due, as an ISO instant; null where it has no date or is done. */
  dueAt: string | null;
  /** `lessons` become titles. */
  why:
    Exclude<Why, { code: 'lessons-missing' }> | { code: 'lessons-missing'; lessons: Bilingual[] };
}

export interface ProgressView {
  modules: { id: string; title: Bilingual; items: ItemView[] }[];
  next: ItemView | null;
  tally: ReturnType<typeof tally>;
}

/**
 * A learner's way through a course: every item with its state and the reason for it.
 * @param due when items are due, where that is to be shown
 */
export function progressView(
  outline: Outline,
  progress: ProgressMap,
  due: ReadonlyMap<string, Date> = new Map(),
): ProgressView {
  const views = new Map(
    itemStates(outline, progress).map((state) => {
      const { slug } = state.item;
      const dueAt = state.state === 'done' ? null : (due.get(slug)?.toISOString() ?? null);
      return [slug, { ...itemView(outline, state), dueAt }];
    }),
  );
  const modules = outline.modules.map(({ id, title, lessons, checkUp }) => ({
    id,
    title,
    items: [...lessons, checkUp, ...quizzesAfter(outline, id).map(({ slug }) => slug)].flatMap(
      (slug) => views.get(slug) ?? [],
    ),
  }));
  const next = [...views.values()].find((item) => item.state === 'next') ?? null;
  return { modules, next, tally: tally(outline, progress) };
}

function itemView(outline: Outline, { item, why, ...rest }: ItemState): Omit<ItemView, 'dueAt'> {
  const { slug, kind, code, title, minutes } = item;
  const titled =
    why.code === 'lessons-missing'
      ? {
          code: why.code,
          lessons: why.lessons.flatMap((lesson) => findItem(outline, lesson)?.title ?? []),
        }
      : why;
  const completedAt = rest.completedAt?.toISOString() ?? null;
  return { slug, kind, code, title, minutes, why: titled, ...rest, completedAt };
}
