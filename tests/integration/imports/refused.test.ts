import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import {
  accounts,
  importRows,
  imports,
  organisations,
  persons,
  printedCodes,
  roleGrants,
  settings,
} from '#db/schema/index.ts';
import { answerQuestions } from '#app/features/imports/answer-questions.server.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import { makeFaultFile } from '#app/features/imports/fault-file.server.ts';
import { discardImport, purgeImports } from '#app/features/imports/purge-imports.server.ts';
import { findImport, listImports, loadColumns } from '#app/features/imports/queries.server.ts';
import { listRows } from '#app/features/imports/row-views.server.ts';
import { saveMapping } from '#app/features/imports/save-mapping.server.ts';
import { makeTemplate } from '#app/features/imports/template-file.server.ts';
import { uploadImport } from '#app/features/imports/upload-import.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { arrival, ARRIVAL_HEADINGS, cellsOf, CODES } from '#tests/factories/arrivals.ts';
import { coordinator, doJobs, fileOf, stateOf, uploaded } from '#tests/factories/imports.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const file = () =>
  fileOf('participants', [cellsOf(arrival(1)), cellsOf({ ...arrival(2), kind: 'x' })], {
    headings: ARRIVAL_HEADINGS,
  });

async function ready() {
  for (const code of CODES) await makeOrganisation({ code });
  const ctx = await coordinator();
  return { ctx, importId: await uploaded(ctx, 'participants', file()) };
}

const COMMANDS: [string, (ctx: Context, importId: string) => unknown][] = [
  ['uploading', (ctx) => uploadImport(ctx, { kind: 'participants', file: file() })],
  ['choosing columns', (ctx, importId) => saveMapping(ctx, { importId, fields: [] })],
  ['answering', (ctx, importId) => answerQuestions(ctx, { importId, answers: new Map() })],
  ['applying', (ctx, importId) => applyImport(ctx, { importId })],
  ['discarding', (ctx, importId) => discardImport(ctx, { importId })],
  ['the file to repair', (ctx, importId) => makeFaultFile(ctx, { importId, locale: 'ja' })],
  ['the list', (ctx) => listImports(ctx)],
  ['the page', (ctx, importId) => findImport(ctx, importId)],
  ['the columns', (ctx, importId) => loadColumns(ctx, importId)],
  ['the rows', (ctx, importId) => listRows(ctx, { importId, fate: 'new', after: 0, locale: 'ja' })],
  ['a template', async (ctx) => makeTemplate(ctx, { file: 'participants-ja.csv' })],
];

describe('importing', () => {
  it.each(COMMANDS)(
    'is refused to everyone but coordinators of the whole programme: %s',
    async (_, run) => {
      const { importId } = await ready();
      const roles: Role[] = [
        'participant',
        'trainer',
        'advisor',
        'supervisor',
        'staff',
        'recruiter',
      ];
      const actors = await Promise.all([
        ...roles.map((role) => makePerson({ roles: [role] })),
        makePerson({ roles: [] }),
      ]);
      const [some] = actors;
      if (!some) throw new Error('nobody');
      const elsewhere = {
        role: 'coordinator',
        scopeKind: 'organisation',
        scopeId: uuidv7(),
      } as const;
      for (const actor of [...actors, { ...some, grants: [elsewhere] }]) {
        const running = (async () => run(testContext({ actor }), importId))();
        await expect(running).rejects.toMatchObject({ code: 'forbidden' });
      }
      expect(await stateOf(importId)).toMatchObject({ state: 'ready', purgedAt: null });
      expect(await testDb().$count(imports)).toBe(1);
    },
  );

  it('of what is not there is not found', async () => {
    const { ctx } = await ready();
    for (const importId of [uuidv7(), 'x']) {
      for (const run of [applyImport, discardImport]) {
        await expect(run(ctx, { importId })).rejects.toMatchObject({ code: 'not-found' });
      }
    }
    expect(() => makeTemplate(ctx, { file: '../secrets-ja.csv' })).toThrow();
  });

  it('is not done for somebody who is no coordinator any more when its turn comes', async () => {
    const { ctx, importId } = await ready();
    await applyImport(ctx, { importId });
    const ended = { validUntil: new Date(NOW.getTime() - 1) };
    await testDb().update(roleGrants).set(ended).where(eq(roleGrants.personId, ctx.actor.personId));
    const before = await testDb().$count(persons);
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'ready', appliedBy: null });
    expect(await testDb().$count(persons)).toBe(before);
  });

  it.each([
    ['whose second factor is gone', async () => testDb().delete(printedCodes)],
    ['whose account is disabled', async () => testDb().update(accounts).set({ disabledAt: NOW })],
  ])('is not done for a coordinator %s when its turn comes', async (_, happen) => {
    const { ctx, importId } = await ready();
    await applyImport(ctx, { importId });
    await happen();
    const before = await testDb().$count(persons);
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'ready', appliedBy: null });
    expect(await testDb().$count(persons)).toBe(before);
  });
});

