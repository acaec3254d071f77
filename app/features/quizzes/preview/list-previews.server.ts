import { outlineItems } from '#app/features/courses/exports.ts';
import { listPublishedCourses } from '#app/features/courses/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { mayPreview } from '../policy.ts';

/** The courses that the actor teaches, with their quizzes as learners meet them. */
export async function listPreviews(ctx: Context) {
  const published = await listPublishedCourses(ctx.db);
  return published.flatMap((course) => {
    if (!mayPreview(ctx.actor, course)) return [];
    const { outline } = course;
    const inOrder = [...outlineItems(outline), ...outline.items];
    const quizzes = [...new Set(inOrder)].filter(({ kind }) => kind !== 'lesson');
    return [
      {
        ...{ slug: outline.slug, title: outline.title },
        quizzes: quizzes.map(({ slug, title }) => ({ slug, title })),
      },
    ];
  });
}
