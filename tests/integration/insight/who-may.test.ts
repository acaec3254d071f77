import { describe, expect, it } from 'vitest';
import { courses } from '#db/schema/index.ts';
import { makeInsightFile } from '#app/features/insight/insight-file.server.ts';
import { listInsight } from '#app/features/insight/list-insight.server.ts';
import { mayReadInsight } from '#app/features/insight/policy.ts';
import { coursesVisibleTo } from '#app/features/insight/queries.server.ts';
import { loadQuizInsight } from '#app/features/insight/quiz-insight.server.ts';
import type { Actor, Role, RoleGrant } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { choiceOf, makeQuiz, QUIZ, take } from '#tests/factories/taken-quizzes.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const ROLES: Role[] = [
  ...(['participant', 'trainer', 'coordinator', 'advisor'] as const),
  ...(['supervisor', 'staff', 'recruiter'] as const),
];
const everywhere = (role: Role): RoleGrant => ({ role, scopeKind: 'platform', scopeId: null });
const inCourse = (role: Role, scopeId: string): RoleGrant => ({
  role,
  scopeKind: 'course',
  scopeId,
});

async function withGrants(grants: RoleGrant[]): Promise<Actor> {
  return { ...(await makePerson({ roles: [] })), grants };
}

async function takenQuiz() {
  const quiz = await makeQuiz([choiceOf('q1')]);
  for (let at = 0; at < 12; at += 1) {
    await take(quiz, { answers: { q1: { option: at < 3 ? 'a' : 'b' } } });
  }
  return quiz;
}

describe('who reads figures of quizzes', () => {
  it('is who the predicate allows: the filter of lists agrees with it for every kind of grant', async () => {
    const [one, other] = [await takenQuiz(), await takenQuiz()];
    const ids = [one.course.courseId, other.course.courseId];
    const organisation = await makeOrganisation();
    const sets: RoleGrant[][] = [
      [],
      ...ROLES.map((role) => [everywhere(role)]),
      ...ROLES.map((role) => [inCourse(role, one.course.courseId)]),
      [inCourse('trainer', one.course.courseId), inCourse('trainer', other.course.courseId)],
      [everywhere('participant'), inCourse('trainer', other.course.courseId)],
      [{ role: 'trainer', scopeKind: 'organisation', scopeId: organisation }],
      [inCourse('trainer', uuidv7())],
    ];
    for (const grants of sets) {
      const actor = await withGrants(grants);
      const visible = await testDb()
        .select({ id: courses.id })
        .from(courses)
        .where(coursesVisibleTo(actor));
      const found = visible.map(({ id }) => id).filter((id) => ids.includes(id));
      const allowed = ids.filter((courseId) => mayReadInsight(actor, { courseId }));
      expect(found.toSorted(), JSON.stringify(grants)).toEqual(allowed.toSorted());
    }
    expect(mayReadInsight(null, { courseId: ids[0] ?? '' })).toBe(false);
  });

  it('refused as not found for a trainer of another course, on the page and in the file', async () => {
    const [own, foreign] = [await takenQuiz(), await takenQuiz()];
    const ctx = testContext({
      actor: await withGrants([inCourse('trainer', own.course.courseId)]),
    });
    const at = (courseSlug: string) => ({ courseSlug, quizSlug: QUIZ, editionId: null });
    const file = { locale: 'ja', format: 'csv' } as const;
    const notFound = { code: 'not-found' };
    await expect(loadQuizInsight(ctx, at(own.course.slug))).resolves.toHaveProperty('figures');
    await expect(loadQuizInsight(ctx, at(foreign.course.slug))).rejects.toMatchObject(notFound);
    await expect(
      makeInsightFile(ctx, { ...at(foreign.course.slug), ...file }),
    ).rejects.toMatchObject(notFound);
    const listed = await listInsight(ctx);
    expect(listed.map(({ slug }) => slug)).toEqual([own.course.slug]);
    expect(listed[0]?.quizzes).toMatchObject([
      { slug: QUIZ, learners: 12, attempts: 12, counted: { mean: 0.25, attention: 1 } },
    ]);
  });

  it('the list counts anew once another attempt is submitted', async () => {
    const quiz = await takenQuiz();
    const ctx = testContext({
      actor: await withGrants([inCourse('coordinator', quiz.course.courseId)]),
    });
    const counted = async () => (await listInsight(ctx))[0]?.quizzes[0]?.counted;
    expect(await counted()).toEqual({ mean: 0.25, attention: 1 });
    expect(await counted()).toEqual({ mean: 0.25, attention: 1 });
    for (let at = 0; at < 12; at += 1) {
      await take(quiz, { answers: { q1: { option: 'a' } }, at: 60 });
    }
    expect(await counted()).toEqual({ mean: 15 / 24, attention: 1 });
  });
});

describe('the file of a quiz', () => {
  it('says the remarks in words and the figures beside them, in either language', async () => {
    const quiz = await makeQuiz([choiceOf('=q1')]);
    for (let at = 0; at < 12; at += 1) await take(quiz, { answers: { '=q1': { option: 'a' } } });
    const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    const at = { courseSlug: quiz.course.slug, quizSlug: QUIZ, editionId: null };
    const ja = await makeInsightFile(ctx, { ...at, locale: 'ja', format: 'csv' });
    const text = Buffer.from(ja.bytes).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('易しすぎる可能性：正答率100%');
    // What a spreadsheet would take for a formula stays text.
    expect(text).not.toMatch(/(^|,)"?=q1/u);
    const en = await makeInsightFile(ctx, { ...at, locale: 'en', format: 'xlsx' });
    expect(en.name).toMatch(/^insight-.*\.xlsx$/);
    expect(en.bytes.length).toBeGreaterThan(500);
  });
});
