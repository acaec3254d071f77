import { completionRuleOf, type CompletionRule } from './completion-rule.ts';
import { findItem, monthlyTestsOf, type Bilingual, type Outline } from './outline.ts';
import { summaryOf, type CourseSummary } from './summary.ts';

/** What a course's own page shows before anyone enrols. */
export interface CourseContentsView extends CourseSummary {
  notFor: Bilingual | null;
  rule: CompletionRule;
  modules: {
    id: string;
    title: Bilingual;
    lessons: {
      slug: string;
      code: string | null;
      title: Bilingual;
      goal: Bilingual | null;
      minutes: number;
    }[];
  }[];
  monthlyTests: { slug: string; title: Bilingual; minutes: number }[];
}

/** A course with its modules and lessons. */
export function contentsOf(outline: Outline): CourseContentsView {
  return {
    ...summaryOf(outline),
    notFor: outline.notFor,
    rule: completionRuleOf(outline),
    modules: outline.modules.map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.flatMap((slug) => {
        const item = findItem(outline, slug);
        if (!item) return [];
        const { code, goal, minutes } = item;
        return [{ slug, code, title: item.title, goal, minutes }];
      }),
    })),
    monthlyTests: monthlyTestsOf(outline).map(({ slug, title, minutes }) => ({
      slug,
      title,
      minutes,
    })),
  };
}
