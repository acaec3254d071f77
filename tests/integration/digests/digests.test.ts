import { and, eq, like } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { editions, enrolments, keptMails, outboxJobs, roleGrants } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { planDigests } from '#app/features/digests/plan-digests.server.ts';
import { notify } from '#app/features/notifications/notify.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makeCourse, type MadeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** 2031-07-07 is a Monday; 8:00 in Tokyo is 23:00 of the day before in UTC. */
const MONDAY = new Date('2031-07-06T23:00:00Z');
const FIRST = new Date('2031-06-30T23:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (now: Date) => ({ ...testContext({ actor: null }), db: testDb(), now });
const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

let course: MadeCourse;
beforeEach(async () => {
  giveSettings();
  registerFollowers();
  course = await makeCourse();
});

async function runAll(now: Date) {
  while ((await runDueJobs(at(now), JOB_HANDLERS)) > 0);
}

const mailsTo = (email: string) =>
  testDb().select().from(keptMails).where(eq(keptMails.recipient, email));

/** Somebody enrolled whose next thing is due at this time. */
async function makeLearner(nextDueAt: Date | null, zone = 'Asia/Tokyo'): Promise<Actor> {
  const actor = await makePerson({ locale: 'ja', timeZone: zone });
  const { enrolmentId } = await makeEnrolment(actor, course);
  const paced = { nextDueAt, pacedAt: MONDAY };
  await testDb().update(enrolments).set(paced).where(eq(enrolments.id, enrolmentId));
  return actor;
}

const planned = (prefix: string) =>
  testDb()
    .select({ runAt: outboxJobs.runAt })
    .from(outboxJobs)
    .where(like(outboxJobs.dedupeKey, `${prefix}%`));

describe('the weekly digest', () => {
  it('comes on Monday at 8:00, once however often it is planned, and says what is due', async () => {
    const actor = await makeLearner(after(MONDAY, 2 * DAY));
    for (const hours of [-20, -1, 0, 5]) await planDigests(at(after(MONDAY, hours * HOUR)));
    await runAll(after(MONDAY, -1));
    expect(await mailsTo(actor.email)).toEqual([]);
    await runAll(after(MONDAY, 6 * HOUR));
    const mails = await mailsTo(actor.email);
    expect(mails).toMatchObject([{ subject: '架け橋: 一週間のまとめ', locale: 'ja' }]);
    expect(mails[0]?.textBody).toContain(
      '「Tiny course(日本語)」 次の期限: 2031年7月9日(水) 08:00',
    );
    expect(mails[0]?.unsubscribeUrl).toContain('/unsubscribe/');
    await planDigests(at(after(MONDAY, 7 * DAY)));
    await runAll(after(MONDAY, 7 * DAY));
    expect(await mailsTo(actor.email)).toHaveLength(2);
  });

  it('says of what was due before that its date has passed', async () => {
    const actor = await makeLearner(after(MONDAY, -DAY));
    await planDigests(at(MONDAY));
    await runAll(MONDAY);
    const [mail] = await mailsTo(actor.email);
    expect(mail?.textBody).toContain(
      '「Tiny course(日本語)」 期限を過ぎています: 2031年7月6日(日) 08:00',
    );
    expect(mail?.textBody).not.toContain('次の期限');
  });

  it('leaves out an edition whose last day has passed', async () => {
    const actor = await makeLearner(after(MONDAY, -DAY));
    const end = (endDays: number) =>
      testDb()
        .update(editions)
        .set({ anchorAt: after(MONDAY, -10 * DAY), endDays })
        .where(eq(editions.id, course.editionId));
    await end(10);
    await planDigests(at(MONDAY));
    await runAll(MONDAY);
    expect(await mailsTo(actor.email)).toEqual([]);
    await end(18);
    const next = after(MONDAY, 7 * DAY);
    await planDigests(at(next));
    await runAll(next);
    expect(await mailsTo(actor.email)).toHaveLength(1);
  });

  it('comes by the clock of where its reader is', async () => {
    const actor = await makeLearner(after(MONDAY, 2 * DAY), 'America/Chicago');
    await planDigests(at(after(MONDAY, 13 * HOUR)));
    expect(await planned(`weekly-digest:${actor.personId}`)).toEqual([
      { runAt: new Date('2031-07-07T13:00:00Z') },
    ]);
  });

  it('does not come when there is nothing to tell, and comes for a notice that waits', async () => {
    const [idle, told] = [await makeLearner(null), await makeLearner(after(MONDAY, 30 * DAY))];
    const params = { course: course.slug, until: MONDAY.toISOString(), reason: '' };
    const notice = { template: 'deadline-moved' as const, params, dedupeKey: uuidv7() };
    await notify(at(after(MONDAY, -DAY)), { ...notice, personId: told.personId });
    await planDigests(at(MONDAY));
    await runAll(MONDAY);
    expect(await mailsTo(idle.email)).toEqual([]);
    const subjects = (await mailsTo(told.email)).map(({ subject }) => subject);
    expect(subjects).toContain('架け橋: 一週間のまとめ');
  });

  it('is neither for who has completed or withdrawn nor for who refuses it', async () => {
    const [done, left, refusing] = [
      await makeLearner(after(MONDAY, DAY)),
      await makeLearner(after(MONDAY, DAY)),
      await makeLearner(after(MONDAY, DAY)),
    ];
    const set = (actor: Actor, row: Partial<typeof enrolments.$inferInsert>) =>
      testDb().update(enrolments).set(row).where(eq(enrolments.personId, actor.personId));
    await set(done, { completedAt: MONDAY });
    await set(left, { withdrawnAt: MONDAY });
    await savePreferences(testContext({ actor: refusing }), {
      ...{ refused: ['weekly-digest'], locale: null, quiet: null, copyToOrganisation: false },
    });
    await planDigests(at(MONDAY));
    await runAll(MONDAY);
    for (const actor of [done, left, refusing]) expect(await mailsTo(actor.email)).toEqual([]);
  });
});

describe('the monthly digest', () => {
  /** A town with a supervisor and four who learn: one behind, one done, one on pace, one not begun. */
  async function makeTown(email: string | null = null) {
    const town = await makeOrganisation({ nameJa: '見本町', email });
    const supervisor = await grantOn(
      await makePerson({ roles: [], locale: 'ja' }),
      'supervisor',
      town,
    );
    const facts: Partial<typeof enrolments.$inferInsert>[] = [
      { nextDueAt: after(FIRST, -DAY), lastActiveAt: after(FIRST, -9 * DAY) },
      { completedAt: after(FIRST, -DAY) },
      { nextDueAt: after(FIRST, DAY), lastActiveAt: after(FIRST, -DAY) },
      { nextDueAt: after(FIRST, DAY), lastActiveAt: null },
    ];
    for (const fact of facts) {
      const actor = await makePerson({ legalName: 'Canary Name' });
      await makeAppointment({ personId: actor.personId, organisationId: town });
      const { enrolmentId } = await makeEnrolment(actor, course);
      await testDb()
        .update(enrolments)
        .set({ ...fact, pacedAt: FIRST })
        .where(eq(enrolments.id, enrolmentId));
    }
    return { town, supervisor };
  }

  it('tells each supervisor their own people’s numbers once a month, and nobody’s name', async () => {
    const { supervisor } = await makeTown();
    const other = await makeTown();
    for (const hours of [-20, 0, 1, 30]) await planDigests(at(after(FIRST, hours * HOUR)));
    await runAll(FIRST);
    for (const { email } of [supervisor, other.supervisor]) {
      const mails = await mailsTo(email);
      expect(mails).toMatchObject([{ locale: 'ja', subject: '架け橋: 2031年7月の受講状況' }]);
      expect(mails[0]?.textBody).toContain(
        'Tiny course(日本語)\n受講者 4、未開始 1、予定どおり 1、遅れあり 1、修了 1',
      );
      expect(mails[0]?.htmlBody).toContain('<td>4</td><td>1</td><td>1</td><td>1</td><td>1</td>');
      expect(`${mails[0]?.textBody}${mails[0]?.htmlBody}`).not.toContain('Canary');
    }
  });

  it('counts nobody in an edition where access is over', async () => {
    const { supervisor } = await makeTown();
    await testDb()
      .update(editions)
      .set({ anchorAt: after(FIRST, -60 * DAY), endDays: 20, accessEndDays: 60 });
    await planDigests(at(FIRST));
    await runAll(FIRST);
    expect(await mailsTo(supervisor.email)).toEqual([]);
  });

  it('goes to the organisation’s own address too, once, where supervisors wish it', async () => {
    const email = `town-${uuidv7()}@test.example`;
    const { town, supervisor } = await makeTown(email);
    const second = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    await planDigests(at(FIRST));
    for (const actor of [supervisor, second]) {
      await savePreferences(testContext({ actor }), {
        ...{ refused: [], locale: null, quiet: null, copyToOrganisation: true },
      });
    }
    await runAll(FIRST);
    const copies = await mailsTo(email);
    expect(copies).toHaveLength(1);
    expect(copies[0]).toMatchObject({ unsubscribeUrl: null });
    expect(copies[0]?.textBody).toContain('見本町 ご担当者様');
    expect(await mailsTo(second.email)).toHaveLength(1);
  });

  it('sends no copy where nobody asked for one, and nothing at all without people', async () => {
    const email = `town-${uuidv7()}@test.example`;
    await makeTown(email);
    const empty = await makeOrganisation();
    const alone = await grantOn(await makePerson({ roles: [] }), 'supervisor', empty);
    await planDigests(at(FIRST));
    await runAll(FIRST);
    expect(await mailsTo(email)).toEqual([]);
    expect(await mailsTo(alone.email)).toEqual([]);
  });

  it('is not for who looks after nobody any more when its hour comes', async () => {
    const { supervisor, town } = await makeTown();
    await planDigests(at(after(FIRST, -HOUR)));
    const own = and(eq(roleGrants.personId, supervisor.personId), eq(roleGrants.scopeId, town));
    await testDb()
      .update(roleGrants)
      .set({ validUntil: after(FIRST, -1) })
      .where(own);
    await runAll(FIRST);
    expect(await mailsTo(supervisor.email)).toEqual([]);
  });
});
