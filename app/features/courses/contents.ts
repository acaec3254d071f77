import { completionRuleOf, type CompletionRule } from './completion-rule.ts';
import {
  findItem,
  monthlyTestsOf,
  tasksAfter,
  type Bilingual,
  type Outline,
  type OutlineItem,
} from './outline.ts';
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
    tasks: ContentsQuiz[];
  }[];
  monthlyTests: ContentsQuiz[];
}

type ContentsQuiz = Pick<OutlineItem, 'slug' | 'title' | 'minutes'>;

const quizOf = ({ slug, title, minutes }: OutlineItem): ContentsQuiz => ({ slug, title, minutes });

/** A course with its modules, their lessons and tasks. */
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
      tasks: tasksAfter(outline, id).map(quizOf),
    })),
    monthlyTests: monthlyTestsOf(outline).map(quizOf),
  };
}
