import type { Quiz } from '#app/features/banks/exports.ts';
import type { CompiledCheckUp } from '#app/features/content/exports.ts';
import type { QuestionView } from './attempt-view.ts';
import { sectionsOf } from './check-up.ts';

/** The questions of an attempt, the first of each part with the title of that part where it has one. */
export function withParts(
  views: readonly QuestionView[],
  { rule, quiz }: { rule: CompiledCheckUp; quiz: Quiz },
): QuestionView[] {
  if (rule.kind !== 'quiz') return [...views];
  const sections = sectionsOf(
    quiz,
    views.map(({ question }) => question.id),
  );
  const sectionOf = (view: QuestionView | undefined) => view && sections.get(view.question.id);
  return views.map((view, index) => {
    const section = sectionOf(view);
    const part = section === undefined ? null : rule.sections[section]?.title;
    return part && section !== sectionOf(views[index - 1]) ? { ...view, part } : view;
  });
}
