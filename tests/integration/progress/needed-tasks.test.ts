import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { enrolments, itemProgress } from '#db/schema/index.ts';
import { refreshPace } from '#app/features/progress/refresh-pace.server.ts';
import { TASK, taskCourse } from '#tests/content/task-course.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makeTaskCourse } from '#tests/factories/marked-answers.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** The small course with a task, which it needs or does not. */
function courseWithTask(rule: '' | '  tasks: all\n') {
  const files = taskCourse();
  return files.set('course.yaml', `${String(files.get('course.yaml'))}${rule}`);
}

async function countsOf(enrolmentId: string) {
  const [row] = await testDb()
    .select({ done: enrolments.itemsDone, total: enrolments.itemsTotal })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId));
  return row;
}

describe('the items of an enrolment', () => {
  it.each([
    ['count a task that the course needs', '  tasks: all\n', { done: 1, total: 4 }],
    ['leave out a task that it does not need', '', { done: 0, total: 3 }],
  ] as const)('%s', async (_, rule, counts) => {
    const { ctx, enrolmentId } = await makeLearner(await makeTaskCourse(courseWithTask(rule)));
    await testDb().insert(itemProgress).values({
      enrolmentId,
      itemSlug: TASK,
      submissions: 1,
      completedAt: NOW,
      completedBy: 'check-up',
    });
    await refreshPace(ctx, [enrolmentId]);
    expect(await countsOf(enrolmentId)).toEqual(counts);
  });
});
