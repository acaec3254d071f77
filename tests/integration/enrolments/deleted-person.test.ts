import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
  applicationChanges,
  applications,
  enrolments,
  learningEvents,
  persons,
} from '#db/schema/index.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';

it('somebody who is enrolled can be deleted, and their application goes with the enrolment', async () => {
  const { actor } = await makeLearner();
  const { actor: other } = await makeLearner();
  expect(await testDb().$count(applicationChanges)).toBe(2);
  await asOwner(async (tx) => {
    await tx.delete(learningEvents).where(eq(learningEvents.personId, actor.personId));
    await tx.delete(persons).where(eq(persons.id, actor.personId));
  });
  const left = { personId: other.personId };
  expect(await testDb().select().from(enrolments)).toMatchObject([left]);
  expect(await testDb().select().from(applications)).toMatchObject([
    { ...left, state: 'enrolled' },
  ]);
  expect(await testDb().$count(applicationChanges)).toBe(1);
});
