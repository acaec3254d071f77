import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { accounts, keptMails, outboxJobs, persons } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { getAnnouncement } from '#app/features/announcements/queries.server.ts';
import { saveAnnouncement } from '#app/features/announcements/save-announcement.server.ts';
import { sendAnnouncement } from '#app/features/announcements/send-announcement.server.ts';
import { EVERYONE } from '#app/features/people/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

beforeEach(() => {
  giveSettings();
  registerFollowers();
});

const PEOPLE = 600;

async function makePeople(count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const name = { legalName: 'A', displayName: 'A', createdAt: NOW };
  await testDb()
    .insert(persons)
    .values(ids.map((id) => ({ id, ...name })));
  await testDb()
    .insert(accounts)
    .values(
      ids.map((personId) => {
        return { id: uuidv7(), personId, email: `${personId}@test.example`, createdAt: NOW };
      }),
    );
}

it('an announcement sent by several at once to more people than one step tells reaches each once', async () => {
  await makePeople(PEOPLE);
  const ctx = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  const words = { ja: { title: '研修', body: '研修です。' }, en: null };
  const input = { words, audience: EVERYONE, announcementId: null };
  const saved = await saveAnnouncement(ctx, input);
  if (!saved.ok) throw new Error(saved.reason);
  const { announcementId } = saved;
  const send = () => sendAnnouncement(ctx, { announcementId, sendAt: null });
  await Promise.all([send(), send(), send()]);
  const worker = async () => {
    const system = { ...testContext({ actor: null }), db: testDb() };
    while ((await runDueJobs(system, JOB_HANDLERS)) > 0);
  };
  await Promise.all([worker(), worker(), worker()]);
  // A step may have been left by a worker that stopped a moment before it was made.
  await worker();
  const steps = eq(outboxJobs.kind, 'announcement-step');
  expect(await testDb().$count(outboxJobs, steps)).toBe(3);
  expect(await getAnnouncement(ctx, announcementId)).toMatchObject({
    ...{ state: 'sent', recipients: PEOPLE + 1 },
  });
  const [each] = await testDb()
    .select({
      mails: sql<number>`count(*)::int`,
      people: sql<number>`count(distinct ${keptMails.recipient})::int`,
    })
    .from(keptMails);
  expect(each).toEqual({ mails: PEOPLE + 1, people: PEOPLE + 1 });
}, 120_000);
