import { describe, expect, it } from 'vitest';
import { and, eq, isNull } from 'drizzle-orm';
import { auditEntries, persons, roleGrants, supervisions } from '#db/schema/index.ts';
import { answerQuestions } from '#app/features/imports/answer-questions.server.ts';
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

async function world() {
  const organisationId = await makeOrganisation({ code: '052019', nameJa: '秋田市' });
  const learner = await makePerson();
  const stay = { personId: learner.personId, organisationId, jetNumber: NUMBER };
  return { organisationId, appointmentId: await makeAppointment(stay) };
}

/** 氏名, フリガナ, 呼び名, 職場メールアドレス, 団体コード, 任用団体, 担当終了日, 担当参加者のJET番号 */
const row = (parts: { name?: string; email?: string; until?: string; numbers?: string } = {}) => {
  const {
    name = '山田 花子',
    email = 'hanako@akita.example',
    until = '',
    numbers = NUMBER,
  } = parts;
  return [name, 'ヤマダ ハナコ', '', email, '052019', '', until, numbers];
};

const imported = async (list: string[][]) => {
  const ctx = await coordinator();
  return { ctx, importId: await uploaded(ctx, 'supervisors', fileOf('supervisors', list)) };
};

async function applied(list: string[][]) {
  const { ctx, importId } = await imported(list);
  await applyImport(ctx, { importId });
  await doJobs();
  return stateOf(importId);
}

describe('supervisors from a file', () => {
  it('get their role at the organisation, each on record, and the people they look after', async () => {
    const { organisationId, appointmentId } = await world();
    await applied([row({ until: '2032/3/31' })]);
    const [person] = await testDb()
      .select()
      .from(persons)
      .where(eq(persons.workEmail, 'hanako@akita.example'));
    expect(person).toMatchObject({
      legalName: '山田 花子',
      displayName: '山田 花子',
      locale: 'ja',
    });
    const grants = await testDb()
      .select()
      .from(roleGrants)
      .where(eq(roleGrants.personId, person?.id ?? ''));
    expect(grants).toMatchObject([
      { role: 'supervisor', scopeKind: 'organisation', scopeId: organisationId },
    ]);
    expect(grants[0]?.validUntil?.toISOString()).toBe('2032-03-31T15:00:00.000Z');
    const looked = await testDb().select().from(supervisions);
    expect(looked).toMatchObject([{ appointmentId, supervisorId: person?.id, endedAt: null }]);
    const audit = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, person?.id ?? ''));
    expect(audit).toEqual([{ action: 'role-granted' }]);
    expect(await applied([row()])).toMatchObject({ counts: { unchanged: 1 } });
  });

  it('stay it longer where the file gives a later last day, and no shorter', async () => {
    await world();
    await applied([row({ until: '2032/3/31' })]);
    const { ctx, importId } = await imported([row({ until: '2033/3/31' })]);
    expect((await rowsOf(importId)).map(({ changes }) => changes)).toEqual([
      [{ field: 'until', from: '2032-03-31', to: '2033-03-31' }],
    ]);
    await applyImport(ctx, { importId });
    await doJobs();
    const ends = async () =>
      (await testDb().select().from(roleGrants).where(eq(roleGrants.role, 'supervisor'))).map(
        ({ validUntil }) => validUntil?.toISOString(),
      );
    expect(await ends()).toEqual(['2033-03-31T15:00:00.000Z']);
    const prolonged = eq(auditEntries.action, 'role-prolonged');
    expect(await testDb().$count(auditEntries, prolonged)).toBe(1);
    expect(await applied([row({ until: '2032/3/31' })])).toMatchObject({
      counts: { unchanged: 1 },
    });
    expect(await ends()).toEqual(['2033-03-31T15:00:00.000Z']);
  });

  it('take over from those before them', async () => {
    await world();
    await applied([row()]);
    await applied([
      row({ name: '佐藤 次郎', email: 'jiro@akita.example' }).with(1, 'サトウ ジロウ'),
    ]);
    const now = await testDb()
      .select({ name: persons.legalName })
      .from(supervisions)
      .innerJoin(persons, eq(persons.id, supervisions.supervisorId))
      .where(and(isNull(supervisions.endedAt)));
    expect(now).toEqual([{ name: '佐藤 次郎' }]);
  });

  it("with the address of somebody of another name are asked about: it may be the office's", async () => {
    await world();
    await applied([row()]);
    const { ctx, importId } = await imported([row({ name: '佐藤 次郎' }).with(1, 'サトウ ジロウ')]);
    expect(await rowsOf(importId)).toMatchObject([
      { fate: 'question', question: { about: 'email' } },
    ]);
    await answerQuestions(ctx, { importId, answers: new Map([[2, 'left-out']]) });
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'ready', counts: { unchanged: 1 } });
  });

  it('are faulty where nobody of the number has a stay, the end has passed, or they come twice', async () => {
    await world();
    const list = [
      row({ numbers: `${NUMBER}, 20300000002` }),
      row({ email: 'a@akita.example', until: '2031-06-30' }),
      row({ email: 'A@akita.example', until: '2031-07-01' }),
    ];
    const { importId } = await imported(list);
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [{ code: 'participant-unknown', field: 'jetNumbers' }],
      [{ code: 'date-past', field: 'until' }],
      [{ code: 'repeated', field: 'workEmail', row: 3 }],
    ]);
  });

  it('look after each stay once: a number that comes again is taken once, or is the fault of the later row', async () => {
    const { appointmentId } = await world();
    const jiro = { name: '佐藤 次郎', email: 'jiro@akita.example' };
    const list = [row({ numbers: `${NUMBER}、${NUMBER}` }), row(jiro).with(1, 'サトウ ジロウ')];
    const { ctx, importId } = await imported(list);
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [],
      [{ code: 'repeated', field: 'jetNumbers', row: 2 }],
    ]);
    await applyImport(ctx, { importId });
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(await testDb().select().from(supervisions)).toMatchObject([
      { appointmentId, endedAt: null },
    ]);
  });
});
