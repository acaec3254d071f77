import {
  findItem,
  monthlyTestsOf,
  tasksAfter,
  type Bilingual,
  type Outline,
  type QuizRole,
} from '#app/features/courses/exports.ts';
import { tally } from './course-complete.ts';
import { itemStates, type ItemState, type Counts, type ProgressMap, type Why } from './rules.ts';

/** One row of an outline, ready for the page. */
export interface ItemView {
  slug: string;
  kind: ItemState['item']['kind'];
  role: QuizRole | null;
  code: string | null;
  title: Bilingual;
  minutes: number;
  /** Its videos count beside its check-up. */
  hasVideos: boolean;
  state: ItemState['state'];
  started: boolean;
  best: number | null;
  /** Which attempt that is the percent of. */
  counts: Counts;
  /** When it was completed, as an ISO instant. */
  completedAt: string | null;
  /** When it is due, as an ISO instant; null where it has no date or is done. */
  dueAt: string | null;
  /** `lessons` become titles. */
  why:
    | Exclude<Why, { code: 'lessons-missing' | 'videos-missing' }>
    | { code: 'lessons-missing'; lessons: Bilingual[] }
    | { code: 'videos-missing'; videos: MissingVideo[]; checkUp: string | null }
    | { code: 'closed' }
    | { code: 'handed-in' };
}

/** What a video lacks: percent played, percent needed, questions that are open. */
export type VideoLacks = Record<'played' | 'needed' | 'open', number>;

/** A video that is not complete; what it lacks is null where the page does not ask for it. */
export interface MissingVideo {
  title: Bilingual;
  lacks: VideoLacks | null;
}

export interface ProgressView {
  modules: { id: string; title: Bilingual; items: ItemView[] }[];
  monthlyTests: ItemView[];
  next: ItemView | null;
  tally: ReturnType<typeof tally>;
}

interface Told {
  /** When items are due, where that is to be shown, and which have closed. */
  due?: ReadonlyMap<string, Date>;
  closed?: ReadonlySet<string>;
  /** Items whose score is not shown: neither it nor whether it was enough is told. */
  hidden?: ReadonlySet<string>;
  /** What videos lack, by their ids. */
  videos?: ReadonlyMap<string, VideoLacks>;
}

/**
 * A learner's way through a course: every item with its state and the reason for it.
 */
export function progressView(
  outline: Outline,
  progress: ProgressMap,
  { due, closed, hidden, videos }: Told = {},
): ProgressView {
  const views = new Map(
    itemStates(outline, progress).map((state) => {
      const { slug } = state.item;
      const dueAt = state.state === 'done' ? null : (due?.get(slug)?.toISOString() ?? null);
      const view = { ...itemView(outline, state, videos), dueAt };
      if (hidden?.has(slug)) return [slug, withoutScore(view)];
      const isMissed = closed?.has(slug) && view.why.code === 'not-attempted';
      return [slug, isMissed ? { ...view, why: { code: 'closed' } as const } : view];
    }),
  );
  const viewsOf = (slugs: readonly string[]) => slugs.flatMap((slug) => views.get(slug) ?? []);
  const modules = outline.modules.map(({ id, title, lessons, checkUp }) => ({
    id,
    title,
    items: viewsOf([...lessons, checkUp, ...tasksAfter(outline, id).map(({ slug }) => slug)]),
  }));
  const monthlyTests = viewsOf(monthlyTestsOf(outline).map(({ slug }) => slug));
  const next = [...views.values()].find((item) => item.state === 'next') ?? null;
  return { modules, monthlyTests, next, tally: tally(outline, progress) };
}

/** What is complete once it is handed in is told so all the same: that tells no score. */
function withoutScore(view: ItemView): ItemView {
  const isByScore = view.why.code === 'below-mark' || view.role === 'monthly-test';
  if (!isByScore) return { ...view, best: null };
  const why = { code: 'handed-in' } as const;
  return { ...view, best: null, state: 'open', completedAt: null, dueAt: null, why };
}

function itemView(
  outline: Outline,
  { item, why, ...rest }: ItemState,
  videos: Told['videos'],
): Omit<ItemView, 'dueAt'> {
  const { slug, kind, code, title, minutes } = item;
  const role = item.quiz?.role ?? null;
  const counts = item.quiz?.counts ?? 'best';
  const titled = titledWhy(outline, item, why, videos);
  const completedAt = rest.completedAt?.toISOString() ?? null;
  const hasVideos = (item.videos ?? []).length > 0;
  const facts = { slug, kind, role, code, title, minutes, hasVideos };
  return { ...facts, counts, why: titled, ...rest, completedAt };
}

function titledWhy(
  ...[outline, item, why, lacking]: [Outline, ItemState['item'], Why, Told['videos']]
): ItemView['why'] {
  if (why.code === 'lessons-missing') {
    const lessons = why.lessons.flatMap((lesson) => findItem(outline, lesson)?.title ?? []);
    return { code: why.code, lessons };
  }
  if (why.code !== 'videos-missing') return why;
  const missing = (item.videos ?? []).filter(({ id }) => why.videos.includes(id));
  const videos = missing.map(({ id, title }) => ({ title, lacks: lacking?.get(id) ?? null }));
  return { code: why.code, videos, checkUp: why.checkUp };
}
