import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { extensionEnrolments } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { extendDeadlines } from '#app/features/enrolments/extend-deadlines.server.ts';
import { undoExtension } from '#app/features/enrolments/undo-extension.server.ts';
import { makeSmallCourse } from '#tests/factories/learners.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY);

async function personAt(organisationId: string) {
  const actor = await makePerson();
  await makeAppointment({
    ...{ personId: actor.personId, organisationId, arrivalGroup: 'A' },
    ...{ startsOn: '2030-07-25', endsOn: '2033-07-24' },
  });
  return actor;
}

/** A course, and 48 hours more until tomorrow for whoever learns it at an organisation or in a prefecture. */
async function made(scopeKind: 'organisation' | 'prefecture') {
  giveSettings();
  const { slug } = await makeSmallCourse();
  const organisationId = await makeOrganisation({ prefecture: '05' });
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const join = async (at = organisationId, now = NOW) => {
    const actor = await personAt(at);
    const enrolled = await applyForEdition(
      { ...testContext({ actor }), now },
      { courseSlug: slug },
    );
    return enrolled.ok ? (enrolled.enrolmentId ?? '') : '';
  };
  await join();
  const given = await extendDeadlines(coordinator, {
    ...{ scopeKind, scopeId: scopeKind === 'prefecture' ? '05' : organisationId, hours: 48 },
    ...{ fromAt: after(-1), untilAt: after(1), reason: '台風' },
  });
  const extensionId = given.ok ? given.extensionId : '';
  const hasIt = (enrolmentId: string) =>
    testDb().$count(
      extensionEnrolments,
      and(
        eq(extensionEnrolments.extensionId, extensionId),
        eq(extensionEnrolments.enrolmentId, enrolmentId),
      ),
    );
  return { coordinator, extensionId, join, hasIt };
}

describe('extra time on the dates of a window', () => {
  it.each(['organisation', 'prefecture'] as const)(
    'is given to who enrols later at the same %s, while the window stands',
    async (scopeKind) => {
      const { join, hasIt } = await made(scopeKind);
      expect(await hasIt(await join())).toBe(1);
      expect(await hasIt(await join(await makeOrganisation({ prefecture: '13' })))).toBe(0);
    },
  );

  it('is not given once the window is over, nor once it was taken back', async () => {
    const { coordinator, extensionId, join, hasIt } = await made('prefecture');
    expect(await hasIt(await join(undefined, after(2)))).toBe(0);
    await undoExtension(coordinator, { extensionId });
    expect(await hasIt(await join())).toBe(0);
  });
});
