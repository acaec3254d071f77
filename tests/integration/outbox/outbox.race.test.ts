import { eq, ne, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { APP_ROLE, createDatabase, type Db } from '#db/client.ts';
import { keptMails, outboxJobs } from '#db/schema/index.ts';
import { enqueue, enqueueAll, runDueJobs, type JobHandler } from '#app/platform/outbox.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, keptLog, testContext } from '#tests/setup/context.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const system = (db: Db = testDb()) => ({ ...testContext({ actor: null }), db });

const letter: JobHandler = (_, job) =>
  Promise.resolve({
    to: `${job.id}@test.example`,
    locale: 'en' as const,
    subject: 'Subject',
    text: 'Text',
    html: '<p>Text</p>',
  });

const jobs = () => testDb().select().from(outboxJobs);
const mails = () => testDb().select().from(keptMails);
const forgetLeases = () => testDb().update(outboxJobs).set({ leasedUntil: null });

beforeEach(async () => {
  giveSettings();
  await asOwner(async (tx) => {
    await tx.delete(keptMails);
    await tx.delete(outboxJobs);
  });
});

async function enqueueMany(count: number) {
  for (let made = 0; made < count; made += 1) {
    await enqueue(system(), { kind: 'letter', payload: {} });
  }
}

describe('jobs', () => {
  it('are done once each however many workers race for them', async () => {
    await enqueueMany(60);
    const worker = async () => {
      while ((await runDueJobs(system(), { letter })) > 0);
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(await mails()).toHaveLength(60);
    expect((await jobs()).every(({ doneAt, attempts }) => doneAt && attempts === 1)).toBe(true);
  });

  it('that are made for many wait while others are due, however long they have been', async () => {
    const runAt = (at: number) => new Date(NOW.getTime() - at);
    const circular = { kind: 'circular', payload: {}, runAt: runAt(60_000) };
    await enqueueAll(
      system(),
      Array.from({ length: 40 }, () => circular),
    );
    await enqueue(system(), { kind: 'letter', payload: {}, runAt: runAt(1) });
    const done: string[] = [];
    const noted: JobHandler = (ctx, job) => {
      done.push(job.kind);
      return letter(ctx, job);
    };
    const handlers = { letter: noted, circular: noted };
    await runDueJobs(system(), handlers);
    expect(done).toContain('letter');
    while ((await runDueJobs(system(), handlers)) > 0);
    expect(done.filter((kind) => kind === 'circular')).toHaveLength(40);
  });

  it('take effect once when a slow worker comes back to one that another has taken over', async () => {
    await enqueueMany(2);
    const done: string[] = [];
    const slow: JobHandler = async (ctx, job) => {
      done.push(job.id);
      if (done.length === 1) {
        await testDb()
          .update(outboxJobs)
          .set({ leasedUntil: null })
          .where(ne(outboxJobs.id, job.id));
        expect(await runDueJobs(system(), { letter })).toBe(1);
      }
      return letter(ctx, job);
    };
    expect(await runDueJobs(system(), { letter: slow })).toBe(2);
    expect(done).toHaveLength(1);
    expect(await mails()).toHaveLength(2);
  });

  it('are done by the next worker when the first was killed in the middle, and once', async () => {
    await enqueueMany(10);
    for (let kills = 0; kills < 20; kills += 1) await dieInTheMiddle(kills);
    await forgetLeases();
    await testDb().update(outboxJobs).set({ runAt: NOW });
    while ((await runDueJobs(system(), { letter })) > 0) await forgetLeases();
    expect(await mails()).toHaveLength(10);
    expect((await jobs()).filter(({ doneAt }) => doneAt === null)).toEqual([]);
  });

  it('are put off when they fail, and given up after eight tries', async () => {
    await enqueueMany(1);
    const log = keptLog();
    const refusal = Object.assign(new Error('550 robin@test.example'), { code: 'EENVELOPE' });
    const failing: JobHandler = () => Promise.reject(refusal);
    for (let tries = 1; tries <= 8; tries += 1) {
      await testDb().update(outboxJobs).set({ runAt: NOW, leasedUntil: null });
      await runDueJobs({ ...system(), log: log.log }, { letter: failing });
    }
    const [job] = await jobs();
    expect(job).toMatchObject({ attempts: 8, lastError: 'Error EENVELOPE', failedAt: NOW });
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(8);
    expect(await runDueJobs(system(), { letter })).toBe(0);
  });

  it('are given up at once when the mail server refuses the mail for good', async () => {
    await enqueueMany(1);
    const refusal = Object.assign(new Error('550 robin@test.example'), {
      ...{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 robin' },
    });
    const failing: JobHandler = () => Promise.reject(refusal);
    await runDueJobs({ ...system(), log: keptLog().log }, { letter: failing });
    const given = { attempts: 1, lastError: 'SMTP 550 5.1.1', failedAt: NOW };
    expect(await jobs()).toMatchObject([given]);
    await testDb().update(outboxJobs).set({ runAt: NOW });
    expect(await runDueJobs(system(), { letter })).toBe(0);
  });

  it('say of a failed statement which it was, never what was in it', async () => {
    await enqueueMany(1);
    const failing: JobHandler = async (ctx) => {
      const row = { id: '01a20948-707d-70a3-9afa-d746bfb5876f', kind: 'letter', payload: {} };
      await ctx.db
        .insert(outboxJobs)
        .values({ ...row, dedupeKey: 'robin@test.example', runAt: NOW });
      await ctx.db
        .insert(outboxJobs)
        .values({ ...row, dedupeKey: 'robin@test.example', runAt: NOW });
      return null;
    };
    await runDueJobs({ ...system(), log: keptLog().log }, { letter: failing });
    expect(await jobs()).toMatchObject([{ lastError: 'PostgresError 23505' }]);
  });

  it('wait for their time, and are made once under one key', async () => {
    const runAt = new Date(NOW.getTime() + 1);
    const job = { kind: 'letter', payload: {}, dedupeKey: 'one', runAt };
    await enqueue(system(), job);
    await enqueue(system(), job);
    expect(await jobs()).toHaveLength(1);
    expect(await runDueJobs(system(), { letter })).toBe(0);
    expect(await runDueJobs({ ...system(), now: runAt }, { letter })).toBe(1);
  });

  it('are not there when the change they belong to was undone', async () => {
    const undone = testDb().transaction(async (tx) => {
      await enqueue({ db: tx, now: NOW }, { kind: 'letter', payload: {} });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await jobs()).toEqual([]);
  });
});

/** A worker of its own whose connections end while a job's transaction is open. */
async function dieInTheMiddle(number: number) {
  const worker = createDatabase(testDatabaseUrl(), {
    role: APP_ROLE,
    max: 2,
    applicationName: `dying-${number}`,
  });
  const dying: JobHandler = async (ctx, job) => {
    if (number % 2 === 0)
      await ctx.db
        .update(outboxJobs)
        .set({ lastError: 'was here' })
        .where(eq(outboxJobs.id, job.id));
    await testDb().execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${`dying-${number}`} and state like 'idle in transaction%'`);
    return letter(ctx, job);
  };
  await forgetLeases();
  await testDb().update(outboxJobs).set({ runAt: NOW, failedAt: null, attempts: 0 });
  await runDueJobs({ ...system(worker.db), log: keptLog().log }, { letter: dying }).catch(() => 0);
  await worker.close();
}
