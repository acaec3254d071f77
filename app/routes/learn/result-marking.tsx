import type { MarksView } from '#app/features/marking/exports.ts';
import type { ResultView } from '#app/features/quizzes/exports.ts';
import { readyComponent } from '#app/platform/http/ready-component.tsx';

/** In a document wherever people mark something of it. */
const SIGN = '.marked';
const load = () => import('#app/features/marking/components/mark-parts.ts');

const MarkShown = await readyComponent(SIGN, async () => (await load()).MarkShown);
const MarksBanner = await readyComponent(SIGN, async () => (await load()).MarksBanner);

/** What people say of an attempt, for its page. */
export function markingParts({ courseSlug, slug, isReturned }: ResultView, marks: MarksView) {
  const revision = `/learn/${courseSlug}/${slug}/attempt`;
  return {
    marking: <MarksBanner {...{ marks, isReturned, revision }} />,
    markOf: (id: string) => {
      const handedIn = marks.handedIn[id];
      return handedIn ? <MarkShown handedIn={handedIn} mark={marks.marks[id] ?? null} /> : null;
    },
  };
}
