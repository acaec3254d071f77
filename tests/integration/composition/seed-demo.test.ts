import { asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import {
  accounts,
  cardMarks,
  careerProfiles,
  certificates,
  courses,
  editions,
  enrolments,
  fairCompanies,
  participantChoices,
  persons,
  roleGrants,
} from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { seedDemo } from '#app/composition/seed-demo.server.ts';
import { seedYokohama } from '#app/composition/seed-yokohama.server.ts';
import { nextFairDay } from '#app/composition/seed-fair.server.ts';
import { planInvitations } from '#app/features/accounts/plan-invitations.server.ts';
import { profileSchema } from '#app/features/careers/profile.ts';
import { openFields } from '#app/features/careers/sections.ts';
import { publishedBy } from '#app/features/companies/exports.server.ts';
import { listRecruiters } from '#app/features/companies/recruiters.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { editionState } from '#app/features/enrolments/rules.ts';
import { slotsOf } from '#app/features/fairs/exports.ts';
import { companiesOfFair, fairOfCompany, openFairs } from '#app/features/fairs/exports.server.ts';
import { countApplications } from '#app/features/oversight/figures.server.ts';
import { listLearners } from '#app/features/oversight/learners.server.ts';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { addDays, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
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
  expect(arriving.map(({ name }) => name)).toContain('Jordan');
  expect(new Set(arriving.map(({ on }) => on))).toEqual(new Set(['2032-07-25']));
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
      const slugs = [
        days < 26 ? 'july-2031' : 'july-2032',
        'open',
        expect.stringMatching(/^refresher/),
      ];
      expect(rows.map(({ slug }) => slug)).toEqual(slugs);
      expect(rows.map((row) => editionState(row, now))).toEqual(['open', 'open', 'open']);
      const pace = { paceWeeks: 12, paceFrom: 'arrival' };
      expect(rows[1]).toMatchObject(pace);
      expect(rows[0]).toMatchObject({ ...pace, capacity: 30, nominations: true, selfEntry: false });
      const [newcomer] = await db.select().from(persons).where(eq(persons.displayName, 'Jordan'));
      const actor = { ...(await makePerson()), personId: newcomer?.id ?? '' };
      const ctx = testContext({ actor, now, db });
      await applyForEdition(ctx, { courseSlug: 'jet-japanese-pre-arrival' });
      await refreshUnpaced(ctx);
      const [course] = await loadLearnerCourses(ctx);
      const due = course?.enrolment.nextDueAt ?? now;
      expect(due > now).toBe(true);
      // Who joins on the eve of arrival has no whole day before it.
      const isEve = addDays(japanDay(now), 1) === newcomer?.arrivalOn;
      expect(japanDay(due) < (newcomer?.arrivalOn ?? '')).toBe(!isEve);
      throw undo;
    }).catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  }
}, 60_000);

it('two of the demonstration have completed the course before arrival and hold its certificate, and one of them has begun the next', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  await publish(smallCompiled('jet-japanese-beginner'));
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  const learners = await testDb()
    .select({
      name: persons.displayName,
      course: courses.slug,
      completedAt: enrolments.completedAt,
      certificate: certificates.snapshot,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(courses, eq(courses.id, editions.courseId))
    .leftJoin(certificates, eq(certificates.enrolmentId, enrolments.id))
    .where(inArray(persons.displayName, ['Emily', 'Mathieu', 'Nia', 'Beatriz']))
    .orderBy(persons.displayName, asc(courses.slug));
  const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
  const named = (name: string): unknown => expect.objectContaining({ name });
  const before = 'jet-japanese-pre-arrival';
  const next = 'jet-japanese-beginner';
  expect(learners).toEqual([
    { name: 'Emily', course: next, completedAt: ago(2), certificate: named('Emily Rose Hartwell') },
    {
      ...{ name: 'Emily', course: before, completedAt: ago(330) },
      certificate: named('Emily Rose Hartwell'),
    },
    {
      ...{ name: 'Mathieu', course: before, completedAt: ago(30) },
      certificate: named('Mathieu Laurent Girard'),
    },
    { name: 'Nia', course: before, completedAt: null, certificate: null },
  ]);
});

it('the offices of the demonstration have people who need a word, wait for approval and are not invited', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  await refreshUnpaced({ ...testContext({ actor: null, now: NOW }), db: testDb() });
  const office = await contextOf('supervisor@demo.example');
  const asked = { editionId: null, standing: null, search: '', offset: 0, limit: 50 } as const;
  const names = async (ctx: Context, reason: 'any' | null) => {
    const { rows } = await listLearners(ctx, { ...asked, reason });
    return rows.map(({ legalName }) => legalName).sort();
  };
  expect(await names(office, null)).toEqual([
    ...['Emily Rose Hartwell', 'Nia Whitcombe', 'Owen Pratchard'],
  ]);
  expect(await names(office, 'any')).toContain('Owen Pratchard');
  expect(await countApplications(office, { editionId: null })).toMatchObject({
    'awaiting-approval': 2,
  });
  const clair = await contextOf('coordinator@demo.example');
  const everybody = await testDb().select({ id: persons.id }).from(persons);
  const plan = await planInvitations(
    clair,
    everybody.map(({ id }) => id),
  );
  expect(plan.invitable).toHaveLength(3);
});

