import { describe, expect, it } from 'vitest';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { progressView } from '#app/features/progress/exports.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { loadTestStanding } from '#app/features/quizzes/load-test-standing.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { loadResults } from '#app/features/insight/results.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, stateOf, takeCheckUp, type Learner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { ALL_KINDS, quizCourse } from '../../content/quiz-course.ts';

/** A learner who takes the test of a course three times: without an answer, with the right ones, without. */
async function takenThrice(counts: string) {
  const [course, essay] = [`counted-${uuidv7()}`, /\s{2}- id: marked[\s\S]*?(?=\ncounts)/u];
  const files = quizCourse(`counts: ${counts}`);
  const file = `quizzes/01-${ALL_KINDS}.yaml`;
  files.set(file, String(files.get(file)).replace(essay, ''));
  await publish(smallCompiled(course, files));
  const learner = await makeLearner(course);
  for (const [hours, right] of [false, true, false].entries()) {
    const at = new Date(NOW.getTime() + hours * 3_600_000);
    await takeCheckUp(learner, ALL_KINDS, { right, at });
  }
  return learner;
}

/** What everybody is told of it. */
async function told(learner: Learner) {
  const { ctx, slug } = learner;
  const state = await stateOf(learner);
  const item = findItem(state.outline, ALL_KINDS);
  if (!item) throw new Error('no test');
  const coordinator = await makePerson({ roles: ['coordinator'] });
  const asked = { courseSlug: slug, quizSlug: ALL_KINDS, edition: 'all' };
  const { rows } = await loadResults(testContext({ actor: coordinator }), asked);
  return {
    row: progressView(state.outline, state.progress).monthlyTests[0],
    atMark: (await loadTestStanding(ctx, state, new Set()))?.standing.atMark,
    result: rows[0],
    rules: (await checkUpStartView(ctx, state, item)).rules,
  };
}

describe('the result of a quiz', () => {
  it('is the best where it says nothing else: progress, standing and results agree', async () => {
    const { row, atMark, result, rules } = await told(await takenThrice('best'));
    expect(row).toMatchObject({ best: 100, counts: 'best', state: 'done' });
    expect({ atMark, rules }).toEqual({ atMark: 1, rules: null });
    expect(result).toMatchObject({ percent: 100, passed: true, attempts: 3 });
  });

  it('is the latest or the first where it says so, and the learner is told before they begin', async () => {
    for (const counts of ['latest', 'first'] as const) {
      const { row, atMark, result, rules } = await told(await takenThrice(counts));
      expect(row).toMatchObject({ best: 0, counts, state: 'open', completedAt: null });
      expect(row?.why).toEqual({ code: 'below-mark', percent: 70, best: 0, counts });
      expect({ atMark, told: rules?.counts }).toEqual({ atMark: 0, told: counts });
      expect(result).toMatchObject({ percent: 0, passed: false, attempts: 3 });
    }
  });

  it('is the same when progress is made anew from the event log', async () => {
    for (const counts of ['latest', 'first']) await takenThrice(counts);
    expect((await rebuildProgress(testContext({ actor: null }))).differed).toEqual([]);
  });
});
