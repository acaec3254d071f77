import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accounts, auditEntries, keptMails, notices } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { countReaders, getAnnouncement } from '#app/features/announcements/queries.server.ts';
import { saveAnnouncement } from '#app/features/announcements/save-announcement.server.ts';
import { sendAnnouncement } from '#app/features/announcements/send-announcement.server.ts';
import { EVERYONE, type Audience } from '#app/features/people/exports.server.ts';
import { listNotices } from '#app/features/notifications/queries.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const at = (now: Date) => ({ ...testContext({ actor: null }), db: testDb(), now });
async function runAll(now = NOW) {
  while ((await runDueJobs(at(now), JOB_HANDLERS)) > 0);
}

const WORDS = {
  ja: { title: '研修について', body: '7月の研修です。\n\n持ち物はありません。' },
  en: { title: 'Training', body: 'Training in July.\n\nBring nothing.' },
};
const ALTS: Audience = { version: 1, kinds: ['ALT'] };

let coordinator: Actor;
beforeEach(async () => {
  giveSettings();
  registerFollowers();
  coordinator = await makePerson({ roles: ['coordinator'] });
});
const office = (now = NOW) => ({ ...testContext({ actor: coordinator }), now });

async function draft(parts: Partial<Parameters<typeof saveAnnouncement>[1]> = {}): Promise<string> {
  const input = { words: WORDS, audience: ALTS, announcementId: null, ...parts };
  const saved = await saveAnnouncement(office(), input);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.announcementId;
}

/** An ALT at a town, with an account. */
async function makeAlt(town: string, locale: 'en' | 'ja' = 'en'): Promise<Actor> {
  const actor = await makePerson({ locale });
  await makeAppointment({ personId: actor.personId, organisationId: town });
  return actor;
}

const mailsTo = ({ email }: Actor) =>
  testDb().select().from(keptMails).where(eq(keptMails.recipient, email));

describe('an announcement', () => {
  it('reaches everyone of its audience once, each in their language, and nobody else', async () => {
    const town = await makeOrganisation();
    const [alt, japanese] = [await makeAlt(town), await makeAlt(town, 'ja')];
    const stranger = await makePerson();
    const id = await draft();
    expect((await countReaders(office(), { version: 1, kinds: ['ALT'] })).count).toBe(2);
    for (let press = 0; press < 2; press += 1) {
      expect(await sendAnnouncement(office(), { announcementId: id, sendAt: null })).toEqual({
        ok: true,
      });
      await runAll();
    }
    expect(await mailsTo(alt)).toMatchObject([{ subject: 'Kakehashi: Training', locale: 'en' }]);
    expect(await mailsTo(japanese)).toMatchObject([{ subject: '架け橋: 研修について' }]);
    expect(await mailsTo(stranger)).toEqual([]);
    const own = testContext({ actor: alt });
    const { notices: listed } = await listNotices(own, { before: null, locale: 'en' });
    expect(listed).toMatchObject([
      { words: { title: 'Training', paragraphs: ['Training in July.', 'Bring nothing.'] } },
    ]);
    expect(await getAnnouncement(office(), id)).toMatchObject({ state: 'sent', recipients: 2 });
    expect(await testDb().$count(auditEntries, eq(auditEntries.objectId, id))).toBe(2);
  });

  it('in one language reaches readers of the other in that one, and says so', async () => {
    const alt = await makeAlt(await makeOrganisation());
    const announcementId = await draft({ words: { ja: WORDS.ja, en: null } });
    await sendAnnouncement(office(), { announcementId, sendAt: null });
    await runAll();
    expect(await mailsTo(alt)).toMatchObject([{ locale: 'ja', subject: '架け橋: 研修について' }]);
  });

  it('for organisations reaches their people and those of all below them', async () => {
    const host = await makeOrganisation({ kind: 'host' });
    const town = await makeOrganisation({ parentId: host });
    const elsewhere = await makeOrganisation();
    const [own, other] = [await makeAlt(town), await makeAlt(elsewhere)];
    const supervisor = await grantOn(await makePerson({ roles: [] }), 'supervisor', town);
    const announcementId = await draft({ audience: { version: 1, organisations: [host] } });
    await sendAnnouncement(office(), { announcementId, sendAt: null });
    await runAll();
    expect(await mailsTo(own)).toHaveLength(1);
    expect(await mailsTo(supervisor)).toHaveLength(1);
    expect(await mailsTo(other)).toEqual([]);
  });

  it('waits for its time, and goes to whom its audience holds then', async () => {
    const town = await makeOrganisation();
    const early = await makeAlt(town);
    const sendAt = new Date(NOW.getTime() + 86_400_000);
    const announcementId = await draft();
    await sendAnnouncement(office(), { announcementId, sendAt });
    await runAll();
    expect(await mailsTo(early)).toEqual([]);
    const late = await makeAlt(town);
    await runAll(sendAt);
    expect(await mailsTo(early)).toHaveLength(1);
    expect(await mailsTo(late)).toHaveLength(1);
    const past = { announcementId: await draft(), sendAt: new Date(NOW.getTime() - 1) };
    expect(await sendAnnouncement(office(), past)).toEqual({ ok: false, reason: 'past' });
  });

  it('passes over who has no account that is open', async () => {
    const closed = await makeAlt(await makeOrganisation());
    const own = eq(accounts.id, closed.accountId);
    await testDb().update(accounts).set({ disabledAt: NOW }).where(own);
    const announcementId = await draft();
    await sendAnnouncement(office(), { announcementId, sendAt: null });
    await runAll();
    expect(await testDb().$count(notices, eq(notices.personId, closed.personId))).toBe(0);
  });

  it('can be written anew until it is sent, and not after', async () => {
    const announcementId = await draft();
    const words = { ja: null, en: { title: 'Other', body: 'Words' } };
    const input = { words, audience: EVERYONE, announcementId };
    expect(await saveAnnouncement(office(), input)).toEqual({ ok: true, announcementId });
    expect(await getAnnouncement(office(), announcementId)).toMatchObject({
      ...{ words, audience: { version: 1 } },
    });
    await sendAnnouncement(office(), { announcementId, sendAt: null });
    expect(await saveAnnouncement(office(), { ...input, words: WORDS })).toEqual({
      ...{ ok: false, reason: 'sent-already' },
    });
    expect((await getAnnouncement(office(), announcementId)).words).toEqual(words);
  });

  it.each<Role>(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'])(
    'is neither written, read nor sent by the role %s',
    async (role) => {
      const announcementId = await draft();
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      const input = { words: WORDS, audience: ALTS, announcementId: null };
      for (const attempt of [
        () => saveAnnouncement(ctx, input),
        () => sendAnnouncement(ctx, { announcementId, sendAt: null }),
        () => getAnnouncement(ctx, announcementId),
        () => countReaders(ctx, { version: 1 }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
      }
      expect((await getAnnouncement(office(), announcementId)).state).toBe('draft');
    },
  );

  it('that there is not is not found', async () => {
    for (const id of [uuidv7(), 'x']) {
      await expect(getAnnouncement(office(), id)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
