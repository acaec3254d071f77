import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions, enrolments, ROLES } from '#db/schema/index.ts';
import { accessEndOf } from '#app/features/enrolments/exports.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { listApplications } from '#app/features/enrolments/queries.server.ts';
import {
  countApplications,
  listEditionChoices,
  listFigures,
} from '#app/features/oversight/figures.server.ts';
import { listLearners, type LearnerFilter } from '#app/features/oversight/learners.server.ts';
import { reasonOf, REASONS, standingOf, STANDINGS } from '#app/features/oversight/standing.ts';
import { whoSeesActor } from '#app/features/oversight/who-sees.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const ALL: LearnerFilter = {
  ...{ editionId: null, standing: null, reason: null, search: '' },
  ...{ offset: 0, limit: 50 },
};
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

/** Two towns of one prefecture, a learner in each. */
async function region() {
  const host = await makeOrganisation({ kind: 'host', prefecture: '05' });
  const edition = await makeEdition();
  const learners: Actor[] = [];
  const towns: string[] = [];
  for (const name of ['Ana Lima', '佐藤 花']) {
    const town = await makeOrganisation({ parentId: host, prefecture: '05' });
    const actor = await makePerson({ legalName: name });
    await makeAppointment({ personId: actor.personId, organisationId: town });
    await applyForEdition(testContext({ actor }), edition);
    learners.push(actor);
    towns.push(town);
  }
  const as = async (role: 'advisor' | 'supervisor', place: string) =>
    testContext({ actor: await grantOn(await makePerson({ roles: [] }), role, place) });
  return {
    ...edition,
    learners,
    advisor: await as('advisor', host),
    supervisor: await as('supervisor', towns[0] ?? ''),
  };
}

