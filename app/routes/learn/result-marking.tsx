import { lazy, Suspense } from 'react';
import type { MarksView } from '#app/features/marking/exports.ts';
import type { ResultView } from '#app/features/quizzes/exports.ts';

/** What people mark comes with the pages that have it. */
const MarkShown = lazy(async () => {
  const part = await import('#app/features/marking/components/mark-shown.tsx');
  return { default: part.MarkShown };
});
const MarksBanner = lazy(async () => {
  const part = await import('#app/features/marking/components/marks-banner.tsx');
  return { default: part.MarksBanner };
});

/** What people say of an attempt, for its page. */
export function markingParts({ courseSlug, slug, isReturned }: ResultView, marks: MarksView) {
  const revision = `/learn/${courseSlug}/${slug}/attempt`;
  return {
    marking: (
      <Suspense>
        <MarksBanner {...{ marks, isReturned, revision }} />
      </Suspense>
    ),
    markOf: (id: string) => {
      const handedIn = marks.handedIn[id];
      if (!handedIn) return null;
      return (
        <Suspense>
          <MarkShown handedIn={handedIn} mark={marks.marks[id] ?? null} />
        </Suspense>
      );
    },
  };
}
