import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrolments } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { loadEditionNames } from '#app/features/enrolments/exports.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { makeReportFile } from '#app/features/oversight/report-file.server.ts';
import { REPORT_GROUPINGS, spanOfYear } from '#app/features/oversight/report-year.ts';
import { readReportQuery } from '#app/features/oversight/schema.ts';
import { loadYearlyReport } from '#app/features/oversight/yearly-report.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const span = spanOfYear('fiscal', 2030);

/** A town with an advisor above it and a supervisor of it. */
async function town() {
  const host = await makeOrganisation({ kind: 'host', prefecture: '05' });
  const place = await makeOrganisation({ parentId: host, prefecture: '05', nameJa: '雪見町' });
  const { editionId } = await makeEdition();
  const as = async (role: 'advisor' | 'supervisor', at: string) =>
    testContext({ actor: await grantOn(await makePerson({ roles: [] }), role, at) });
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  return {
    ...{ place, editionId, coordinator },
    advisor: await as('advisor', host),
    supervisor: await as('supervisor', place),
  };
}

interface Life {
  enrolledAt: string;
  completedAt?: string | null;
  withdrawnAt?: string | null;
  /** The edition that it was left for. */
  movedTo?: string | null;
}

async function learner(editionId: string, life: Life, post?: { at: string; endsOn?: string }) {
  const { personId } = await makePerson();
  if (post) {
    const { at: organisationId, endsOn = '2032-07-27' } = post;
    await makeAppointment({ personId, organisationId, startsOn: '2029-07-28', endsOn });
  }
  const at = (instant?: string | null) => (instant ? new Date(instant) : null);
  await testDb()
    .insert(enrolments)
    .values({
      ...{ id: uuidv7(), personId, editionId, revision: 1, route: 'self' as const },
      ...{ anchorAt: NOW, enrolledAt: new Date(life.enrolledAt) },
      completedAt: at(life.completedAt),
      withdrawnAt: at(life.withdrawnAt),
      movedTo: life.withdrawnAt ? (life.movedTo ?? null) : null,
    });
}

