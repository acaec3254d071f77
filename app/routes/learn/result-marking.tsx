import { lazy, Suspense } from 'react';
import type { MarksView } from '#app/features/marking/exports.ts';
import type { ResultView } from '#app/features/quizzes/exports.ts';
import { readyPart } from '#app/platform/http/ready-part.ts';

const load = () => import('#app/features/marking/components/mark-parts.ts');

/** What people mark comes with the pages that have it. */
const loaded = await readyPart('.marked', load);

const MarkShown = loaded?.MarkShown ?? lazy(async () => ({ default: (await load()).MarkShown }));
const MarksBanner =
  loaded?.MarksBanner ?? lazy(async () => ({ default: (await load()).MarksBanner }));

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
