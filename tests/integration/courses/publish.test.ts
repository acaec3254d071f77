import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { courseItems, courseVersions } from '#db/schema/index.ts';
import { loadCourseChange } from '#app/features/courses/load-change.server.ts';
import { findPublishedCourse, loadLessonHtml } from '#app/features/courses/queries.server.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { makeLearner, makeSmallCourse, stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const KANA_FILE = 'lessons/01-k1-vowels.yaml';
const corrected = () => changed(KANA_FILE, 'en: house', 'en: a house');
const revised = () => changed(KANA_FILE, 'accepted: [いえ]', 'accepted: [いえ, いいえ]');

describe('publishing a course', () => {
  it('changes nothing when the content is the same', async () => {
    const course = await makeSmallCourse();
    const before = await testDb().select().from(courseVersions);
    expect(await publish(course)).toEqual({ kind: 'same', revision: 1, correction: 0 });
    expect(await testDb().select().from(courseVersions)).toEqual(before);
  });

  it('reaches everyone with a correction, in the middle of their course', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'k1-vowels-check-up');
    const correction = await publish(smallCompiled(learner.slug, corrected()));
    expect(correction).toEqual({ kind: 'correction', revision: 1, correction: 1 });
    const state = await stateOf(learner);
    const html = await loadLessonHtml(testDb(), state.versionId, 'k1-vowels');
    expect(html.en).toContain('a house');
    expect(state.newestRevision).toBe(1);
    expect(state.progress.get('k1-vowels')?.completedAt).not.toBeNull();
  });

  it('offers a revision, and whoever takes it keeps what they have done', async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, 'k1-vowels-check-up');
    const revision = await publish(smallCompiled(learner.slug, revised()));
    expect(revision).toEqual({ kind: 'revision', revision: 2, correction: 0 });
    const before = await stateOf(learner);
    expect(before).toMatchObject({ newestRevision: 2, enrolment: { revision: 1 } });
    const newcomer = await makeLearner(learner.slug);
    expect((await stateOf(newcomer)).enrolment.revision).toBe(2);

    const input = { enrolmentId: learner.enrolmentId, courseSlug: learner.slug };
    await takeRevision(newcomer.ctx, input);
    expect((await stateOf(learner)).enrolment.revision).toBe(1);
    await takeRevision(learner.ctx, input);
    await takeRevision(learner.ctx, input);
    const after = await stateOf(learner);
    expect(after.enrolment.revision).toBe(2);
    expect(after.versionId).not.toBe(before.versionId);
    expect(after.progress).toEqual(before.progress);
  });

  it('tells with a revision what it changes, a pass mark too', async () => {
    const learner = await makeLearner();
    const { versionId: from } = await stateOf(learner);
    const harder = changed('course.yaml', 'percent: 70', 'percent: 80');
    await publish(smallCompiled(learner.slug, harder));
    const newest = await findPublishedCourse(testDb(), learner.slug);
    const change = await loadCourseChange(testDb(), { from, to: newest?.versionId ?? '' });
    expect(change.marksChanged).toMatchObject([
      { slug: 'module-1-check-up', from: { pass: 70, of: 100 }, to: { pass: 80, of: 100 } },
    ]);
    const { marksChanged: _, ...rest } = change;
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('is not within the rights of the running product', async () => {
    await makeSmallCourse();
    for (const statement of [
      sql`update ${courseVersions} set digest = 'other'`,
      sql`delete from ${courseItems}`,
    ]) {
      const attempt = testDb().transaction((tx) => tx.execute(statement));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});
