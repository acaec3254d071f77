import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attempts, certificates, enrolments } from '#db/schema/index.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt, takeCheckUp, type Learner } from '#tests/factories/learners.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { publishLevels } from '#tests/factories/published-levels.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const FIRST = 'k1-vowels-check-up';
const LAST = 'module-1-check-up';
const ROUNDS = 8;

/** Somebody in the first of two levels whom one open attempt, all answered, parts from its end. */
async function almostDone() {
  const [low, high] = await publishLevels();
  const learner = await makeLearner(low.slug);
  await takeCheckUp(learner, FIRST);
  await takeCheckUp(learner, 's1-greetings-check-up');
  const { attemptId } = await openAttempt(learner, LAST);
  await answerByKey(learner.ctx, attemptId);
  const application = await applicationOf(learner.actor, low.editionId);
  return { learner, attemptId, applicationId: application.id, editionId: high.editionId };
}

const rowOf = async ({ enrolmentId }: Learner) => {
  const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  return row;
};
const certificatesOf = ({ enrolmentId }: Learner) =>
  testDb().$count(certificates, eq(certificates.enrolmentId, enrolmentId));

/** What became of an act whose object may be gone when its turn comes. */
async function outcomeOf<T>(act: Promise<T>): Promise<T | 'not-found'> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return 'not-found';
    throw error;
  }
}

/** Begins an act while its enrolment is being left, and lets it go on when that is done. */
async function whileLeaving<T>(learner: Learner, act: () => Promise<T>): Promise<T | 'not-found'> {
  let acting: Promise<T | 'not-found'> | undefined;
  await testDb().transaction(async (tx) => {
    await tx
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, learner.enrolmentId));
    acting = outcomeOf(act());
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  return acting as Promise<T | 'not-found'>;
}

describe('what crosses the leaving of its course', () => {
  it('a submission is not found, and completes nothing', async () => {
    const { learner, attemptId } = await almostDone();
    const submit = () => submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() });
    expect(await whileLeaving(learner, submit)).toBe('not-found');
    expect(await rowOf(learner)).toMatchObject({ completedAt: null, withdrawnAt: NOW });
    expect(await certificatesOf(learner)).toBe(0);
  });

  it('an attempt is not begun', async () => {
    const learner = await makeLearner();
    const start = () => startAttempt(learner.ctx, { courseSlug: learner.slug, itemSlug: FIRST });
    expect(await whileLeaving(learner, start)).toBe('not-found');
    const begun = eq(attempts.enrolmentId, learner.enrolmentId);
    expect(await testDb().$count(attempts, begun)).toBe(0);
  });

  it('a revision is not taken', async () => {
    const learner = await makeLearner();
    const before = await rowOf(learner);
    const lesson = 'lessons/01-k1-vowels.yaml';
    const revised = changed(lesson, 'accepted: [いえ]', 'accepted: [いえ, いいえ]');
    await publish(smallCompiled(learner.slug, revised));
    const { enrolmentId, slug: courseSlug } = learner;
    await whileLeaving(learner, () => takeRevision(learner.ctx, { enrolmentId, courseSlug }));
    expect((await rowOf(learner))?.revision).toBe(before?.revision);
  });
});

describe('the last submission of a course at the same moment as', () => {
  it('a change of level: the one that comes first holds, and the other is refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { learner, attemptId, applicationId, editionId } = await almostDone();
      const [submitted, moved] = await Promise.all([
        outcomeOf(submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() })),
        changeLevel(learner.ctx, { applicationId, editionId }),
      ]);
      const row = await rowOf(learner);
      expect(row?.completedAt !== null).toBe(submitted !== 'not-found');
      expect(row?.withdrawnAt !== null).toBe(moved.ok);
      expect(moved.ok).toBe(submitted === 'not-found');
    }
  }, 120_000);

  it('giving up the place: the one that comes first holds, and the other is refused', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { learner, attemptId, applicationId } = await almostDone();
      const [submitted, withdrawn] = await Promise.all([
        outcomeOf(submitAttempt(learner.ctx, { attemptId, submissionKey: uuidv7() })),
        withdrawApplication(learner.ctx, { applicationId }),
      ]);
      const row = await rowOf(learner);
      expect(row?.completedAt !== null).toBe(submitted !== 'not-found');
      expect(row?.withdrawnAt !== null).toBe(withdrawn.ok);
      expect(withdrawn.ok).toBe(submitted === 'not-found');
    }
  }, 120_000);
});
