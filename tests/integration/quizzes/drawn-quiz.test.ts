import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { attempts, banks, questionEntries } from '#db/schema/index.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { setQuestionStatus } from '#app/features/authoring/set-status.server.ts';
import { usageOf } from '#app/features/authoring/usage.server.ts';
import { sumAnswers } from '#app/features/insight/item-sums.server.ts';
import { loadOpenAttempt, loadResult } from '#app/features/quizzes/load-attempt.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import { loadPreview } from '#app/features/quizzes/preview/load-preview.server.ts';
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { fillBank, giftOf, makeBank, questionsIn } from '#tests/factories/banks.ts';
import { makeLearner, openAttempt, stateOf, submitInTime } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { DRAWN, drawnCourse } from '../../content/drawn-course.ts';

/** Somebody in a course whose test draws from its pool and, where it is named, from a bank of trainers. */
async function learnerOf(bank?: string) {
  const third = bank
    ? `  - id: third\n    points: 2\n    bank: ${bank}\n    draw: [{ take: 2, tags: ['level:N1'] }]\n`
    : '';
  const course = smallCompiled(`drawn-${uuidv7()}`, drawnCourse(third));
  await publish(course);
  return makeLearner(course.slug);
}

async function bankOf(count = 40) {
  const ctx = testContext({ actor: await makePerson({ roles: ['trainer'] }) });
  const bankId = await makeBank(ctx);
  await fillBank(ctx, { bankId, text: giftOf(count) });
  const [bank] = await testDb().select().from(banks).where(eq(banks.id, bankId));
  return { ctx, bankId, slug: bank?.slug ?? '' };
}

const asked = async (attemptId: string) => {
  const [row] = await testDb().select().from(attempts).where(eq(attempts.id, attemptId));
  return { ids: row?.questionIds ?? [], versions: row?.questionVersionIds ?? [], row };
};

async function viewOf(learner: Awaited<ReturnType<typeof makeLearner>>) {
  const state = await stateOf(learner);
  const item = findItem(state.outline, DRAWN)!;
  return { state, item };
}

describe('a test that draws by tags', () => {
  it('asks as many as its first page says, titles its parts, and weighs each by its section', async () => {
    const learner = await learnerOf();
    const { state, item } = await viewOf(learner);
    expect(await checkUpStartView(learner.ctx, state, item)).toMatchObject({ questions: 5 });
    const { attemptId } = await openAttempt(learner, DRAWN);
    expect(new Set((await asked(attemptId)).ids).size).toBe(5);
    const open = await loadOpenAttempt(learner.ctx, (await viewOf(learner)).state, item);
    expect(open?.questions.map(({ part }) => part?.en ?? null)).toEqual([
      ...['First part', null, null],
      ...['Second part', null],
    ]);
    await answerByKey(learner.ctx, attemptId);
    expect(await submitInTime(learner, attemptId)).toMatchObject({ score: 9, maxScore: 9 });
    const result = await loadResult(learner.ctx, state, { itemSlug: DRAWN, attemptId });
    expect(result?.questions.map(({ part }) => part?.ja ?? null)).toEqual([
      ...['第一部', null, null],
      ...['第二部', null],
    ]);
  });

  it('gives questions of a course the tags that its files say', async () => {
    const learner = await learnerOf();
    const { attemptId } = await openAttempt(learner, DRAWN);
    const { versions } = await asked(attemptId);
    const rows = await testDb()
      .select({ tags: questionEntries.tags })
      .from(questionEntries)
      .where(eq(questionEntries.versionId, versions.at(-1)!));
    expect(rows[0]?.tags).toContain('level:two');
  });
});

describe('a test that draws from a bank of trainers', () => {
  it('pins what an attempt drew, whatever becomes of the bank, and counts it everywhere', async () => {
    const { ctx, bankId, slug } = await bankOf();
    const learner = await learnerOf(slug);
    const { attemptId } = await openAttempt(learner, DRAWN);
    const before = await asked(attemptId);
    expect(new Set(before.ids).size).toBe(7);
    const all = await questionsIn(bankId);
    for (const { id } of all) {
      await setQuestionStatus(ctx, { bankId, questionId: id, status: 'retired' });
    }
    expect(await openAttempt(learner, DRAWN)).toMatchObject({ attemptId });
    await answerByKey(learner.ctx, attemptId);
    const after = await asked(attemptId);
    expect(after.versions).toEqual(before.versions);
    expect(await submitInTime(learner, attemptId)).toMatchObject({ score: 13, maxScore: 13 });
    const ofBank = all.filter(({ versionId }) => before.versions.includes(versionId));
    expect(ofBank).toHaveLength(2);
    const usage = await usageOf(ctx, [ofBank[0]!.id]);
    expect(usage.get(ofBank[0]!.id)).toMatchObject({ quizzes: 1, attempts: 1 });
    const sums = await sumAnswers(ctx, { quizIds: [await quizOf(before.row!.quizVersionId)] });
    const own = sums.items.filter(
      ({ questionVersionId, of }) => of === 'all' && before.versions.includes(questionVersionId),
    );
    expect(own).toHaveLength(7);
    expect(own.find((each) => each.questionVersionId === ofBank[0]!.versionId)).toMatchObject({
      ...{ asked: 1, answered: 1, judged: 1, worth: 2 },
    });
  });

  it('is refused for a bank with too few questions, or none of that name, and nothing is begun', async () => {
    const { slug } = await bankOf(5);
    for (const bank of [slug, `none-${uuidv7()}`]) {
      const learner = await learnerOf(bank);
      const input = { courseSlug: learner.slug, itemSlug: DRAWN };
      expect(await startAttempt(learner.ctx, input)).toEqual({ ok: false, reason: 'too-few' });
      const rows = await testDb()
        .select()
        .from(attempts)
        .where(eq(attempts.enrolmentId, learner.enrolmentId));
      expect(rows).toEqual([]);
    }
  });

  it('draws nothing from the bank of another course', async () => {
    const other = await learnerOf();
    const learner = await learnerOf(other.slug);
    const input = { courseSlug: learner.slug, itemSlug: DRAWN };
    expect(await startAttempt(learner.ctx, input)).toEqual({ ok: false, reason: 'too-few' });
  });
});

async function quizOf(quizVersionId: string): Promise<string> {
  const row = await testDb().query.quizVersions.findFirst({
    where: (table, { eq: is }) => is(table.id, quizVersionId),
  });
  return row?.quizId ?? '';
}

describe('the preview of a test that draws by tags', () => {
  const look = (ctx: Parameters<typeof loadPreview>[0], courseSlug: string) =>
    loadPreview(
      ctx,
      { courseSlug, itemSlug: DRAWN },
      { query: new URLSearchParams(), fields: null },
    );

  it('asks what an attempt would, from a bank of trainers too, under the titles of its parts', async () => {
    const bank = await bankOf();
    const learner = await learnerOf(bank.slug);
    const { questions, isShort } = await look(bank.ctx, learner.slug);
    expect(isShort).toBe(false);
    expect(questions).toHaveLength(7);
    expect(questions[0]?.part?.en).toBe('First part');
  });

  it('says that there are too few, and shows no part of it', async () => {
    const bank = await bankOf(1);
    const learner = await learnerOf(bank.slug);
    expect(await look(bank.ctx, learner.slug)).toMatchObject({ isShort: true, questions: [] });
  });
});
