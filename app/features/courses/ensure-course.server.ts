import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { courses } from '#db/schema/index.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { audienceOf, keepOpenEdition } from './open-edition.server.ts';

/** The course of this slug, made with its always-open edition where it is not there yet. */
export async function ensureCourse(
  tx: Tx,
  ctx: Context<null>,
  course: CompiledCourse,
): Promise<string> {
  const { slug, placement } = course;
  const [known] = await tx.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug));
  const id = known?.id ?? uuidv7();
  const kind = placement ? 'placement' : 'course';
  const isPrivate = course.isPrivate ?? false;
  await tx
    .insert(courses)
    .values({ id, slug, kind, isPrivate, createdAt: ctx.now })
    .onConflictDoUpdate({ target: courses.slug, set: { kind, isPrivate } });
  await keepOpenEdition(tx, { courseId: id, now: ctx.now, audience: audienceOf(course) });
  return id;
}