describe('overseers', () => {
  it('see their own people and nobody else, in rows, totals, figures and searches', async () => {
    const { editionId, advisor, supervisor, learners } = await region();
    const own = { ...ALL, editionId };
    const seen = await listLearners(supervisor, own);
    expect(seen.total).toBe(1);
    expect(seen.rows.map(({ personId }) => personId)).toEqual([learners[0]?.personId]);
    expect((await listLearners(supervisor, { ...own, search: '佐藤' })).total).toBe(0);
    expect((await listLearners(advisor, { ...own, search: '佐藤' })).total).toBe(1);
    expect((await listLearners(advisor, own)).total).toBe(2);
    const by = (ctx: typeof advisor) => listFigures(ctx, { by: 'prefecture', editionId });
    expect(await by(supervisor)).toMatchObject([{ key: '05', enrolled: 1, notStarted: 1 }]);
    expect(await by(advisor)).toMatchObject([{ key: '05', enrolled: 2 }]);
    expect(await countApplications(supervisor, { editionId })).toEqual({ enrolled: 1 });
  });

  it('read the course beside the name of an edition, for many are called the same', async () => {
    const { editionId, supervisor } = await region();
    const full = {
      ja: expect.stringMatching(/.（7月期）$/),
      en: expect.stringMatching(/., July$/),
    };
    const choices = await listEditionChoices(supervisor);
    expect(choices.find(({ id }) => id === editionId)?.name).toEqual(full);
    const { rows } = await listLearners(supervisor, { ...ALL, editionId });
    expect(rows.map(({ edition }) => edition)).toEqual([full]);
  });

  it('see only the post that is theirs, of somebody who has another', async () => {
    const [town, other] = [
      await makeOrganisation({ prefecture: '05' }),
      await makeOrganisation({ prefecture: '31', nameEn: 'Canary Town' }),
    ];
    const edition = await makeEdition();
    const learner = await makePerson();
    const { personId } = learner;
    const [before, after] = [{ endsOn: '2031-07-31' }, { startsOn: '2031-08-01' }];
    await makeAppointment({ ...{ personId, organisationId: other, kind: 'CIR' }, ...before });
    await makeAppointment({
      ...{ personId, organisationId: town, kind: 'ALT', endsOn: '2032-07-31' },
      ...after,
    });
    await applyForEdition(testContext({ actor: learner }), edition);
    const supervisor = testContext({
      actor: await grantOn(await makePerson({ roles: [] }), 'supervisor', town),
    });
    const filter = { ...ALL, editionId: edition.editionId };
    const { rows } = await listLearners(supervisor, filter);
    expect(rows).toMatchObject([
      { kind: 'ALT', organisation: { en: expect.stringMatching(/^Town/) as string } },
    ]);
    const { editionId } = edition;
    for (const [by, key] of [
      ['kind', 'ALT'],
      ['prefecture', '05'],
    ] as const)
      expect(await listFigures(supervisor, { by, editionId })).toMatchObject([{ key }]);
    const own = await whoSeesActor(testContext({ actor: learner }));
    expect(own.learning).toMatchObject([{ kind: 'CIR', organisation: { en: 'Canary Town' } }]);
    const applied = await listApplications(supervisor, { editionId });
    expect(applied.rows).toMatchObject([{ place: { en: rows[0]?.organisation?.en } }]);
  });

  it('no longer count who withdrew', async () => {
    const { editionId, advisor, learners } = await region();
    const rows = await testDb().query.applications.findMany({
      where: (row, { and, eq: is }) =>
        and(is(row.editionId, editionId), is(row.personId, learners[0]?.personId ?? '')),
    });
    const actor = learners[0] as Actor;
    await withdrawApplication(testContext({ actor }), { applicationId: rows[0]?.id ?? '' });
    expect((await listLearners(advisor, { ...ALL, editionId })).total).toBe(1);
    expect(await countApplications(advisor, { editionId })).toEqual({ enrolled: 1, withdrawn: 1 });
  });

  it('are none of those who oversee nobody', async () => {
    for (const role of ROLES) {
      if (['coordinator', 'advisor', 'supervisor'].includes(role)) continue;
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      const acts = [
        () => listLearners(ctx, ALL),
        () => listFigures(ctx, { by: 'kind', editionId: null }),
        () => countApplications(ctx, { editionId: null }),
      ];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

it('a participant is shown who sees them, and the data that is seen', async () => {
  const { learners, advisor, supervisor } = await region();
  const seenBy = async (actor: Actor | undefined) =>
    whoSeesActor(testContext({ actor: actor as Actor }));
  const first = await seenBy(learners[0]);
  expect(first.overseers.map(({ name }) => name).sort()).toEqual(
    [advisor.actor.displayName, supervisor.actor.displayName].sort(),
  );
  expect(first.record).toMatchObject({ legalName: 'Ana Lima', post: { kind: 'ALT' } });
  expect(first.learning).toMatchObject([
    { standing: 'not-started', personId: learners[0]?.personId },
  ]);
  const second = await seenBy(learners[1]);
  expect(second.overseers.map(({ role }) => role)).toEqual(['advisor']);
  expect((await seenBy(await makePerson())).overseers).toEqual([]);
});

it('rule and filter agree on how anybody stands and who needs attention', async () => {
  const { editionId, learners } = await region();
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const day = fc.option(fc.integer({ min: -40, max: 60 }).map(ago));
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        completedAt: day,
        nextDueAt: day,
        lastActiveAt: day,
        enrolledAt: fc.integer({ min: 0, max: 60 }).map(ago),
        accessEndDays: fc.option(fc.integer({ min: 1, max: 60 })),
      }),
      async ({ accessEndDays, ...learning }) => {
        const window = { anchorAt: ago(30), endDays: 1, accessEndDays };
        const facts = { ...learning, accessEndsAt: accessEndOf(window) };
        const own = eq(enrolments.personId, learners[0]?.personId ?? '');
        await testDb().update(enrolments).set(learning).where(own);
        await testDb().update(editions).set(window).where(eq(editions.id, editionId));
        const found = async (filter: Partial<LearnerFilter>) => {
          const { rows } = await listLearners(coordinator, { ...ALL, editionId, ...filter });
          return rows.some(({ personId }) => personId === learners[0]?.personId);
        };
        for (const standing of STANDINGS) {
          expect(await found({ standing })).toBe(standingOf(facts, NOW) === standing);
        }
        for (const reason of REASONS) {
          expect(await found({ reason })).toBe(reasonOf(facts, NOW) === reason);
        }
        expect(await found({ reason: 'any' })).toBe(reasonOf(facts, NOW) !== null);
      },
    ),
    { numRuns: 40 },
  );
});
