import { describe, expect, it } from 'vitest';
import { applyByCode, applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { listNominationEditions } from '#app/features/enrolments/approvals.server.ts';
import { loadCourseEditions } from '#app/features/enrolments/course-editions.server.ts';
import { nominatePersons } from '#app/features/enrolments/nominate-persons.server.ts';
import { findNominationEdition } from '#app/features/enrolments/nominees.server.ts';
import { makeEdition, standingOf } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';

/** An edition without closing day, that every way leads into as long as it is open. */
const WAYS = {
  ...{ selfEntry: true, nominations: true, approval: 'organisation' as const },
  enrolCloseDays: null,
};
const CLOSED = {
  'is over': { anchorAt: new Date(NOW.getTime() - 40 * 86_400_000), endDays: 30 },
  'is archived': { archivedAt: NOW },
  'is a draft': { publishedAt: null },
};

async function scene(parts: Parameters<typeof makeEdition>[0]) {
  giveSettings();
  const entryCode = `CODE-${parts?.slug ?? 'july'}-${Math.abs(parts?.endDays ?? 1)}`;
  const edition = await makeEdition({ ...WAYS, entryCode, ...parts });
  const town = await makeOrganisation();
  const learner = await makePerson();
  await makeAppointment({ personId: learner.personId, organisationId: town });
  const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
  const [own, theirs] = [testContext({ actor: learner }), testContext({ actor: supervisor })];
  const nominate = () =>
    nominatePersons(theirs, { editionId: edition.editionId, personIds: [learner.personId] });
  return { edition, entryCode, own, theirs, nominate };
}

describe.each(Object.entries(CLOSED))('an edition that %s', (_, parts) => {
  it('is entered by no way', async () => {
    const { edition, entryCode, own, theirs, nominate } = await scene(parts);
    const closed = { ok: false, reason: 'closed' };
    const { courseSlug, editionId } = edition;
    const isDraft = 'publishedAt' in parts;
    const asked = applyForEdition(own, { courseSlug, editionId });
    if (isDraft) await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    else expect(await asked).toEqual(closed);
    expect(await applyByCode(own, { courseSlug, code: entryCode })).toEqual(closed);
    expect(await nominate()).toEqual(closed);
    await expect(findNominationEdition(theirs, editionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    const offered = await listNominationEditions(theirs);
    expect(offered.map(({ id }) => id)).not.toContain(editionId);
    const offer = await loadCourseEditions(own, { courseSlug, locale: 'en' });
    expect(offer.takesCodes).toBe(false);
    expect(await standingOf(editionId)).toEqual({});
  });

  it('does not stand before one that is open', async () => {
    const { edition, own } = await scene({
      ...{ ...parts, slug: 'old', createdAt: new Date('2030-01-01') },
    });
    const { courseSlug } = edition;
    expect(await applyForEdition(own, { courseSlug })).toMatchObject({ ok: true });
    expect(await standingOf(edition.editionId)).toEqual({});
  });
});

it('an edition that is open is entered by each way', async () => {
  const { edition, entryCode, own, theirs, nominate } = await scene({});
  const { courseSlug, editionId } = edition;
  const offer = await loadCourseEditions(own, { courseSlug, locale: 'en' });
  expect(offer.takesCodes).toBe(true);
  expect((await findNominationEdition(theirs, editionId)).isOpen).toBe(true);
  expect((await listNominationEditions(theirs)).map(({ id }) => id)).toContain(editionId);
  expect(await applyByCode(own, { courseSlug, code: entryCode })).toMatchObject({ ok: true });
  expect(await nominate()).toMatchObject({ ok: true, repeated: 1 });
});
