import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { appointments, persons } from '#db/schema/index.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import { makeFaultFile } from '#app/features/imports/fault-file.server.ts';
import { columnName } from '#app/features/imports/headings.ts';
import { listRows } from '#app/features/imports/row-views.server.ts';
import type { Fault } from '#app/features/imports/schema.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import {
  arrival,
  ARRIVAL_HEADINGS,
  ARRIVALS as ROWS,
  arrivalsWithFaults,
  cellsOf,
  CODES,
  columnOfField,
  PLANTED,
  rowOfFault as rowOf,
} from '#tests/factories/arrivals.ts';
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

async function world() {
  for (const code of CODES) await makeOrganisation({ code, prefecture: '05' });
  await makeOrganisation({ code: '132012', closedOn: '2030-03-31' });
  // Somebody whose number one row has and somebody else whose address is in it.
  const organisationId = await makeOrganisation();
  const numbered = await makePerson({ legalName: 'Numbered One' });
  const stay = { organisationId, startsOn: '2025-07-27', endsOn: '2026-07-26' };
  const jetNumber = arrival(rowOf(15)).jetNumber ?? '';
  await makeAppointment({ personId: numbered.personId, jetNumber, ...stay });
  const addressed = await makePerson({ legalName: 'Addressed One' });
  await testDb()
    .update(persons)
    .set({ privateEmail: 'known@test.example' })
    .where(eq(persons.id, addressed.personId));
}

describe('two thousand arrivals in a Shift_JIS file with thirty planted faults', () => {
  it('have every fault found in its row and column, are repaired and applied, and change nothing again', async () => {
    await world();
    const ctx = await coordinator();
    const headings = ARRIVAL_HEADINGS;
    const options = { encoding: 'shift_jis', headings, name: '2031年7月来日.csv' } as const;
    const file = fileOf('participants', arrivalsWithFaults().map(cellsOf), options);
    const importId = await uploaded(ctx, 'participants', file);

    const found = (await rowsOf(importId)).flatMap(({ number, faults }) =>
      (faults as Fault[]).map(({ field, code }) => [number, field, code]),
    );
    const planted = PLANTED.map(([field, , code], nth) => [rowOf(nth) + 1, field, code]);
    expect(found).toEqual(planted);
    expect(await stateOf(importId)).toMatchObject({ counts: { new: ROWS - 30, faulty: 30 } });
    for (const locale of ['ja', 'en'] as const) {
      const { rows } = await listRows(ctx, { importId, fate: 'faulty', after: 0, locale });
      for (const [nth, [field]] of PLANTED.entries()) {
        const at = columnOfField(field);
        expect(rows[nth]?.faults).toHaveLength(1);
        expect(rows[nth]?.faults[0]?.column).toBe(`${columnName(at)} ${headings[at]}`);
      }
    }

    const repair = await makeFaultFile(ctx, { importId, locale: 'ja' });
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await testDb().$count(appointments, eq(appointments.startsOn, '2031-07-27'))).toBe(
      ROWS - 30,
    );

    expect(repair.name).toBe('2031年7月来日-修正用.csv');
    const table = await readTable(repair.bytes, { fileName: repair.name });
    if (!table.ok) throw new Error(table.reason);
    expect(table).toMatchObject({ encoding: 'shift_jis', format: 'csv' });
    expect(table.sheet.rows[0]).toEqual(['修正が必要な点', ...headings]);
    expect(table.sheet.rows[1]?.[0]).toBe('A JET番号: 20で始まる11桁の数字で入力してください。');
    const repaired = table.sheet.rows.map((cells, nth) =>
      nth === 0 ? cells : [cells[0] ?? '', ...cellsOf(arrival(rowOf(nth - 1)))],
    );
    const { bytes } = writeCsv(repaired, { encoding: 'shift_jis' });
    const second = await uploaded(ctx, 'participants', { name: repair.name, bytes });
    expect(await stateOf(second)).toMatchObject({ counts: { new: 29, changed: 1 } });
    await applyImport(ctx, { importId: second });
    await doJobs();
    expect(await testDb().$count(appointments, eq(appointments.startsOn, '2031-07-27'))).toBe(ROWS);

    const whole = fileOf(
      'participants',
      Array.from({ length: ROWS }, (_, at) => cellsOf(arrival(at + 1))),
      options,
    );
    const people = await testDb().$count(persons);
    const third = await uploaded(ctx, 'participants', whole);
    expect(await stateOf(third)).toMatchObject({ counts: { unchanged: ROWS } });
    await applyImport(ctx, { importId: third });
    await doJobs();
    expect(await testDb().$count(persons)).toBe(people);
    expect(await testDb().$count(appointments, eq(appointments.startsOn, '2031-07-27'))).toBe(ROWS);
  }, 60_000);
});
