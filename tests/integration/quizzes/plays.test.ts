import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#app/platform/ids.ts';
import { loadOpenAttempt } from '#app/features/quizzes/load-attempt.server.ts';
import { recordPlay } from '#app/features/quizzes/record-play.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { makeLearner, openAttempt, stateOf } from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { ALL_KINDS, quizCourse } from '../../content/quiz-course.ts';

/** A learner with the test open whose recording may be played twice. */
async function listen() {
  const course = smallCompiled(`heard-${uuidv7()}`, quizCourse());
  await publish(course);
  const learner = await makeLearner(course.slug);
  const { attemptId } = await openAttempt(learner, ALL_KINDS);
  const stimulus = course.questions.find(({ public: asked }) => asked.stimulus?.plays)?.public
    .stimulus;
  return { learner, attemptId, place: stimulus?.id ?? '' };
}

async function playedOf({ learner }: Awaited<ReturnType<typeof listen>>) {
  const state = await stateOf(learner);
  const item = findItem(state.outline, ALL_KINDS);
  const view = item && (await loadOpenAttempt(learner.ctx, state, item));
  return view?.questions.flatMap(({ stimulusLimit }) => stimulusLimit ?? [])[0];
}

describe('how often a sound was played', () => {
  it('is known on the next device, is lowered by nothing, and never exceeds what is allowed', async () => {
    const heard = await listen();
    const { learner, attemptId, place } = heard;
    const record = (plays: number) => recordPlay(learner.ctx, { attemptId, place, plays });
    expect(await playedOf(heard)).toMatchObject({ plays: 2, played: 0 });
    expect(await record(1)).toEqual({ ok: true, plays: 1 });
    expect(await record(9)).toEqual({ ok: true, plays: 2 });
    expect(await record(1)).toEqual({ ok: true, plays: 2 });
    expect(await playedOf(heard)).toMatchObject({ attemptId, place, plays: 2, played: 2 });
  });

  it('is refused where nothing is limited, once the attempt is submitted, and to everybody else', async () => {
    const { learner, attemptId, place } = await listen();
    const other = await makeLearner(learner.slug);
    const play = { attemptId, place, plays: 1 };
    await expect(recordPlay(other.ctx, play)).rejects.toThrow(/no such attempt/u);
    expect(await recordPlay(learner.ctx, { ...play, place: 'nowhere' })).toEqual({
      ok: false,
      reason: 'unknown-place',
    });
    await submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
    expect(await recordPlay(learner.ctx, play)).toEqual({ ok: false, reason: 'closed' });
  });
});
