import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { banks } from '#db/schema/index.ts';
import type { Bilingual } from '#app/features/content/exports.ts';
import { uuidv7 } from '#app/platform/ids.ts';

/** The bank of a course's questions, under the name that the course has now. */
export async function ensureBank(
  tx: Tx,
  course: { courseId: string; slug: string; title: Bilingual; now: Date },
): Promise<string> {
  const { courseId, slug, title, now } = course;
  const titles = { titleEn: title.en, titleJa: title.ja };
  await tx
    .insert(banks)
    .values({ id: uuidv7(), slug, courseId, ...titles, createdAt: now })
    .onConflictDoUpdate({ target: banks.courseId, set: titles });
  const [bank] = await tx.select({ id: banks.id }).from(banks).where(eq(banks.courseId, courseId));
  if (!bank) throw new Error(`no bank of the course ${slug}`);
  return bank.id;
}
