import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contentReports, outboxJobs } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { reportContent } from '#app/features/reports/report-content.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';

it('a remark sent several times at once is one remark and one mail for each trainer', async () => {
  const learner = await makeLearner();
  await makePerson({ roles: ['trainer'] });
  const course = await findPublishedCourse(testDb(), learner.slug);
  const place = { courseSlug: learner.slug, itemSlug: 'k1-vowels', blockId: 'k1.words' };
  const sent = { ...place, versionId: course?.versionId ?? '', key: uuidv7(), message: 'Twice.' };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => reportContent(learner.ctx, sent)),
  );
  expect(new Set(answers.map(({ ok }) => ok))).toEqual(new Set([true]));
  expect(await testDb().select().from(contentReports)).toHaveLength(1);
  const mails = await testDb()
    .select()
    .from(outboxJobs)
    .where(eq(outboxJobs.kind, 'content-report-mail'));
  expect(mails).toHaveLength(1);
});
