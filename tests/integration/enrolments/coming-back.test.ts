import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { applications } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

it('who comes back stands there as they came this time: way, nominator, day and number', async () => {
  const edition = await makeEdition({ approval: 'coordinator' });
  const { editionId } = edition;
  const actor = await makePerson();
  const later = new Date(NOW.getTime() + 86_400_000);
  const keeper = await makePerson({ roles: ['coordinator'] });
  const [own, coordinator] = [testContext({ actor }), testContext({ actor: keeper, now: later })];
  const row = async () => {
    const mine = and(
      eq(applications.editionId, editionId),
      eq(applications.personId, actor.personId),
    );
    const [found] = await testDb().select().from(applications).where(mine);
    if (!found) throw new Error('no application');
    return found;
  };
  const nominate = () => nominatePersons(coordinator, { editionId, personIds: [actor.personId] });

  await applyForEdition(own, edition);
  expect(await row()).toMatchObject({ route: 'self', nominatedBy: null, ticket: 1 });
  const first = (await row()).id;
  await decideApplication(coordinator, { applicationId: first, approve: false, reason: 'full' });
  await nominate();
  expect(await row()).toMatchObject({
    ...{ id: first, route: 'nomination', nominatedBy: keeper.personId, ticket: 2 },
    ...{ appliedAt: later, state: 'enrolled' },
  });
  await withdrawApplication(own, { applicationId: first });
  await applyForEdition(own, edition);
  expect(await row()).toMatchObject({
    ...{ id: first, route: 'self', nominatedBy: null, ticket: 3, appliedAt: NOW },
    state: 'awaiting-approval',
  });
});
