import { beforeEach, describe, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import {
  appointments,
  auditEntries,
  organisations,
  outboxJobs,
  persons,
} from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { applyImport } from '#app/features/imports/apply-import.server.ts';
import { uploadImport } from '#app/features/imports/upload-import.server.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { arrival, ARRIVAL_HEADINGS, cellsOf, CODES } from '#tests/factories/arrivals.ts';
import { coordinator, doJobs, fileOf, stateOf, uploaded } from '#tests/factories/imports.ts';
import { makeOrganisation } from '#tests/factories/organisations.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const file = (from: number, count: number) =>
  fileOf(
    'participants',
    Array.from({ length: count }, (_, at) => cellsOf(arrival(from + at))),
    { encoding: 'shift_jis', headings: ARRIVAL_HEADINGS },
  );

/** Each test finds what the one before has committed. */
beforeEach(async () => {
  if ((await testDb().$count(organisations, eq(organisations.prefecture, '05'))) > 2) return;
  for (const code of CODES) await makeOrganisation({ code, prefecture: '05' });
});

describe('an import', () => {
  it('that is asked for many times at once, and run by many workers, is applied once', async () => {
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', file(1, 50));
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => applyImport(ctx, { importId })),
    );
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect(await testDb().$count(outboxJobs, eq(outboxJobs.kind, 'import-applying'))).toBe(1);
    const worker = { ...testContext({ actor: null }), db: testDb() };
    await Promise.all(Array.from({ length: 4 }, () => runDueJobs(worker, JOB_HANDLERS)));
    expect(await stateOf(importId)).toMatchObject({ state: 'applied', counts: { new: 50 } });
    expect(await testDb().$count(appointments)).toBe(50);
    expect(await testDb().$count(auditEntries, eq(auditEntries.action, 'import-applied'))).toBe(1);
  });

  it('and another of the same people, applied at once, make each of them once', async () => {
    const ctx = await coordinator();
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const sent = await uploadImport(ctx, { kind: 'participants', file: file(101, 40) });
        return sent.ok ? sent.importId : '';
      }),
    );
    await doJobs();
    await Promise.all(ids.map((importId) => applyImport(ctx, { importId })));
    const worker = { ...testContext({ actor: null }), db: testDb() };
    await Promise.all(Array.from({ length: 4 }, () => runDueJobs(worker, JOB_HANDLERS)));
    await doJobs();
    const states = (await Promise.all(ids.map(stateOf))).map(({ state, outdated }) => ({
      state,
      outdated,
    }));
    expect(states.filter(({ state }) => state === 'applied')).toHaveLength(1);
    expect(states.filter(({ outdated }) => outdated)).toHaveLength(2);
    for (const importId of ids) await applyImport(ctx, { importId });
    await doJobs();
    expect(await testDb().$count(appointments)).toBe(90);
  });

  it('that fails in the middle leaves nothing behind, and is applied when it is tried again', async () => {
    const ctx = await coordinator();
    const importId = await uploaded(ctx, 'participants', file(201, 20));
    const before = await testDb().$count(persons);
    await applyImport(ctx, { importId });
    const worker = { ...testContext({ actor: null }), db: testDb() };
    const handlers = {
      ...JOB_HANDLERS,
      'import-applying': async (
        ...args: Parameters<NonNullable<(typeof JOB_HANDLERS)[string]>>
      ) => {
        await JOB_HANDLERS['import-applying']?.(...args);
        throw new Error('the connection is lost');
      },
    };
    await runDueJobs(worker, handlers);
    expect(await testDb().$count(persons)).toBe(before);
    expect(await stateOf(importId)).toMatchObject({ state: 'applying' });
    await testDb().execute(sql`update outbox_jobs set run_at = ${worker.now.toISOString()}`);
    await doJobs();
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(await testDb().$count(persons)).toBe(before + 20);
  });

  it('of six thousand rows is read, previewed and applied with seconds of work, in steps that can be seen', async () => {
    const ctx = await coordinator();
    const sent = file(1_001, 6_000);
    const begun = process.cpuUsage();
    const result = await uploadImport(ctx, { kind: 'participants', file: sent });
    const importId = result.ok ? result.importId : '';
    const worker = { ...testContext({ actor: null }), db: testDb() };
    const seen: number[] = [];
    while ((await runDueJobs(worker, JOB_HANDLERS)) > 0) {
      seen.push((await stateOf(importId)).checkedCount);
    }
    expect(await stateOf(importId)).toMatchObject({ state: 'ready', counts: { new: 6_000 } });
    await applyImport(ctx, { importId });
    await doJobs();
    const { user, system } = process.cpuUsage(begun);
    expect(await stateOf(importId)).toMatchObject({ state: 'applied' });
    expect(new Set(seen).size).toBeGreaterThan(5);
    // Of this process alone: how long it takes by the clock depends on what else the machine does.
    expect((user + system) / 1e6).toBeLessThan(10);
  }, 90_000);
});
