import { and, asc, eq, inArray } from 'drizzle-orm';
import { applications, courses, editions, enrolments } from '#db/schema/index.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSmallCourse } from './learners.ts';

const DAY_MS = 86_400_000;

/** An edition of a small course that is open at the test's time unless told otherwise. */
export async function makeEdition(
  parts: Partial<typeof editions.$inferInsert> = {},
): Promise<{ editionId: string; courseSlug: string; courseId: string }> {
  const { slug } = await makeSmallCourse();
  const [course] = await testDb()
    .select({ id: courses.id })
    .from(courses)
    .where(eq(courses.slug, slug));
  const editionId = uuidv7();
  await testDb()
    .insert(editions)
    .values({
      ...{ id: editionId, courseId: course?.id ?? '', slug: 'july' },
      ...{ nameEn: 'July', nameJa: '7月期', createdAt: NOW, publishedAt: NOW },
      anchorAt: new Date(NOW.getTime() + 10 * DAY_MS),
      ...{ enrolOpenDays: -20, enrolCloseDays: 0, endDays: 180 },
      ...parts,
    });
  return { editionId, courseSlug: slug, courseId: course?.id ?? '' };
}

/** Who stands where in an edition: person ids by state, in the order of their tickets. */
export async function standingOf(editionId: string): Promise<Record<string, string[]>> {
  const rows = await testDb()
    .select({ personId: applications.personId, state: applications.state })
    .from(applications)
    .where(and(eq(applications.editionId, editionId)))
    .orderBy(asc(applications.ticket));
  const standing: Record<string, string[]> = {};
  for (const { personId, state } of rows) (standing[state] ??= []).push(personId);
  return standing;
}

/** The edition as it is stored. */
export async function editionRow(editionId: string): Promise<typeof editions.$inferSelect> {
  const [row] = await testDb().select().from(editions).where(eq(editions.id, editionId));
  if (!row) throw new Error('no edition');
  return row;
}

/** Lets access to the edition of an enrolment end just before an instant. */
export async function endAccess(
  { enrolmentId }: { enrolmentId: string },
  now: Date = NOW,
): Promise<void> {
  const own = testDb()
    .select({ id: enrolments.editionId })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId));
  const anchorAt = new Date(now.getTime() - 100 * DAY_MS);
  await testDb()
    .update(editions)
    .set({ anchorAt, enrolCloseDays: 30, endDays: 90, accessEndDays: 100 })
    .where(inArray(editions.id, own));
}
