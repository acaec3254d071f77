import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { courseItems, courseVersions } from '#db/schema/index.ts';
import { findPublishedCourse, loadLessonHtml } from '#app/features/courses/queries.server.ts';
import { reportContent } from '#app/features/courses/report-content.server.ts';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, makeSmallCourse, stateOf, takeCheckUp } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { testContext } from '#tests/setup/context.ts';
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

describe('a remark on a lesson', () => {
  const about = async (slug: string) => {
    const course = await findPublishedCourse(testDb(), slug);
    const versionId = course?.versionId ?? '';
    return { versionId, itemSlug: 'k1-vowels', blockId: 'a-row', message: 'あ looks odd.' };
  };

  it('is kept and told to every trainer', async () => {
    const learner = await makeLearner();
    await makePerson({ roles: ['trainer'] });
    expect(await reportContent(learner.ctx, await about(learner.slug))).toEqual({ ok: true });
    const mails = await testDb().query.outboxJobs.findMany();
    expect(mails.filter(({ kind }) => kind === 'content-report-mail')).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain('looks odd');
  });

  it('is refused when empty, too long, or about nothing that was published', async () => {
    const learner = await makeLearner();
    const report = await about(learner.slug);
    const say = (parts: object) => reportContent(learner.ctx, { ...report, ...parts });
    expect(await say({ message: '  ' })).toEqual({ ok: false, reason: 'empty' });
    expect(await say({ message: 'x'.repeat(2001) })).toEqual({ ok: false, reason: 'too-long' });
    await expect(say({ versionId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
    await expect(say({ itemSlug: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await testDb().query.contentReports.findMany()).toEqual([]);
  });

  it('is limited per person and hour', async () => {
    const learner = await makeLearner();
    const classmate = await makeLearner(learner.slug);
    const report = await about(learner.slug);
    for (let count = 0; count < 30; count += 1) await reportContent(learner.ctx, report);
    await expect(reportContent(learner.ctx, report)).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    expect(await reportContent(testContext({ actor: classmate.actor }), report)).toEqual({
      ok: true,
    });
  });
});
