import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { courses, editions } from '#db/schema/index.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';

/** The course of this slug, made with its always-open edition where it is not there yet. */
export async function ensureCourse(
  tx: Tx,
  ctx: Context<null>,
  { slug, placement }: CompiledCourse,
): Promise<string> {
  const [known] = await tx.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug));
  const id = known?.id ?? uuidv7();
  const kind = placement ? 'placement' : 'course';
  await tx
    .insert(courses)
    .values({ id, slug, kind, createdAt: ctx.now })
    .onConflictDoUpdate({ target: courses.slug, set: { kind } });
  const [edition] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.courseId, id), eq(editions.slug, 'open')));
  if (!edition) {
    await tx.insert(editions).values({
      id: uuidv7(),
      courseId: id,
      slug: 'open',
      nameEn: 'Always open',
      nameJa: '常時開講',
      createdAt: ctx.now,
      publishedAt: ctx.now,
    });
  }
  return id;
}
