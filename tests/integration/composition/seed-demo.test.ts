import { eq, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { certificates, enrolments, persons } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { seedDemo } from '#app/composition/seed-demo.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
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
