import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { courseVersions, editions } from '#db/schema/index.ts';
import { audienceFor } from '#app/features/people/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Outline } from './outline.ts';

type Offered = Pick<Outline, 'offeredTo'>;

/** Whom the always-open edition of a course is for, as its files say. */
export function audienceOf({ offeredTo = [] }: Offered) {
  const audience = audienceFor(offeredTo);
  if (!audience) throw new Error(`no audience for ${offeredTo.join(', ')}`);
  return audience;
}

/**
 * Makes the always-open edition of a course, or lets it follow the course's files: as long as it is for
 * those that the version before meant, it is for those that the new one means. What a coordinator has set
 * stays.
 */
export async function keepOpenEdition(
  tx: Tx,
  input: { courseId: string; now: Date; audience: ReturnType<typeof audienceOf> },
): Promise<void> {
  const { courseId, now, audience } = input;
  const isOpen = and(eq(editions.courseId, courseId), eq(editions.slug, 'open'));
  const [edition] = await tx.select({ id: editions.id }).from(editions).where(isOpen);
  if (!edition) {
    await tx.insert(editions).values({
      ...{ id: uuidv7(), courseId, slug: 'open', nameEn: 'Always open', nameJa: '常時開講' },
      ...{ createdAt: now, publishedAt: now, audience },
    });
    return;
  }
  const former = JSON.stringify(audienceOf(await latestOutline(tx, courseId)));
  await tx
    .update(editions)
    .set({ audience })
    .where(and(isOpen, sql`${editions.audience} = ${former}::jsonb`));
}

async function latestOutline(tx: Tx, courseId: string): Promise<Offered> {
  const [row] = await tx
    .select({ outline: courseVersions.outline })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
    .orderBy(desc(courseVersions.revision), desc(courseVersions.correction))
    .limit(1);
  return (row?.outline ?? {}) as Offered;
}
