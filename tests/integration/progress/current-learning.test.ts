import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { enrolments } from '#db/schema/index.ts';
import { findCurrentLearning } from '#app/features/progress/current-learning.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

it('nobody takes a course before enrolling, and its words come with the first lesson', async () => {
  const ctx = testContext({ actor: await makePerson() });
  expect(await findCurrentLearning(ctx)).toBeNull();
  const course = await makeCourse();
  const { enrolmentId } = await makeEnrolment(ctx.actor, course);
  expect(await findCurrentLearning(ctx)).toEqual({ courseSlug: course.slug, hasWords: false });
  await recordView(ctx, { enrolmentId, itemSlug: 'k1' });
  expect(await findCurrentLearning(ctx)).toEqual({ courseSlug: course.slug, hasWords: true });
});

it('the course being taken is the first that is not complete, and never one that was left', async () => {
  const ctx = testContext({ actor: await makePerson() });
  const [done, second, third] = [await makeCourse(), await makeCourse(), await makeCourse()];
  const at = (day: number) => ({ enrolledAt: new Date(NOW.getTime() + day * 86_400_000) });
  await makeEnrolment(ctx.actor, done, { ...at(0), completedAt: NOW });
  expect((await findCurrentLearning(ctx))?.courseSlug).toBe(done.slug);
  const { enrolmentId } = await makeEnrolment(ctx.actor, second, at(1));
  await makeEnrolment(ctx.actor, third, at(2));
  expect((await findCurrentLearning(ctx))?.courseSlug).toBe(second.slug);
  await testDb().update(enrolments).set({ withdrawnAt: NOW }).where(eq(enrolments.id, enrolmentId));
  expect((await findCurrentLearning(ctx))?.courseSlug).toBe(third.slug);
});