describe('the report of a year', () => {
  it('counts what was carried over, begun, completed, withdrawn, moved and left open in it, by days in Japan', async () => {
    const { place, editionId, supervisor } = await town();
    const post = { at: place };
    await learner(editionId, { enrolledAt: '2030-03-31T14:59:59Z' }, post);
    const begun = '2030-03-31T15:00:00Z';
    await learner(editionId, { enrolledAt: begun, completedAt: '2031-03-31T14:59:59Z' }, post);
    await learner(editionId, { enrolledAt: begun, completedAt: '2031-03-31T15:00:00Z' }, post);
    await learner(editionId, { enrolledAt: begun, withdrawnAt: '2030-05-01T00:00:00Z' }, post);
    const left = { withdrawnAt: '2030-05-01T00:00:00Z', movedTo: (await makeEdition()).editionId };
    await learner(editionId, { enrolledAt: begun, ...left }, post);
    // Before the year and after it.
    const early = '2030-01-01T00:00:00Z';
    await learner(editionId, { enrolledAt: early, completedAt: '2030-03-01T00:00:00Z' }, post);
    await learner(editionId, { enrolledAt: '2031-04-01T00:00:00Z' }, post);
    expect(await loadYearlyReport(supervisor, { by: 'kind', span })).toEqual([
      {
        ...{ key: 'ALT', name: null, inPost: 7, persons: 5 },
        ...{ carried: 1, begun: 4, completed: 1, withdrawn: 1, moved: 1, open: 2 },
      },
    ]);
  });

  it('counts who came back as still learning since the first time, also in the year in which they had left', async () => {
    const { place, coordinator } = await town();
    const edition = await makeEdition();
    const actor = await makePerson();
    const startsOn = '2029-07-28';
    await makeAppointment({ personId: actor.personId, organisationId: place, startsOn });
    const own = testContext({ actor });
    await applyForEdition(own, edition);
    const { id: applicationId } = await applicationOf(actor, edition.editionId);
    await withdrawApplication(own, { applicationId });
    const year = { by: 'edition', span: spanOfYear('fiscal', 2031) } as const;
    expect(await loadYearlyReport(coordinator, year)).toMatchObject([{ withdrawn: 1, open: 0 }]);
    await applyForEdition(own, edition);
    expect(await loadYearlyReport(coordinator, year)).toMatchObject([
      { persons: 1, begun: 1, withdrawn: 0, moved: 0, open: 1 },
    ]);
  });

  it('adds up in every group, whatever became of whom', async () => {
    const { place, editionId, supervisor } = await town();
    const other = await makeEdition();
    const day = fc
      .integer({ min: 0, max: 1500 })
      .map((n) => new Date(Date.UTC(2028, 6, 1) + n * 86_400_000).toISOString());
    const later = (from: string) => day.map((at) => (at > from ? at : null));
    const life = day.chain((enrolledAt) =>
      fc.record({
        enrolledAt: fc.constant(enrolledAt),
        completedAt: later(enrolledAt),
        withdrawnAt: later(enrolledAt),
        movedTo: fc.constantFrom(null, other.editionId),
      }),
    );
    for (const each of fc.sample(life, { numRuns: 40, seed: 7 })) {
      await learner(editionId, each, { at: place });
    }
    let [counted, moved] = [0, 0];
    for (const year of [2028, 2029, 2030, 2031]) {
      for (const by of REPORT_GROUPINGS) {
        const rows = await loadYearlyReport(supervisor, { by, span: spanOfYear('jet', year) });
        for (const row of rows) {
          counted += row.begun;
          moved += row.moved;
          const left = row.withdrawn + row.moved;
          expect(row.carried + row.begun).toBe(row.completed + left + row.open);
        }
      }
    }
    expect(counted).toBeGreaterThan(100);
    expect(moved).toBeGreaterThan(10);
  });

  it('tells editions of one name apart by their courses', async () => {
    const { place, editionId, supervisor } = await town();
    const { editionId: other } = await makeEdition();
    const begun = { enrolledAt: '2030-05-01T00:00:00Z' };
    for (const edition of [editionId, other]) await learner(edition, begun, { at: place });
    const rows = await loadYearlyReport(supervisor, { by: 'edition', span });
    const names = await loadEditionNames(supervisor, [editionId, other]);
    const courseOf = (id: string) => names.get(id)?.course;
    expect(rows.map(({ key, name }) => [key, name])).toEqual(
      [editionId, other]
        .toSorted()
        .map((id) => [id, { ja: `${courseOf(id)?.ja}（7月期）`, en: `${courseOf(id)?.en}, July` }]),
    );
  });

  it('keeps who had a post in the year and left since, and shows nobody else’s', async () => {
    const { place, editionId, advisor, supervisor, coordinator } = await town();
    const elsewhere = await town();
    await learner(
      editionId,
      { enrolledAt: '2030-05-01T00:00:00Z' },
      { at: place, endsOn: '2030-07-27' },
    );
    await learner(editionId, { enrolledAt: '2030-05-01T00:00:00Z' });
    const by = { by: 'edition', span } as const;
    const ours = { key: editionId, persons: 1, begun: 1, inPost: null };
    expect(await loadYearlyReport(supervisor, by)).toMatchObject([ours]);
    expect(await loadYearlyReport(advisor, by)).toMatchObject([ours]);
    expect(await loadYearlyReport(elsewhere.supervisor, by)).toEqual([]);
    const all = await loadYearlyReport(coordinator, by);
    expect(all.find(({ key }) => key === editionId)).toMatchObject({ persons: 2, begun: 2 });
    const after = { by: 'edition', span: spanOfYear('fiscal', 2031) } as const;
    expect(await loadYearlyReport(supervisor, after)).toEqual([]);
  });

  it('names organisations that had people though nobody learnt', async () => {
    const { place, supervisor } = await town();
    const { personId } = await makePerson();
    await makeAppointment({ personId, organisationId: place });
    expect(await loadYearlyReport(supervisor, { by: 'organisation', span })).toMatchObject([
      { key: place, name: { ja: '雪見町' }, inPost: 1, persons: 0, begun: 0 },
    ]);
  });

  it.each(['csv', 'xlsx'] as const)('is a file (%s) that is read as it was', async (format) => {
    const { place, editionId, supervisor } = await town();
    await learner(editionId, { enrolledAt: '2030-05-01T00:00:00Z' }, { at: place });
    const asked = {
      calendar: 'fiscal',
      year: 2030,
      span,
      by: 'organisation',
      locale: 'ja',
    } as const;
    const file = await makeReportFile(supervisor, { ...asked, format });
    expect(file.name).toBe(`年次集計-2030年度.${format}`);
    const table = await readTable(file.bytes, { fileName: file.name });
    if (!table.ok) throw new Error(table.reason);
    expect(table.sheet.rows).toEqual([
      [
        ...['任用団体', '任用者', '受講した人', '前年度から継続', '年度内に開始'],
        ...['修了', '辞退', 'レベル変更', '受講中'],
      ],
      ['雪見町', '1', '1', '0', '1', '0', '0', '0', '1'],
    ]);
  });

  it('is refused for who oversees nobody', async () => {
    const ctx = testContext({ actor: await makePerson() });
    await expect(loadYearlyReport(ctx, { by: 'kind', span })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it('what makes no sense is the running year by type', () => {
  const query = new URLSearchParams({ calendar: 'moon', year: '2999', by: 'shoe' });
  expect(readReportQuery(query, '2031-07-01')).toEqual({
    ...{ calendar: 'fiscal', year: 2031, running: 2031, by: 'kind' },
    span: { from: '2031-04-01', to: '2032-04-01' },
  });
});
