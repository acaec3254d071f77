import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEntries, outboxJobs } from '#db/schema/index.ts';
import { retryJob } from '#app/features/notifications/retry-job.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { listFailedJobs } from '#app/platform/mail/queries.server.ts';
import { enqueue, runDueJobs } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { keptLog, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const system = () => ({ ...testContext({ actor: null }), db: testDb(), log: keptLog().log });
const refusal = Object.assign(new Error('550 robin@test.example'), { code: 'EENVELOPE' });

beforeEach(() => giveSettings());

/** A job that was given up after its last try. */
async function failedJob(): Promise<string> {
  const key = uuidv7();
  await enqueue(system(), { kind: 'letter', payload: { secret: 'x' }, dedupeKey: key });
  const own = eq(outboxJobs.dedupeKey, key);
  await testDb().update(outboxJobs).set({ attempts: 7 }).where(own);
  await runDueJobs(system(), { letter: () => Promise.reject(refusal) });
  const [job] = await testDb().select().from(outboxJobs).where(own);
  return job?.id ?? '';
}

const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const entriesOf = (jobId: string) =>
  testDb().$count(auditEntries, eq(auditEntries.objectId, jobId));

describe('a job that was given up', () => {
  it('is listed with the code of its failure, and with nothing of its payload', async () => {
    const id = await failedJob();
    const listed = await listFailedJobs(testDb());
    expect(listed).toMatchObject([{ id, kind: 'letter', code: 'Error EENVELOPE', attempts: 8 }]);
    expect(JSON.stringify(listed)).not.toMatch(/secret|robin/);
  });

  it('is tried again from the start, once, and on record', async () => {
    const jobId = await failedJob();
    const ctx = await coordinator();
    await retryJob(ctx, { jobId });
    await retryJob(ctx, { jobId });
    expect(await entriesOf(jobId)).toBe(1);
    expect(await listFailedJobs(testDb())).toEqual([]);
    expect(await runDueJobs(system(), { letter: () => Promise.resolve(null) })).toBe(1);
    const [job] = await testDb().select().from(outboxJobs).where(eq(outboxJobs.id, jobId));
    expect(job).toMatchObject({ attempts: 1, doneAt: ctx.now });
  });

  it.each<Role>(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'])(
    'is left alone by the role %s',
    async (role) => {
      const jobId = await failedJob();
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(retryJob(ctx, { jobId })).rejects.toMatchObject({ code: 'forbidden' });
      expect(await listFailedJobs(testDb())).toHaveLength(1);
      expect(await entriesOf(jobId)).toBe(0);
    },
  );

  it('that there is not is not found', async () => {
    const ctx = await coordinator();
    for (const jobId of [uuidv7(), 'x']) {
      await expect(retryJob(ctx, { jobId })).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
