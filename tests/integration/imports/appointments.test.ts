import { describe, expect, it } from 'vitest';
import { eq, isNull } from 'drizzle-orm';
import { appointments, persons, roleGrants } from '#db/schema/index.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import {
  coordinator,
  doJobs,
  fileOf,
  rowsOf,
  stateOf,
  uploaded,
} from '#tests/factories/imports.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';

const NUMBER = '20300000001';

/** JET番号, 氏名, メールアドレス, 職種, 団体コード, 任用団体, 来日グループ, 開始日, 終了日, 年次 */
const row = (number: string, starts: string, [ends = '', year = ''] = ['', '']) => [
  ...[number, '', '', 'ALT', '052019', '', '', starts, ends, year],
];

async function world() {
  const organisationId = await makeOrganisation({ code: '052019', nameJa: '秋田市' });
  const { personId } = await makePerson();
  const stay = { startsOn: '2030-07-28', endsOn: '2031-07-27', jetNumber: NUMBER };
  await makeAppointment({ personId, organisationId, ...stay });
  return { personId };
}

describe('appointments from a file', () => {
  it('are further stays of people who are known, one after another', async () => {
    const { personId } = await world();
    const people = await testDb().$count(persons);
    const ctx = await coordinator();
    const list = [
      row(NUMBER, '2031-07-28', ['', '2年目']),
      row(NUMBER, '2032-07-28', ['2033-07-27', '3']),
      row(NUMBER, '2030-07-28', ['2031-07-27', '1']),
    ];
    const importId = await uploaded(ctx, 'appointments', fileOf('appointments', list));
    expect(await stateOf(importId)).toMatchObject({ counts: { changed: 2, unchanged: 1 } });
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await testDb().select().from(appointments).orderBy(appointments.startsOn)).toMatchObject(
      [
        { personId, startsOn: '2030-07-28', yearAtStart: 1 },
        { personId, startsOn: '2031-07-28', endsOn: '2032-07-27', yearAtStart: 2 },
        { personId, startsOn: '2032-07-28', endsOn: '2033-07-27', yearAtStart: 3 },
      ],
    );
    expect(await testDb().$count(persons)).toBe(people + 1);
  });

  it('are faulty where nobody has the number, or two stays of one person overlap', async () => {
    await world();
    await makeOrganisation({ code: '052027', nameJa: '能代市' });
    const ctx = await coordinator();
    const list = [
      row('20300000009', '2031-07-28'),
      row(NUMBER, '2031-07-01').with(4, '052027'),
      row(NUMBER, '2032-07-28'),
      row(NUMBER, '2033-07-01').with(4, '052027'),
    ];
    const importId = await uploaded(ctx, 'appointments', fileOf('appointments', list));
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [{ code: 'person-unknown', field: 'jetNumber' }],
      [{ code: 'posts-overlap', field: 'startsOn' }],
      [],
      [{ code: 'posts-overlap', field: 'startsOn' }],
    ]);
  });

  it('change their person once, whatever the number of rows, and only in one way', async () => {
    const { personId } = await world();
    const ctx = await coordinator();
    const named = (starts: string, name: string) => row(NUMBER, starts).with(1, name);
    const list = [
      named('2031-07-28', 'Jane Doe').with(2, 'jane@home.example'),
      named('2032-07-28', 'Jane Doe').with(2, 'jane@home.example'),
      named('2033-07-28', 'Jane Roe'),
    ];
    const importId = await uploaded(ctx, 'appointments', fileOf('appointments', list));
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [],
      [],
      [{ code: 'repeated', field: 'legalName', row: 2 }],
    ]);
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(await testDb().$count(appointments, eq(appointments.personId, personId))).toBe(3);
    expect(await testDb().select().from(persons).where(eq(persons.id, personId))).toMatchObject([
      { legalName: 'Jane Doe', privateEmail: 'jane@home.example' },
    ]);
    const roles = await testDb()
      .select({ role: roleGrants.role })
      .from(roleGrants)
      .where(eq(roleGrants.personId, personId));
    expect(roles).toEqual([{ role: 'participant' }]);
  });

  it('are made and changed once: the same row again says nothing, another of that day is faulty', async () => {
    await world();
    const ctx = await coordinator();
    const list = [
      row(NUMBER, '2031-07-28'),
      row(NUMBER, '2031-07-28'),
      row(NUMBER, '2031-07-28', ['', '3']),
      row(NUMBER, '2030-07-28', ['2031-07-20', '']),
      row(NUMBER, '2030-07-28', ['2031-07-21', '']),
    ];
    const importId = await uploaded(ctx, 'appointments', fileOf('appointments', list));
    expect((await rowsOf(importId)).map(({ fate, faults }) => [fate, faults])).toEqual([
      ['changed', []],
      ['unchanged', []],
      ['faulty', [{ code: 'repeated', field: 'startsOn', row: 2 }]],
      ['changed', []],
      ['faulty', [{ code: 'repeated', field: 'startsOn', row: 5 }]],
    ]);
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(await testDb().select().from(appointments).orderBy(appointments.startsOn)).toMatchObject(
      [{ endsOn: '2031-07-20' }, { startsOn: '2031-07-28', yearAtStart: 1 }],
    );
  });

  it('are entered anew from the day on which somebody never arrived, and end no earlier than they were left', async () => {
    const { personId } = await world();
    const never = { leftOn: '2030-07-28', leaving: 'not-arrived' as const };
    await testDb().update(appointments).set(never);
    const ctx = await coordinator();
    const importId = await uploaded(
      ctx,
      'appointments',
      fileOf('appointments', [row(NUMBER, '2030-07-28')]),
    );
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await testDb().$count(appointments, eq(appointments.personId, personId))).toBe(2);
    const left = { leftOn: '2031-03-31', leaving: 'withdrew' as const };
    await testDb().update(appointments).set(left).where(isNull(appointments.leaving));
    const early = [row(NUMBER, '2030-07-28', ['2031-03-30', ''])];
    const second = await uploaded(ctx, 'appointments', fileOf('appointments', early));
    expect((await rowsOf(second)).map(({ faults }) => faults)).toEqual([
      [{ code: 'ends-before-start', field: 'endsOn' }],
    ]);
  });
});
