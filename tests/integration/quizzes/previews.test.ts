import { describe, expect, it } from 'vitest';
import { answerEvents, attempts, itemProgress, learningEvents } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/exports.server.ts';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { listPreviews } from '#app/features/quizzes/preview/list-previews.server.ts';
import { loadPreview } from '#app/features/quizzes/preview/load-preview.server.ts';
import type { Role, RoleGrant } from '#app/platform/auth/actor.ts';
import { makePerson } from '#tests/factories/people.ts';
import { makeRuledCourse, TEST } from '#tests/factories/timed-attempts.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const RULES = '{ duration: 20, window: { opens: 0, closes: 0, closing: finish-by } }';

const withGrants = async (...grants: RoleGrant[]) =>
  testContext({ actor: { ...(await makePerson({ roles: [] })), grants } });
const everywhere = (role: Role): RoleGrant => ({ role, scopeKind: 'platform', scopeId: null });
const inCourse = async (role: Role, slug: string): Promise<RoleGrant> => {
  const course = await findPublishedCourse(testDb(), slug);
  return { role, scopeKind: 'course', scopeId: course?.courseId ?? '' };
};
const of = (query: Record<string, string> = {}) => new URLSearchParams(query);
const place = (courseSlug: string) => ({ courseSlug, itemSlug: TEST });

/** Something that can be an answer, as a form posts it. */
function someAnswer(question: PublicQuestion): string {
  if (question.kind === 'choice') return question.options[0]?.id ?? '';
  if (question.kind === 'ordering') return question.tiles.map(({ id }) => id).join(' ');
  return 'ちがう';
}

describe('a quiz is looked at as a learner', () => {
  it('of the kind that was chosen: with their time, their moment and their draw', async () => {
    const slug = await makeRuledCourse(RULES);
    const ctx = await withGrants(everywhere('trainer'));
    const see = (query: Record<string, string>) =>
      loadPreview(ctx, place(slug), { query: of(query), fields: null });
    const usual = await see({});
    expect(usual.start.rules).toMatchObject({ durationMinutes: 20, eased: null, refusal: null });
    const eased = await see({ percent: '150' });
    expect(eased.start.rules).toMatchObject({
      ...{ durationMinutes: 30, eased: { usualMinutes: 20, percent: 150 } },
    });
    expect((await see({ moment: 'before' })).start.rules?.refusal?.reason).toBe('not-open-yet');
    expect((await see({ moment: 'closed' })).start.rules?.refusal?.reason).toBe('closed');
    const again = await see({});
    expect(again.questions).toEqual(usual.questions);
  });

  it('and answered, with nothing stored, and told what the quiz tells', async () => {
    const slug = await makeRuledCourse(RULES);
    const ctx = await withGrants(everywhere('trainer'));
    const tables = [attempts, answerEvents, learningEvents, itemProgress];
    const counts = () => Promise.all(tables.map((table) => testDb().$count(table)));
    const before = await counts();
    const query = of();
    const { questions } = await loadPreview(ctx, place(slug), { query, fields: null });
    const fields = Object.fromEntries(
      questions.map(({ question }) => [`q:${question.id}`, someAnswer(question)]),
    );
    const judged = await loadPreview(ctx, place(slug), {
      query,
      fields: { ...fields, 'q:x': 'y' },
    });
    expect(judged.questions.every(({ feedback }) => feedback !== null)).toBe(true);
    expect(await counts()).toEqual(before);
  });

  it('without what is right, unless that is asked for', async () => {
    const slug = await makeRuledCourse(RULES);
    const ctx = await withGrants(everywhere('coordinator'));
    const plain = await loadPreview(ctx, place(slug), { query: of(), fields: null });
    expect(plain.right).toBeNull();
    expect(plain.questions.every(({ feedback }) => feedback === null)).toBe(true);
    const query = of({ answers: 'yes' });
    const { right, questions } = await loadPreview(ctx, place(slug), { query, fields: null });
    expect(Object.keys(right ?? {}).sort()).toEqual(
      questions.map(({ question }) => question.id).sort(),
    );
  });

  it('is refused as not found for who does not teach its course, and for a lesson', async () => {
    const [slug, other] = [await makeRuledCourse(RULES), await makeRuledCourse(RULES)];
    const look = { query: of(), fields: null };
    const refused = [
      ...['participant', 'advisor', 'supervisor', 'staff', 'recruiter'].map((role) =>
        everywhere(role as Role),
      ),
      await inCourse('trainer', other),
    ];
    for (const grant of refused) {
      const ctx = await withGrants(grant);
      await expect(loadPreview(ctx, place(slug), look)).rejects.toThrow('not-found');
      expect((await listPreviews(ctx)).map((course) => course.slug)).not.toContain(slug);
    }
    const ctx = await withGrants(await inCourse('trainer', slug));
    expect(await loadPreview(ctx, place(slug), look)).toMatchObject({ start: {} });
    expect((await listPreviews(ctx)).map((course) => course.slug)).toEqual([slug]);
    for (const itemSlug of ['k1-vowels', 'nothing']) {
      const attempt = loadPreview(ctx, { courseSlug: slug, itemSlug }, look);
      await expect(attempt).rejects.toThrow('not-found');
    }
  });
});
