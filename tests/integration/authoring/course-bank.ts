import { eq } from 'drizzle-orm';
import { banks, courses } from '#db/schema/index.ts';
import { makeSmallCourse } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** A trainer, and the bank of a course that was published from files. */
export async function bankOfCourse() {
  const { slug } = await makeSmallCourse();
  const [bank] = await testDb()
    .select({ id: banks.id, courseId: courses.id })
    .from(banks)
    .innerJoin(courses, eq(courses.id, banks.courseId))
    .where(eq(courses.slug, slug));
  const ctx = testContext({ actor: await makePerson({ roles: ['trainer'] }) });
  return { ctx, slug, bankId: bank?.id ?? '', courseId: bank?.courseId ?? '' };
}