/** A demo account's context, as it is when signed in. */
async function contextOf(email: string): Promise<Context<Actor>> {
  const [own] = await testDb().select().from(accounts).where(eq(accounts.email, email));
  const personId = own?.personId ?? '';
  const grants = await testDb()
    .select({
      ...{ role: roleGrants.role, scopeKind: roleGrants.scopeKind, scopeId: roleGrants.scopeId },
    })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId));
  return testContext({ actor: { ...(await makePerson()), personId, grants }, now: NOW });
}

it('of the demonstration, the CIR has begun a profile for companies: N2 is stated, the rest is open', async () => {
  giveSettings({ DEMO: '1' });
  registerFollowers();
  await publish(smallCompiled('jet-japanese-pre-arrival'));
  await asOwner((db) => seedDemo(testContext({ actor: null, db })));
  const [row] = await testDb()
    .select({ content: careerProfiles.content })
    .from(careerProfiles)
    .innerJoin(accounts, eq(accounts.personId, careerProfiles.personId))
    .where(eq(accounts.email, 'cir@demo.example'));
  const profile = profileSchema.parse(row?.content);
  expect(profile.jlpt).toEqual({ level: 'N2', takenOn: '2029-12' });
  expect(openFields(profile).map(({ field }) => field)).toEqual([
    ...['licence', 'skills', 'projects', 'learning'],
  ]);
});

it('the fair of the demonstration lies in a February ahead, is open for profiles now, and has thirty companies that say all they must', async () => {
  giveSettings({ DEMO: '1' });
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  const ctx = testContext({ actor: null, now: NOW });
  const [fair, ...more] = await openFairs(ctx);
  expect(more).toEqual([]);
  expect(fair?.slug).toBe('osaka-2032');
  expect(japanDay(fair?.startsAt ?? NOW)).toBe('2032-02-07');
  const companies = await companiesOfFair(ctx, fair?.id ?? '');
  expect(companies).toHaveLength(30);
  const published = await publishedBy(
    ctx,
    companies.map(({ id }) => id),
  );
  const bare = [...published.values()].filter(({ page, jobs }) => !page || jobs.length === 0);
  expect(bare).toEqual([]);
  const recruiter = await contextOf('company@demo.example');
  expect(await fairOfCompany(recruiter)).toMatchObject([{ slug: 'osaka-2032' }]);
  expect(await listRecruiters(recruiter)).toMatchObject([{ rank: 'owner', isHere: true }]);
});

it.each([
  ['2031-01-01', '2031-02-01'],
  ['2031-01-20', '2032-02-07'],
  ['2031-12-31', '2032-02-07'],
])('the fair as seen from %s is on %s, a Saturday at least a month away', (today, day) => {
  expect(nextFairDay(startOfJapanDay(today))).toBe(day);
});

it('most people and companies of the demonstration have chosen, and choosing goes on', async () => {
  giveSettings({ DEMO: '1' });
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  const [fair] = await openFairs(testContext({ actor: null, now: NOW }));
  expect(fair?.choicesUntil.getTime()).toBeGreaterThan(NOW.getTime());
  const chosen = await testDb().$count(participantChoices);
  expect(chosen).toBeGreaterThan(105);
  expect(chosen).toBeLessThan(135);
  const marked = await testDb().selectDistinct({ id: cardMarks.companyId }).from(cardMarks);
  expect(marked).toHaveLength(27);
});

it('the second fair has 400 people and 74 companies with nine slots, and is made once', async () => {
  giveSettings({ DEMO: '1' });
  const make = () => asOwner((db) => seedYokohama(testContext({ actor: null, now: NOW, db })));
  expect(await make()).toEqual({ ok: false, reason: 'no-demo' });
  await asOwner((db) => seedDemo(testContext({ actor: null, now: NOW, db })));
  expect(await make()).toEqual({ ok: true, slug: 'yokohama-2032', people: 400, companies: 74 });
  expect(await make()).toEqual({ ok: false, reason: 'there-already' });
  const fair = (await openFairs(testContext({ actor: null, now: NOW }))).find(
    ({ slug }) => slug === 'yokohama-2032',
  );
  expect(fair && slotsOf(fair)).toBe(9);
  const booths = await testDb()
    .select()
    .from(fairCompanies)
    .where(eq(fairCompanies.fairId, fair?.id ?? ''));
  expect(new Set(booths.map(({ booth }) => booth)).size).toBe(74);
  expect(new Set(booths.map(({ tables }) => tables))).toEqual(new Set([1, 2, 3]));
}, 120_000);
