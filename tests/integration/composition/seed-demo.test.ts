import { asc, eq, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { certificates, editions, enrolments, persons } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { seedDemo } from '#app/composition/seed-demo.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { editionState } from '#app/features/enrolments/rules.ts';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

it("the demonstration's newcomer arrives with the next July intake, counted from its own clock", async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  const now = new Date(NOW.getTime() + 40 * 86_400_000);
  await asOwner((db) => seedDemo(testContext({ actor: null, now, db })));
  const arriving = await testDb()
    .select({ name: persons.displayName, on: persons.arrivalOn })
    .from(persons)
    .where(isNotNull(persons.arrivalOn));
  expect(arriving).toEqual([{ name: 'Jordan', on: '2032-07-25' }]);
});

it('of the demonstration, who enrols sees due dates, and organisations may nominate for the next intake', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  for (const days of [0, 25, 40, 300]) {
    const now = new Date(NOW.getTime() + days * 86_400_000);
    const undo = new Error('undo');
    await asOwner(async (db) => {
      await seedDemo(testContext({ actor: null, now, db }));
      const rows = await db.select().from(editions).orderBy(asc(editions.slug));
      expect(rows.map(({ slug }) => slug)).toEqual([days < 26 ? 'july-2031' : 'july-2032', 'open']);
      expect(rows.map((row) => editionState(row, now))).toEqual(['open', 'open']);
      const pace = { paceWeeks: 12, paceFrom: 'arrival' };
      expect(rows[1]).toMatchObject(pace);
      expect(rows[0]).toMatchObject({ ...pace, capacity: 30, nominations: true, selfEntry: false });
      const [newcomer] = await db.select().from(persons).where(isNotNull(persons.arrivalOn));
      const actor = { ...(await makePerson()), personId: newcomer?.id ?? '' };
      const ctx = testContext({ actor, now, db });
      await applyForEdition(ctx, { courseSlug: 'jet-japanese-pre-arrival' });
      await refreshUnpaced(ctx);
      const [course] = await loadLearnerCourses(ctx);
      expect(japanDay(course?.enrolment.nextDueAt ?? now) < (newcomer?.arrivalOn ?? '')).toBe(true);
      expect(course?.enrolment.nextDueAt).not.toBeNull();
      throw undo;
    }).catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  }
});

it('one of the demonstration has completed the course and holds its certificate, one is half way', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  const learners = await testDb()
    .select({
      name: persons.displayName,
      completedAt: enrolments.completedAt,
      certificate: certificates.snapshot,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .leftJoin(certificates, eq(certificates.enrolmentId, enrolments.id))
    .orderBy(persons.displayName);
  const completedAt = new Date(NOW.getTime() - 30 * 86_400_000);
  expect(learners).toEqual([
    { name: 'Emily', completedAt: null, certificate: null },
    {
      ...{ name: 'Mathieu', completedAt },
      certificate: expect.objectContaining({ name: 'Mathieu Laurent Girard' }) as object,
    },
  ]);
});
