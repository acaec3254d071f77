import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { attempts, courses, enrolments } from '#db/schema/index.ts';
import { listEditionChoices, listFigures } from '#app/features/oversight/figures.server.ts';
import {
  findPlacementFor,
  findPlacementTest,
  loadPlacement,
} from '#app/features/placement/load-placement.server.ts';
import { findCurrentLearning } from '#app/features/progress/current-learning.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt, submitInTime } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { PLACING, placementCourse } from '../../content/placement-course.ts';

/** A series of two steps with its test, and somebody who goes to it. */
async function makeSeries() {
  const series = `series-${uuidv7()}`;
  const steps: string[] = [];
  for (const step of [1, 2]) {
    const course = { ...smallCompiled(`step-${uuidv7()}`), series: { id: series, step } };
    await publish(course);
    steps.push(course.slug);
  }
  const test = smallCompiled(`placing-${uuidv7()}`, placementCourse(series));
  await publish(test);
  return { series, steps, learner: await makeLearner(test.slug) };
}

type Made = Awaited<ReturnType<typeof makeSeries>>;

/** Takes the test; of the second level nothing is answered where `low` alone is. */
async function take({ learner }: Made, which: 'all' | 'low' | 'none') {
  const { attemptId, keys } = await openAttempt(learner, PLACING);
  if (which === 'all') await answerByKey(learner.ctx, attemptId);
  if (which === 'low') {
    const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
    for (const questionId of row?.questionIds.slice(0, 2) ?? []) {
      const given = { attemptId, questionId, sequence: 1, clientId: uuidv7() };
      await saveAnswer(learner.ctx, { ...given, answer: rightAnswer(keys[questionId]!) });
    }
  }
  await submitInTime(learner, attemptId);
  return attemptId;
}

const placementOf = ({ learner }: Made, attemptId?: string) =>
  loadPlacement(learner.ctx, {
    ...{ personId: learner.actor.personId, courseSlug: learner.slug },
    ...(attemptId ? { attemptId } : {}),
  });

describe('a placement test', () => {
  it('advises the step of the first level that is not held, and counts blanks as nothing', async () => {
    const made = await makeSeries();
    expect(await placementOf(made)).toBeNull();
    const none = await take(made, 'none');
    expect(await placementOf(made)).toMatchObject({
      advice: { course: { slug: made.steps[0] }, missing: { title: { en: 'Level low' } } },
      levels: [
        { score: 0, maxScore: 2 },
        { score: 0, maxScore: 2 },
      ],
    });
    await take(made, 'low');
    expect(await placementOf(made)).toMatchObject({
      advice: { course: { slug: made.steps[1] }, held: [{ score: 2 }] },
    });
    // An earlier attempt is still read as what it was.
    expect(await placementOf(made, none)).toMatchObject({ attemptId: none });
    expect(await placementOf(made, uuidv7())).toBeNull();
  });

  it('advises nothing that is not there, and what is above once it is', async () => {
    const made = await makeSeries();
    await take(made, 'all');
    expect((await placementOf(made))?.advice).toMatchObject({ course: null, missing: null });
    const above = { ...smallCompiled(`step-${uuidv7()}`), series: { id: made.series, step: 3 } };
    await publish(above);
    expect((await placementOf(made))?.advice.course?.slug).toBe(above.slug);
  });

  it('is found from the courses of its series, and for who decides on a level', async () => {
    const made = await makeSeries();
    const { learner, steps, series } = made;
    expect(await findPlacementTest(learner.ctx, series)).toEqual({
      slug: learner.slug,
      minutes: 5,
    });
    expect(await findPlacementTest(learner.ctx, undefined)).toBeNull();
    expect(await findPlacementTest(learner.ctx, `${series}-other`)).toBeNull();
    const asked = { personId: learner.actor.personId, courseSlug: steps[1]! };
    expect(await findPlacementFor(learner.ctx, asked)).toBeNull();
    await take(made, 'all');
    expect(await findPlacementFor(learner.ctx, asked)).toMatchObject({ courseSlug: learner.slug });
    const other = { ...asked, personId: (await makePerson()).personId };
    expect(await findPlacementFor(learner.ctx, other)).toBeNull();
  });

  it('is no course to anybody who counts, completes nothing, and is not what is being learnt', async () => {
    const made = await makeSeries();
    await take(made, 'all');
    const { learner } = made;
    const [place] = await testDb()
      .select()
      .from(enrolments)
      .where(eq(enrolments.id, learner.enrolmentId));
    expect(place).toMatchObject({ completedAt: null, nextDueAt: null });
    expect(await findCurrentLearning(learner.ctx)).toBeNull();
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const editionId = place?.editionId ?? '';
    expect(await listFigures(coordinator, { by: 'edition', editionId })).toEqual([]);
    const choices = await listEditionChoices(coordinator);
    expect(choices.map(({ courseSlug }) => courseSlug)).not.toContain(learner.slug);
    const [row] = await testDb().select().from(courses).where(eq(courses.slug, learner.slug));
    expect(row?.kind).toBe('placement');
  });
});
