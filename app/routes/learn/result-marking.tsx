import type { MarksView } from '#app/features/marking/exports.ts';
import type { ResultView } from '#app/features/quizzes/exports.ts';
import { readyComponent } from '#app/platform/http/ready-component.tsx';

/** In a document wherever people mark something of it. */
const SIGN = '.marked';
const load = () => import('#app/features/marking/components/mark-parts.ts');

const MarkShown = await readyComponent(SIGN, async () => (await load()).MarkShown);
const MarksBanner = await readyComponent(SIGN, async () => (await load()).MarksBanner);

/** In a document wherever something was marked again. */
const RegradedNote = await readyComponent('.regraded', async () => {
  const note = await import('#app/features/quizzes/components/regraded-note.tsx');
  return note.RegradedNote;
});

/** That something was marked again, for the page of a result; nothing where nothing was. */
export function regradedPart({ questions }: ResultView) {
  return questions.some(({ again }) => again) ? <RegradedNote questions={questions} /> : null;
}

/** What people say of an attempt, for its page. */
export function markingParts({ courseSlug, slug, isReturned }: ResultView, marks: MarksView) {
  const revision = `/learn/${courseSlug}/${slug}/attempt`;
  return {
    marking: <MarksBanner {...{ marks, isReturned, revision }} />,
    markOf: (id: string) => {
      const handedIn = marks.handedIn[id];
      return handedIn ? (
        <MarkShown handedIn={handedIn} mark={marks.marks[id] ?? null} isHidden={marks.isHidden} />
      ) : null;
    },
  };
}
