import { eq } from 'drizzle-orm';
import { courses, courseVersions } from '#db/schema/index.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { testContext } from '#tests/setup/context.ts';
import { asOwner } from './as-owner.ts';
import { makeEdition } from './editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from './organisations.ts';
import { makePerson } from './people.ts';

/** What stands in the names of a private course and must not be read by who oversees people. */
export const CANARY = 'Canary careers';

/** Makes a course one that concerns only its learner, with a name that is easy to find. */
export async function keepPrivate(courseId: string): Promise<void> {
  await asOwner(async (tx) => {
    await tx.update(courses).set({ isPrivate: true }).where(eq(courses.id, courseId));
    const [version] = await tx
      .select()
      .from(courseVersions)
      .where(eq(courseVersions.courseId, courseId));
    if (!version) throw new Error('no version');
    const title = { en: CANARY, ja: CANARY };
    const outline = { ...(version.outline as object), isPrivate: true, title };
    const correction = version.correction + 1;
    await tx.insert(courseVersions).values({ ...version, id: uuidv7(), correction, outline });
  });
}

/** A learner of a town in an open and in a private edition, and those who oversee the town. */
export async function privateWorld(parts: Parameters<typeof makeEdition>[0] = {}) {
  const host = await makeOrganisation({ kind: 'host', prefecture: '05' });
  const town = await makeOrganisation({ parentId: host, prefecture: '05' });
  const open = await makeEdition();
  const hidden = await makeEdition({ nameEn: CANARY, nameJa: CANARY, ...parts });
  await keepPrivate(hidden.courseId);
  const learner = await makePerson({ legalName: 'OKAFOR Ada' });
  await makeAppointment({ personId: learner.personId, organisationId: town });
  const as = async (role: Role, at: string) =>
    testContext({ actor: await grantOn(await makePerson({ roles: [] }), role, at) });
  return {
    ...{ town, open, hidden, learner: learner as Actor },
    own: testContext({ actor: learner }),
    supervisor: await as('supervisor', town),
    advisor: await as('advisor', host),
    coordinator: testContext({ actor: await makePerson({ roles: ['coordinator'] }) }),
  };
}
