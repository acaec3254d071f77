import { describe, expect, it } from 'vitest';
import { eq, isNull, ne, and } from 'drizzle-orm';
import { auditEntries, organisations } from '#db/schema/index.ts';
import { withCheckDigit } from '#app/features/people/organisation-code.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import {
  coordinator,
  doJobs,
  fileOf,
  rowsOf,
  stateOf,
  uploaded,
} from '#tests/factories/imports.ts';
import { testDb } from '#tests/setup/database.ts';

const town = withCheckDigit('05901');
const city = withCheckDigit('05902');

/** 団体種別, 団体コード, 団体名, 団体名（英語）, フリガナ, 上位団体コード, 上位団体, 代表メール */
const rows = [
  ['学校', '', '第一中学校', 'First Junior High School', '', town, '', ''],
  ['任用団体', town, '架空町', 'Kaku Town', 'かくうちょう', '050008', '', 'KAKU@Town.example'],
  ['contracting', city, '架空市', '', '', '', '秋田県', ''],
  ['学校', '', '第二中学校', '', '', '', '架空市', ''],
];

const named = async (nameJa: string) => {
  const [row] = await testDb().select().from(organisations).where(eq(organisations.nameJa, nameJa));
  return row;
};

async function applied(list: string[][]) {
  const ctx = await coordinator();
  const importId = await uploaded(ctx, 'organisations', fileOf('organisations', list));
  await applyImport(ctx, { importId });
  await doJobs();
  return stateOf(importId);
}

describe('organisations from a file', () => {
  it('stand below their parents in whatever order they come, and change nothing again', async () => {
    expect(await applied(rows)).toMatchObject({ state: 'applied', counts: { new: 4 } });
    const akita = await named('秋田県');
    const [first, kaku, kakuCity, second] = await Promise.all(
      ['第一中学校', '架空町', '架空市', '第二中学校'].map(named),
    );
    expect(kaku).toMatchObject({ parentId: akita?.id, code: town, email: 'KAKU@town.example' });
    expect(first).toMatchObject({ parentId: kaku?.id, prefecture: '05', kind: 'school' });
    expect(kakuCity).toMatchObject({ parentId: akita?.id, nameEn: '架空市', prefecture: '05' });
    expect(second).toMatchObject({ parentId: kakuCity?.id });
    const before = await testDb().select().from(organisations);
    expect(await applied(rows)).toMatchObject({ counts: { unchanged: 4 } });
    expect(await testDb().select().from(organisations)).toEqual(before);
  });

  it('get the code they lacked, and another name or parent, where they are known', async () => {
    await applied([['任用団体', '', '架空町', 'Kaku', '', '050008', '', '']]);
    const id = (await named('架空町'))?.id;
    expect(
      await applied([['任用団体', town, '架空町', 'Kaku Town', '', '020001', '', '']]),
    ).toMatchObject({
      counts: { changed: 1 },
    });
    expect(await named('架空町')).toMatchObject({ id, code: town, nameEn: 'Kaku Town' });
    expect((await named('架空町'))?.parentId).toBe((await named('青森県'))?.id);
    const changed = and(
      eq(auditEntries.action, 'organisation-changed'),
      eq(auditEntries.objectId, id ?? ''),
    );
    expect(await testDb().$count(auditEntries, changed)).toBe(1);
  });

  it('are faulty where they come twice, belong nowhere or below themselves, and so are those below', async () => {
    const ctx = await coordinator();
    const list = [
      ['任用団体', town, '架空町', '', '', '050008', '', ''],
      ['任用団体', town, '架空町二', '', '', '050008', '', ''],
      ['学校', '', '甲学校', '', '', '', '乙学校', ''],
      ['学校', '', '乙学校', '', '', '', '甲学校', ''],
      ['学校', '', '丙学校', '', '', '', '無い町', ''],
      ['学校', '', '丁学校', '', '', '', '丙学校', ''],
      ['学校', '', '戊学校', '', '', '', '', ''],
      ['会館', '', '己', '', '', '050008', '', ''],
    ];
    const importId = await uploaded(ctx, 'organisations', fileOf('organisations', list));
    const found = (await rowsOf(importId)).map(({ faults }) => faults);
    expect(found).toEqual([
      [],
      [{ code: 'repeated', field: 'code', row: 2 }],
      [{ code: 'parent-below-itself', field: 'parentName' }],
      [{ code: 'parent-below-itself', field: 'parentName' }],
      [{ code: 'organisation-unknown', field: 'parentName' }],
      [{ code: 'organisation-unknown', field: 'parentName' }],
      [{ code: 'required', field: 'parentCode' }],
      [{ code: 'organisation-kind', field: 'organisationKind' }],
    ]);
  });

  it('that are one, known without a code, come once: by code or by name', async () => {
    await applied([['任用団体', '', '架空町', 'Kaku', '', '050008', '', '']]);
    const ctx = await coordinator();
    const list = [
      ['任用団体', town, '架空町', 'Kaku Town', '', '050008', '', ''],
      ['任用団体', '', '架空町', 'Kaku Machi', '', '050008', '', ''],
    ];
    const importId = await uploaded(ctx, 'organisations', fileOf('organisations', list));
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [],
      [{ code: 'repeated', field: 'nameJa', row: 2 }],
    ]);
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(await named('架空町')).toMatchObject({ code: town, nameEn: 'Kaku Town' });
  });

  it('of the tree that is there already are the same when they are entered again', async () => {
    const hosts = await testDb()
      .select()
      .from(organisations)
      .where(
        and(
          eq(organisations.kind, 'host'),
          isNull(organisations.closedOn),
          ne(organisations.code, ''),
        ),
      );
    const list = hosts.map(({ code, nameJa, nameEn, kana }) => [
      ...['取りまとめ団体', code ?? '', nameJa, nameEn, kana ?? ''],
      ...['', '自治体国際化協会', ''],
    ]);
    expect(list.length).toBe(67);
    expect(await applied(list)).toMatchObject({ counts: { unchanged: 67 } });
  });
});
