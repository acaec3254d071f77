import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { editions, enrolments, learningEvents, persons } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { recordFirstVisit } from '#app/features/enrolments/record-first-visit.server.ts';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeLearner, makeSmallCourse, stateOf } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const eventsOf = (enrolmentId: string, kind: 'enrolled' | 'first-visit') =>
  testDb()
    .select()
    .from(learningEvents)
    .where(and(eq(learningEvents.enrolmentId, enrolmentId), eq(learningEvents.kind, kind)));

describe('enrolling', () => {
  it('gives the same enrolment however often it is asked', async () => {
    const { slug } = await makeSmallCourse();
    const actor = await makePerson();
    const ctx = testContext({ actor });
    const first = await applyForEdition(ctx, { courseSlug: slug });
    const second = await applyForEdition(ctx, { courseSlug: slug });
    expect(first).toMatchObject({ ok: true, repeated: false });
    expect(second).toEqual({ ...first, repeated: true });
    const rows = await testDb()
      .select()
      .from(enrolments)
      .where(eq(enrolments.personId, actor.personId));
    expect(rows).toMatchObject([{ revision: 1, route: 'self', enrolledAt: NOW }]);
    expect(await eventsOf(rows[0]?.id ?? '', 'enrolled')).toHaveLength(1);
  });

  it('finds no course that is not published', async () => {
    const ctx = testContext({ actor: await makePerson() });
    await expect(applyForEdition(ctx, { courseSlug: 'nothing' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is refused outside of the window of its edition', async () => {
    const { slug } = await makeSmallCourse();
    const anchorAt = new Date('2031-08-01T00:00:00Z');
    const window = { anchorAt, enrolOpenDays: -20, enrolCloseDays: 0 };
    await asOwner((tx) => tx.update(editions).set(window).where(eq(editions.slug, 'open')));
    const actor = await makePerson();
    const at = (iso: string) => testContext({ actor, now: new Date(iso) });
    const refused = { ok: false, reason: 'closed' };
    expect(await applyForEdition(at('2031-07-11T23:59:59Z'), { courseSlug: slug })).toEqual(
      refused,
    );
    expect(await applyForEdition(at('2031-08-01T00:00:00Z'), { courseSlug: slug })).toEqual(
      refused,
    );
    const inside = await applyForEdition(at('2031-07-12T00:00:00Z'), { courseSlug: slug });
    expect(inside).toMatchObject({ ok: true });
  });

  it("shows a learner their own courses, nobody else's", async () => {
    const learner = await makeLearner();
    const other = await makeLearner();
    const shown = await loadLearnerCourses(learner.ctx);
    expect(shown.map(({ courseSlug }) => courseSlug)).toEqual([learner.slug]);
    const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    expect(await loadLearnerCourses(coordinator, other.slug)).toEqual([]);
  });
});

describe('the first visit', () => {
  it('keeps what was said and leaves what was skipped', async () => {
    const learner = await makeLearner();
    const { enrolmentId } = learner;
    await recordFirstVisit(learner.ctx, { enrolmentId, knowledge: 'hiragana' });
    await recordFirstVisit(learner.ctx, { enrolmentId, arrivalOn: '2031-07-25', romaji: 'off' });
    expect((await stateOf(learner)).enrolment).toMatchObject({
      priorKnowledge: 'hiragana',
      firstVisitAt: NOW,
    });
    const [person] = await testDb()
      .select()
      .from(persons)
      .where(eq(persons.id, learner.actor.personId));
    expect(person?.arrivalOn).toBe('2031-07-25');
    expect(await eventsOf(enrolmentId, 'first-visit')).toHaveLength(2);
  });

  it("is not found for somebody else's enrolment, and changes nothing there", async () => {
    const learner = await makeLearner();
    const classmate = await makeLearner(learner.slug);
    const { enrolmentId } = learner;
    await expect(
      recordFirstVisit(classmate.ctx, { enrolmentId, knowledge: 'more' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await stateOf(learner)).enrolment.priorKnowledge).toBeNull();
    expect(await eventsOf(enrolmentId, 'first-visit')).toEqual([]);
  });
});
