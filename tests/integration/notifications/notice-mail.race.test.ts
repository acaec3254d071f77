import { isNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { APP_ROLE, createDatabase, type Db } from '#db/client.ts';
import { keptMails, notices, outboxJobs } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { notifyAll } from '#app/features/notifications/notify.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, keptLog, testContext } from '#tests/setup/context.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const system = (db: Db = testDb()) => ({ ...testContext({ actor: null }), db, log: keptLog().log });
const untilDone = async (db: Db = testDb()) => {
  while ((await runDueJobs(system(db), JOB_HANDLERS)) > 0);
};

beforeEach(async () => {
  giveSettings();
  registerFollowers();
  await asOwner(async (tx) => {
    await tx.delete(keptMails);
    await tx.delete(outboxJobs);
    await tx.delete(notices);
  });
});

async function makePeople(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => makePerson());
  return (await Promise.all(people)).map(({ personId }) => personId);
}

/** Tells everybody of an event, at once by several and again and again. */
async function tell(personIds: string[], template: 'deadline-moved' | 'learning-reminder') {
  const { slug: course } = await makeCourse();
  const params = { course, until: NOW.toISOString() };
  const dedupeKey = uuidv7();
  const once = () =>
    template === 'deadline-moved'
      ? notifyAll(system(), { template, params: { ...params, reason: '' }, dedupeKey, personIds })
      : notifyAll(system(), { template, params, dedupeKey, personIds });
  await Promise.all([once(), once(), once()]);
  await once();
}

const mailsEach = () =>
  testDb()
    .select({ to: keptMails.recipient, count: sql<number>`count(*)::int` })
    .from(keptMails)
    .groupBy(keptMails.recipient);

describe('people who are told of an event by several at once', () => {
  it('get one mail each, while the workers that write it are killed', async () => {
    const people = await makePeople(40);
    await tell(people, 'deadline-moved');
    for (let kills = 0; kills < 15; kills += 1) await workAndDie(kills);
    await testDb().update(outboxJobs).set({ leasedUntil: null, runAt: NOW, failedAt: null });
    await Promise.all([untilDone(), untilDone(), untilDone()]);
    expect(await testDb().$count(outboxJobs, isNull(outboxJobs.doneAt))).toBe(0);
    const each = await mailsEach();
    expect(each).toHaveLength(40);
    expect(each.filter(({ count }) => count !== 1)).toEqual([]);
  }, 60_000);

  it('get one reminder, however many wait and however many workers send them', async () => {
    const people = await makePeople(10);
    for (let event = 0; event < 6; event += 1) await tell(people, 'learning-reminder');
    expect(await testDb().$count(outboxJobs)).toBe(60);
    await Promise.all(Array.from({ length: 6 }, () => untilDone()));
    const each = await mailsEach();
    expect(each).toHaveLength(10);
    expect(each.filter(({ count }) => count !== 1)).toEqual([]);
    expect(await testDb().$count(outboxJobs, isNull(outboxJobs.doneAt))).toBe(50);
  }, 60_000);
});

/** A worker of its own whose connections are ended, sooner or later, while it writes mails. */
async function workAndDie(number: number) {
  const applicationName = `dying-${number}`;
  const worker = createDatabase(testDatabaseUrl(), { role: APP_ROLE, max: 2, applicationName });
  await testDb().update(outboxJobs).set({ leasedUntil: null });
  const working = untilDone(worker.db).catch(() => undefined);
  await new Promise((done) => setTimeout(done, 5 * number));
  await asOwner((tx) =>
    tx.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${applicationName}`),
  );
  await Promise.race([working, new Promise((done) => setTimeout(done, 500))]);
  await worker.close();
  await working;
}
