import fc from 'fast-check';
import { eq, getTableColumns, isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { enrolments, itemProgress } from '#db/schema/index.ts';
import { rebuildProgress } from '#app/features/progress/rebuild-progress.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, takeCheckUp, type Learner } from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const LESSONS = ['k1-vowels', 's1-greetings'];
const CHECK_UPS = [
  'k1-vowels-check-up',
  's1-greetings-check-up',
  'module-1-check-up',
  'kana-check',
];

const act = fc.record({
  kind: fc.constantFrom('view', 'right', 'wrong', 'start'),
  item: fc.nat(3),
  minutes: fc.nat(90),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(learner: Learner, { kind, item, minutes }: Act, began: number) {
  const ctx = { ...learner.ctx, now: new Date(began + minutes * 60_000) };
  if (kind === 'view') {
    const itemSlug = LESSONS[item % LESSONS.length] ?? '';
    await recordView(ctx, { enrolmentId: learner.enrolmentId, itemSlug });
    return ctx.now.getTime();
  }
  const itemSlug = CHECK_UPS[item] ?? '';
  const started = await startAttempt(ctx, { courseSlug: learner.slug, itemSlug });
  if (started.ok && kind !== 'start') {
    if (kind === 'right') await answerByKey(ctx, started.attemptId);
    await submitAttempt(ctx, { attemptId: started.attemptId, submissionKey: uuidv7() });
  }
  return ctx.now.getTime();
}

const storedOf = async ({ enrolmentId }: Learner) => ({
  progress: await testDb()
    .select()
    .from(itemProgress)
    .where(eq(itemProgress.enrolmentId, enrolmentId))
    .orderBy(itemProgress.itemSlug),
  // When a plan was computed is no fact of learning.
  enrolment: await testDb()
    .select({ ...getTableColumns(enrolments), pacedAt: isNotNull(enrolments.pacedAt) })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId)),
});

const rebuild = () => rebuildProgress(testContext({ actor: null }));

describe('progress made anew from the event log', () => {
  it('is what it was, whatever a learner did in whatever order', { timeout: 120_000 }, async () => {
    const { slug } = await makeLearner();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        const learner = await makeLearner(slug);
        let now = NOW.getTime();
        for (const each of acts) now = await perform(learner, each, now);
        await refreshUnpaced(learner.ctx);
        const before = await storedOf(learner);
        expect((await rebuild()).differed).toEqual([]);
        expect(await storedOf(learner)).toEqual(before);
      }),
      { numRuns: 25, seed: 20_310_701 },
    );
  });

  it('comes back when the stored rows were lost or falsified', async () => {
    const learner = await makeLearner();
    for (const slug of CHECK_UPS.slice(0, 3)) await takeCheckUp(learner, slug);
    const before = await storedOf(learner);
    await testDb().update(itemProgress).set({ bestPercent: 1, completedBy: 'kana-check' });
    await testDb().delete(itemProgress).where(eq(itemProgress.itemSlug, 'k1-vowels'));
    await testDb().update(enrolments).set({ completedAt: null });
    expect((await rebuild()).differed).toEqual([learner.enrolmentId]);
    expect(await storedOf(learner)).toEqual(before);
  });

  it('is what it was after a revision took a lesson away', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'k1-vowels-check-up');
    await takeCheckUp(learner, 'kana-check');
    await publish(smallCompiled(learner.slug, renamedLesson()));
    const { enrolmentId, slug } = learner;
    await takeRevision(learner.ctx, { enrolmentId, courseSlug: slug });
    await takeCheckUp(learner, 's1-greetings-check-up');
    const before = await storedOf(learner);
    expect((await rebuild()).differed).toEqual([]);
    expect(await storedOf(learner)).toEqual(before);
  });
});

/** The small course with its kana lesson under another slug: one lesson gone, one new. */
function renamedLesson() {
  const files = changed('course.yaml', 'k1-vowels', 'k1-five');
  for (const [name, text] of [...files]) {
    if (!name.includes('k1-vowels')) continue;
    files.delete(name);
    files.set(name.replace('k1-vowels', 'k1-five'), text);
  }
  return files;
}