describe('the rows of an import', () => {
  it('are deleted after as many days as the setting says, and not before', async () => {
    const { ctx, importId } = await ready();
    await applyImport(ctx, { importId });
    await doJobs();
    const after = (days: number) => ({
      ...testContext({ actor: null }),
      now: new Date(NOW.getTime() + days * DAY_MS + 1),
    });
    expect(await purgeImports(after(29))).toBe(0);
    expect(await testDb().$count(importRows)).toBe(2);
    expect(await purgeImports(after(30))).toBe(1);
    expect(await testDb().$count(importRows)).toBe(0);
    expect(await stateOf(importId)).toMatchObject({
      ...{ state: 'applied', fileName: '', headings: [], counts: { new: 1, faulty: 1 } },
    });
    expect(await purgeImports(after(31))).toBe(0);
    const again = await uploaded(ctx, 'participants', file());
    const setting = { key: 'import-retention', value: { days: 3 }, updatedAt: NOW };
    await asOwner((tx) => tx.insert(settings).values(setting));
    expect(await purgeImports(after(2))).toBe(0);
    expect(await purgeImports(after(3))).toBe(1);
    await expect(applyImport(ctx, { importId: again })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are deleted at once when somebody discards them; who was entered stays', async () => {
    const { ctx, importId } = await ready();
    await applyImport(ctx, { importId });
    await doJobs();
    const people = await testDb().$count(persons);
    await discardImport(ctx, { importId });
    expect(await testDb().$count(importRows)).toBe(0);
    expect(await testDb().$count(persons)).toBe(people);
    expect(await findImport(ctx, importId)).toMatchObject({ purged: true, state: 'applied' });
    expect(await testDb().$count(organisations)).toBeGreaterThan(0);
  });

  it('are deleted while they wait to be applied too, and then nothing is', async () => {
    const { ctx, importId } = await ready();
    await applyImport(ctx, { importId });
    const people = await testDb().$count(persons);
    await discardImport(ctx, { importId });
    await doJobs();
    expect(await testDb().$count(persons)).toBe(people);
    expect(await findImport(ctx, importId)).toMatchObject({ purged: true });
  });
});

describe('a file that is no table of people', () => {
  it.each([
    ['of headings alone', fileOf('participants', []), 'no-rows'],
    ['of nothing', { name: 'a.csv', bytes: new Uint8Array() }, 'empty'],
    ['with another ending', { name: 'a.pdf', bytes: Buffer.from('a,b\n1,2') }, 'wrong-extension'],
    [
      'that is a broken workbook',
      { name: 'a.xlsx', bytes: Buffer.from('PK\x03\x04') },
      'broken-archive',
    ],
  ])('is refused: one %s', async (_, sent, reason) => {
    const ctx = await coordinator();
    expect(await uploadImport(ctx, { kind: 'participants', file: sent })).toMatchObject({
      ok: false,
      reason,
    });
    expect(await testDb().$count(imports)).toBe(0);
  });
});
