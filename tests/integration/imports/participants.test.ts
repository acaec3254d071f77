import { describe, expect, it } from 'vitest';
import { and, eq, lte } from 'drizzle-orm';
import { appointments, auditBodies, auditEntries, persons, roleGrants } from '#db/schema/index.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import { answerQuestions } from '#app/features/imports/answer-questions.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
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

/** A row below the headings of the template. */
export function participant(parts: Partial<Record<string, string>> = {}): string[] {
  const { number = '20310000001', name = 'Jane SMITH', email = 'jane@test.example' } = parts;
  const { code = '052019', kind = 'ALT', starts = '2031/7/27', group = 'A', kana = '' } = parts;
  return [
    ...[number, kind, name, '', kana, email, '', '', '', ''],
    ...[code, '', group, '', starts, '', ''],
  ];
}

const akita = () => makeOrganisation({ code: '052019', nameJa: '秋田市', nameEn: 'Akita City' });
const fates = async (id: string) => (await rowsOf(id)).map(({ fate }) => fate);

async function applied(ctx: Awaited<ReturnType<typeof coordinator>>, importId: string) {
  expect(await applyImport(ctx, { importId })).toEqual({ ok: true });
  await doJobs();
  return stateOf(importId);
}

describe('participants from a file', () => {
  it('become people with a stay and a role, once, and on record', async () => {
    const organisationId = await akita();
    const ctx = await coordinator();
    const file = fileOf('participants', [
      participant({ kana: 'ｼﾞｪｰﾝ' }),
      participant({ number: '2031-0000-002', name: 'LEE  Min Ho', email: 'min＠test.example' }),
    ]);
    const importId = await uploaded(ctx, 'participants', file);
    expect(await stateOf(importId)).toMatchObject({ state: 'ready', counts: { new: 2 } });
    expect(await testDb().$count(appointments)).toBe(0);
    expect(await applied(ctx, importId)).toMatchObject({ state: 'applied', counts: { new: 2 } });
    const posts = await testDb().select().from(appointments).orderBy(appointments.jetNumber);
    expect(posts).toMatchObject([
      {
        ...{ kind: 'ALT', jetNumber: '20310000001', organisationId, arrivalGroup: 'A' },
        ...{ startsOn: '2031-07-27', endsOn: '2032-07-26', yearAtStart: 1 },
      },
      { jetNumber: '20310000002' },
    ]);
    const [jane] = await testDb()
      .select()
      .from(persons)
      .where(eq(persons.id, posts[0]?.personId ?? ''));
    expect(jane).toMatchObject({
      ...{ legalName: 'Jane SMITH', displayName: 'Jane', kana: 'ジェーン', locale: 'en' },
      ...{ privateEmail: 'jane@test.example', sortKey: 'じぇえん' },
    });
    const [min] = await testDb()
      .select()
      .from(persons)
      .where(eq(persons.id, posts[1]?.personId ?? ''));
    expect(min).toMatchObject({ displayName: 'Min', privateEmail: 'min@test.example' });
    const roles = await testDb()
      .select({ role: roleGrants.role })
      .from(roleGrants)
      .where(eq(roleGrants.personId, posts[0]?.personId ?? ''));
    expect(roles).toEqual([{ role: 'participant' }]);
    const audit = await testDb()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, importId));
    expect(audit).toMatchObject([{ action: 'import-applied', actorId: ctx.actor.personId }]);
  });

  it('applied again change nothing, by the same request or by the same file', async () => {
    await akita();
    const ctx = await coordinator();
    const file = fileOf('participants', [participant()]);
    const importId = await uploaded(ctx, 'participants', file);
    await applied(ctx, importId);
    const before = await testDb().select().from(persons);
    await applied(ctx, importId);
    const again = await uploaded(ctx, 'participants', file);
    expect(await stateOf(again)).toMatchObject({ counts: { unchanged: 1 } });
    await applied(ctx, again);
    expect(await testDb().select().from(persons)).toEqual(before);
    expect(await testDb().$count(appointments)).toBe(1);
  });

  it('who are known by their number are changed where the file says something else', async () => {
    const organisationId = await akita();
    const known = await makePerson({ legalName: 'Jane SMITH' });
    await makeAppointment({
      ...{ personId: known.personId, organisationId, jetNumber: '20310000001' },
      ...{ startsOn: '2031-07-27', endsOn: '2032-07-26', arrivalGroup: 'B' },
    });
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', fileOf('participants', [participant()]));
    const [row] = await rowsOf(importId);
    expect(row).toMatchObject({
      fate: 'changed',
      changes: [
        { field: 'privateEmail', from: null, to: 'jane@test.example' },
        { field: 'arrivalGroup', from: 'B', to: 'A' },
      ],
    });
    await applied(ctx, importId);
    expect(await testDb().select().from(appointments)).toMatchObject([{ arrivalGroup: 'A' }]);
    const records = await testDb()
      .select({ action: auditEntries.action, body: auditBodies.body })
      .from(auditEntries)
      .innerJoin(auditBodies, eq(auditBodies.entryId, auditEntries.id))
      .where(eq(auditEntries.objectId, known.personId))
      .orderBy(auditEntries.id);
    expect(records).toMatchObject([
      {
        action: 'person-changed',
        body: { importId, privateEmail: { from: null, to: 'jane@test.example' } },
      },
      { action: 'appointment-changed', body: { importId, arrivalGroup: { from: 'B', to: 'A' } } },
    ]);
    expect(Object.keys((records[0]?.body ?? {}) as object)).toEqual(['importId', 'privateEmail']);
  });

  it('of a name that is known are asked about, and never joined by themselves', async () => {
    const organisationId = await akita();
    const known = await makePerson({ legalName: 'SMITH Jane' });
    await makeAppointment({ personId: known.personId, organisationId, jetNumber: '20290000009' });
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', fileOf('participants', [participant()]));
    const [row] = await rowsOf(importId);
    expect(row).toMatchObject({
      fate: 'question',
      question: { about: 'name', people: [known.personId] },
    });
    expect(await answerQuestions(ctx, { importId, answers: new Map([[2, 'another']]) })).toEqual({
      ok: true,
    });
    await doJobs();
    expect(await fates(importId)).toEqual(['new']);
    await applied(ctx, importId);
    expect(await testDb().$count(persons, eq(persons.legalName, 'Jane SMITH'))).toBe(1);
  });

  it('who are said to be the same person get the stay', async () => {
    const organisationId = await akita();
    const known = await makePerson({ legalName: 'Jane Smith' });
    await makeAppointment({
      ...{ personId: known.personId, organisationId, jetNumber: '20270000009' },
      ...{ startsOn: '2027-07-27', endsOn: '2028-07-26' },
    });
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', fileOf('participants', [participant()]));
    await answerQuestions(ctx, { importId, answers: new Map([[2, known.personId]]) });
    await doJobs();
    expect(await fates(importId)).toEqual(['changed']);
    await applied(ctx, importId);
    const posts = await testDb().select().from(appointments);
    expect(posts.map(({ personId }) => personId)).toEqual([known.personId, known.personId]);
  });

  it('are previewed anew when somebody has changed meanwhile', async () => {
    const organisationId = await akita();
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', fileOf('participants', [participant()]));
    const known = await makePerson({ legalName: 'Another Name' });
    await makeAppointment({
      ...{ personId: known.personId, organisationId, jetNumber: '20310000001' },
      ...{ startsOn: '2031-07-27', endsOn: '2032-07-26' },
    });
    expect(await applied(ctx, importId)).toMatchObject({ state: 'ready', outdated: true });
    expect(await fates(importId)).toEqual(['changed']);
    expect(await testDb().$count(persons, eq(persons.legalName, 'Jane SMITH'))).toBe(0);
    expect(await applied(ctx, importId)).toMatchObject({ state: 'applied' });
  });

  it('whose role begins later have it from now on too', async () => {
    const organisationId = await akita();
    const known = await makePerson({ legalName: 'Jane SMITH', roles: [] });
    await makeAppointment({ personId: known.personId, organisationId, jetNumber: '20310000001' });
    const ctx = await coordinator();
    const later = { role: 'participant', scopeKind: 'platform' } as const;
    await testDb()
      .insert(roleGrants)
      .values({
        ...{ id: uuidv7(), personId: known.personId, ...later },
        validFrom: new Date(ctx.now.getTime() + 86_400_000),
      });
    const file = fileOf('participants', [participant({ starts: '2033/7/27' })]);
    await applied(ctx, await uploaded(ctx, 'participants', file));
    const own = and(eq(roleGrants.personId, known.personId), lte(roleGrants.validFrom, ctx.now));
    expect(await testDb().$count(roleGrants, own)).toBe(1);
  });

  it('who are said to be one person come once', async () => {
    const organisationId = await akita();
    const known = await makePerson({ legalName: 'Jane Smith' });
    await makeAppointment({
      ...{ personId: known.personId, organisationId, jetNumber: '20270000009' },
      ...{ startsOn: '2027-07-27', endsOn: '2028-07-26' },
    });
    const ctx = await coordinator();
    const list = [
      participant(),
      participant({ number: '20270000009', email: 'js@test.example', starts: '2033/7/27' }),
    ];
    const importId = await uploaded(ctx, 'participants', fileOf('participants', list));
    await answerQuestions(ctx, { importId, answers: new Map([[2, known.personId]]) });
    await doJobs();
    expect((await rowsOf(importId)).map(({ faults }) => faults)).toEqual([
      [],
      [{ code: 'repeated', field: 'jetNumber', row: 2 }],
    ]);
    expect(await applied(ctx, importId)).toMatchObject({ state: 'applied' });
    expect(await testDb().$count(appointments)).toBe(2);
  });
});
