import { describe, expect, it } from 'vitest';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { loadCourseEditions } from '#app/features/enrolments/course-editions.server.ts';
import { loadCatalogue } from '#app/features/offers/catalogue.server.ts';
import { listOffers, listOwnOffers } from '#app/features/offers/own-offers.server.ts';
import { groupsOf, refusedFor } from '#app/features/offers/reader-groups.server.ts';
import { hasTraining } from '#app/features/offers/training.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import type { OfferedTo } from '#app/platform/offered-to.ts';
import { takeCheckUp } from '#tests/factories/learners.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { changed } from '../../content/small-course.ts';

const COURSES: [string, string][] = [
  ['alt-course', 'offeredTo: [alt]'],
  ['careers', 'offeredTo: [alt, cir, sea]\nprivate: true'],
  ['for-all', ''],
  ['for-newcomers', 'offeredTo: [newcomer]'],
  ['for-staff', 'offeredTo: [staff]\nlanguage: ja'],
  ['for-supervisors', 'offeredTo: [supervisor, advisor]'],
];

async function publishAll() {
  for (const [slug, lines] of COURSES) {
    const line = 'studyMinutes: 30';
    await publish(smallCompiled(slug, changed('course.yaml', line, `${line}\n${lines}`)));
  }
}

const inPost = async (startsOn = '2030-07-28') => {
  const actor = await makePerson();
  const organisationId = await makeOrganisation();
  await makeAppointment({ personId: actor.personId, organisationId, startsOn });
  return actor;
};
const holder = async (role: Role) =>
  grantOn(await makePerson({ roles: [] }), role, await makeOrganisation());
const as = (actor: Actor) => testContext({ actor });
const visitor = () => testContext({ actor: null });
const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);

async function sections(actor: Actor | null) {
  const catalogue = await loadCatalogue(testContext({ actor }));
  return catalogue.sections.map(({ key, who, courses }) => [
    key,
    ...who,
    slugsOf(courses).join(' '),
  ]);
}

describe('the catalogue', () => {
  it('has for a visitor every course, for everyone first', async () => {
    await publishAll();
    expect(await sections(null)).toEqual([
      ['all', 'for-all'],
      ['some', 'newcomer', 'for-newcomers'],
      ['some', 'alt', 'alt-course'],
      ['some', 'alt', 'cir', 'sea', 'careers'],
      ['some', 'supervisor', 'advisor', 'for-supervisors'],
      ['some', 'staff', 'for-staff'],
    ]);
  });

  it('begins for who is signed in with what is offered to them', async () => {
    await publishAll();
    expect((await sections(await inPost()))[0]).toEqual(['you', 'alt-course careers']);
    expect((await sections(await inPost('2031-07-27')))[0]).toEqual(['you', 'for-newcomers']);
    expect((await sections(await holder('staff')))[0]).toEqual(['you', 'for-staff']);
  });

  it.each(['supervisor', 'advisor'] as const)('has for a %s no private course', async (role) => {
    await publishAll();
    const actor = await holder(role);
    const all = JSON.stringify(await sections(actor));
    expect(all).toContain('for-supervisors');
    expect(all).toContain('alt-course');
    expect(all).not.toContain('careers');
    expect(slugsOf(await listOffers(as(actor), ['alt', 'cir', 'sea']))).toEqual(['alt-course']);
  });
});

describe('what is offered', () => {
  it('follows posts and roles of now', async () => {
    const both = await grantOn(await inPost(), 'advisor', await makeOrganisation());
    const expected: [Actor, OfferedTo[]][] = [
      [await inPost(), ['alt']],
      [await inPost('2031-07-27'), ['newcomer']],
      [await makePerson(), []],
      [both, ['alt', 'advisor']],
    ];
    for (const [actor, groups] of expected) expect(await groupsOf(as(actor))).toEqual(groups);
  });

  it('tells how far its reader has come: not begun, lessons done, then complete', async () => {
    giveSettings();
    registerFollowers();
    await publishAll();
    const actor = await holder('supervisor');
    const ctx = as(actor);
    const [before] = await listOwnOffers(ctx);
    expect(before).toMatchObject({ slug: 'for-supervisors', state: 'new', lessonsDone: 0 });
    const done = await applyForEdition(ctx, { courseSlug: 'for-supervisors' });
    if (!done.ok || !done.enrolmentId) throw new Error('closed');
    const { enrolmentId } = done;
    await recordView(ctx, { enrolmentId, itemSlug: 'k1-vowels' });
    await takeCheckUp({ actor, ctx, slug: 'for-supervisors', enrolmentId }, 'k1-vowels-check-up');
    const [begun] = await listOwnOffers(ctx);
    expect(begun).toMatchObject({ state: 'begun', lessonsDone: 1, lessons: 2, minutes: 30 });
  });

  it('to newcomers is listed for a visitor too, as not begun', async () => {
    await publishAll();
    const offers = await listOffers(visitor(), ['newcomer']);
    expect(offers).toMatchObject([{ slug: 'for-newcomers', state: 'new' }]);
  });
});

describe('training', () => {
  it('is there for a role once a course is offered to it', async () => {
    const roles = ['supervisor', 'advisor', 'staff', 'participant'] as const;
    const actors = await Promise.all(
      roles.map((role) => (role === 'participant' ? makePerson() : holder(role))),
    );
    await publishAll();
    for (const actor of actors) expect(await hasTraining(testDb(), actor)).toBe(true);
    for (const role of ['trainer', 'coordinator'] as const) {
      expect(await hasTraining(testDb(), await makePerson({ roles: [role] }))).toBe(false);
    }
    expect(await hasTraining(testDb(), null)).toBe(false);
    const abroad = await makePerson({ timeZone: 'America/Chicago' });
    expect(await hasTraining(testDb(), abroad)).toBe(false);
  });
});

describe('the page of a course', () => {
  it('says to who is none of those it is for whom it is for, and takes no application', async () => {
    await publishAll();
    const actor = await inPost();
    const refused = await refusedFor(as(actor), { offeredTo: ['supervisor', 'advisor'] });
    expect(refused).toEqual(['supervisor', 'advisor']);
    const course = { courseSlug: 'for-supervisors', locale: 'en' as const };
    const offer = await loadCourseEditions(as(actor), course);
    expect(offer).toMatchObject({ isPlain: false, editions: [{ mayApply: false, own: null }] });
    expect(await applyForEdition(as(actor), course)).toEqual({
      ...{ ok: false, reason: 'not-in-audience' },
    });
  });

  it('is as plain for those it is for, and for visitors, as one for everyone', async () => {
    await publishAll();
    expect(await refusedFor(as(await holder('staff')), { offeredTo: ['staff'] })).toBeNull();
    expect(await refusedFor(as(await holder('staff')), {})).toBeNull();
    for (const actor of [null, await holder('staff')]) {
      const ctx = testContext({ actor });
      const offer = await loadCourseEditions(ctx, { courseSlug: 'for-staff', locale: 'ja' });
      expect(offer.isPlain).toBe(true);
    }
  });
});
