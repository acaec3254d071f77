import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { accounts, keptMails, notices, outboxJobs, persons } from '#db/schema/index.ts';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { notify, notifyAll } from '#app/features/notifications/notify.server.ts';
import { findNotice, listNotices } from '#app/features/notifications/queries.server.ts';
import { readAllNotices, readNotice } from '#app/features/notifications/read-notice.server.ts';
import { savePreferences } from '#app/features/notifications/save-preferences.server.ts';
import type { Preferences } from '#app/features/notifications/rules.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { runDueJobs } from '#app/platform/outbox.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** 21:00 and 8:00 in Tokyo around NOW, which is 9:00. */
const NIGHT = new Date('2031-07-01T12:00:00Z');
const MORNING = new Date('2031-07-01T23:00:00Z');
const DAY_MS = 86_400_000;

const at = (now: Date) => ({ ...testContext({ actor: null }), db: testDb(), now });
const later = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS);

let slug: string;
beforeEach(async () => {
  giveSettings();
  registerFollowers();
  ({ slug } = await makeCourse());
});

async function runAll(now: Date) {
  while ((await runDueJobs(at(now), JOB_HANDLERS)) > 0);
}

async function mailsTo({ email }: Actor) {
  return testDb().select().from(keptMails).where(eq(keptMails.recipient, email));
}

const moved = (key = uuidv7()) => ({
  template: 'deadline-moved' as const,
  params: { course: slug, until: '2031-07-31T14:59:00.000Z', reason: '' },
  ...{ dedupeKey: `deadline-moved:${key}`, link: `/learn/${slug}` },
});
const reminder = (key = uuidv7()) => ({
  template: 'learning-reminder' as const,
  params: { course: slug, until: '2031-07-31T14:59:00.000Z' },
  dedupeKey: `learning-reminder:${key}`,
});

const DEFAULTS: Preferences = {
  ...{ refused: [], locale: null, copyToOrganisation: false },
  quiet: { from: 1_260, until: 480 },
};
const choose = (actor: Actor, parts: Partial<Preferences>) =>
  savePreferences(testContext({ actor }), { ...DEFAULTS, ...parts });

describe('a notice', () => {
  it('stands on the person’s page and goes out once by mail, however often the event is told', async () => {
    const actor = await makePerson({ locale: 'ja' });
    const notice = { ...moved(), personId: actor.personId };
    for (let told = 0; told < 3; told += 1) await notify(at(NOW), notice);
    await runAll(NOW);
    const { notices: listed } = await listNotices(testContext({ actor }), {
      ...{ before: null, locale: 'ja' },
    });
    expect(listed).toMatchObject([
      { link: `/learn/${slug}`, isRead: false, words: { title: '受講の期限が変わりました' } },
    ]);
    const mails = await mailsTo(actor);
    expect(mails).toMatchObject([{ locale: 'ja', subject: '架け橋: 受講の期限が変わりました' }]);
    expect(mails[0]?.textBody).toContain(`https://kakehashi.example/learn/${slug}\n`);
    expect(mails[0]?.textBody).toContain('「Tiny course(日本語)」');
    expect(mails[0]?.textBody).toContain(`${mails[0]?.unsubscribeUrl}?lang=ja`);
  });

  it('is not there when the change it tells of was undone', async () => {
    const { personId } = await makePerson();
    const undone = testDb().transaction(async (tx) => {
      await notify({ db: tx, now: NOW }, { ...moved(), personId });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await testDb().$count(notices, eq(notices.personId, personId))).toBe(0);
  });

  it('tells many people in one go, each once', async () => {
    const people = [await makePerson(), await makePerson(), await makePerson()];
    const notice = moved();
    const [first, ...others] = people.map(({ personId }) => personId);
    await notifyAll(at(NOW), { ...notice, personIds: [first ?? ''] });
    await notifyAll(at(NOW), { ...notice, personIds: [first ?? '', ...others] });
    await notifyAll(at(NOW), { ...notice, personIds: [] });
    await runAll(NOW);
    for (const actor of people) expect(await mailsTo(actor)).toHaveLength(1);
  });

  it('takes no params but those of its template', async () => {
    const { personId } = await makePerson();
    const wrong = { ...moved(), personId, params: { ...moved().params, name: 'Robin' } };
    await expect(notify(at(NOW), wrong)).rejects.toThrow('does not take');
  });

  it('leads to no other site', async () => {
    const { personId } = await makePerson();
    for (const link of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const attempt = testDb().transaction((tx) =>
        notify({ db: tx, now: NOW }, { ...moved(), personId, link }),
      );
      await expect(attempt).rejects.toMatchObject({ cause: { code: '23514' } });
    }
  });
});

describe('the mail of a notice', () => {
  it('waits for the end of the night, and is not lost', async () => {
    const actor = await makePerson();
    await notify(at(NIGHT), { ...moved(), personId: actor.personId });
    await runAll(NIGHT);
    await runAll(new Date(MORNING.getTime() - 1));
    expect(await mailsTo(actor)).toEqual([]);
    const [job] = await testDb().select().from(outboxJobs);
    expect(job).toMatchObject({ runAt: MORNING, doneAt: null, failedAt: null, attempts: 0 });
    await runAll(MORNING);
    expect(await mailsTo(actor)).toMatchObject([{ keptAt: MORNING }]);
  });

  it('about the account comes in the night too, to who refuses all else, and without a way to refuse it', async () => {
    const actor = await makePerson();
    await choose(actor, { refused: ['enrolment', 'reminder', 'announcement', 'message'] });
    const params = { at: NIGHT.toISOString() };
    const notice = { template: 'password-changed' as const, params, dedupeKey: uuidv7() };
    await notify(at(NIGHT), { ...notice, personId: actor.personId });
    await runAll(NIGHT);
    expect(await mailsTo(actor)).toMatchObject([{ keptAt: NIGHT, unsubscribeUrl: null }]);
  });

  it('of a refused kind is not sent; the notice stays on the page', async () => {
    const actor = await makePerson();
    await choose(actor, { refused: ['enrolment'] });
    await notify(at(NOW), { ...moved(), personId: actor.personId });
    await runAll(NOW);
    expect(await mailsTo(actor)).toEqual([]);
    const page = await listNotices(testContext({ actor }), { before: null, locale: 'en' });
    expect(page.notices).toHaveLength(1);
  });

  it('comes in the language chosen for mail, whatever that of the pages', async () => {
    const actor = await makePerson({ locale: 'ja' });
    await choose(actor, { locale: 'en' });
    await notify(at(NOW), { ...moved(), personId: actor.personId });
    await runAll(NOW);
    expect(await mailsTo(actor)).toMatchObject([{ locale: 'en' }]);
  });

  it('that reminds comes once a week; those that wait come each in its week', async () => {
    const actor = await makePerson();
    const other = await makePerson();
    for (let told = 0; told < 3; told += 1) {
      await notify(at(NOW), { ...reminder(), personId: actor.personId });
      await notify(at(NOW), { ...moved(), personId: actor.personId });
    }
    await notify(at(NOW), { ...reminder(), personId: other.personId });
    const reminders = async () =>
      (await mailsTo(actor)).filter(({ subject }) => subject === 'Kakehashi: your course goes on')
        .length;
    for (const [days, sent] of [
      [0, 1],
      [6.9, 1],
      [7, 2],
      [13.9, 2],
      [14, 3],
      [30, 3],
    ] as const) {
      await runAll(later(NOW, days));
      expect(await reminders(), `${days} days`).toBe(sent);
    }
    expect(await mailsTo(actor)).toHaveLength(6);
    expect(await mailsTo(other)).toMatchObject([{ keptAt: NOW }]);
  });

  it('goes to nobody without an account that is open, and nothing fails', async () => {
    const actor = await makePerson();
    const closed = { disabledAt: NOW };
    await testDb().update(accounts).set(closed).where(eq(accounts.id, actor.accountId));
    const without = uuidv7();
    const person = { id: without, legalName: 'A', displayName: 'A', createdAt: NOW };
    await testDb().insert(persons).values(person);
    for (const personId of [actor.personId, without]) {
      await notify(at(NOW), { ...moved(), personId });
    }
    await runAll(NOW);
    expect(await testDb().$count(keptMails)).toBe(0);
    expect(await testDb().$count(outboxJobs, eq(outboxJobs.attempts, 1))).toBe(2);
  });

  it('is not sent of what is gone, and its line says that it cannot be shown', async () => {
    const actor = await makePerson();
    const params = { ...moved().params, course: 'no-such-course' };
    await notify(at(NOW), { ...moved(), params, personId: actor.personId });
    await runAll(NOW);
    expect(await mailsTo(actor)).toEqual([]);
    const page = await listNotices(testContext({ actor }), { before: null, locale: 'en' });
    expect(page.notices).toMatchObject([{ words: null }]);
  });
});

describe('reading', () => {
  async function told(count: number) {
    const actor = await makePerson();
    for (let each = 0; each < count; each += 1) {
      await notify(at(later(NOW, each)), { ...moved(), personId: actor.personId });
    }
    const ctx = testContext({ actor });
    return { actor, ctx, page: () => listNotices(ctx, { before: null, locale: 'en' }) };
  }

  it('one notice marks it and leads to its page; the first time counts', async () => {
    const { ctx, page } = await told(2);
    const [newest] = (await page()).notices;
    const noticeId = newest?.id ?? '';
    expect(await readNotice(ctx, { noticeId })).toEqual({ link: `/learn/${slug}` });
    await readNotice({ ...ctx, now: later(NOW, 1) }, { noticeId });
    const [row] = await testDb().select().from(notices).where(eq(notices.id, noticeId));
    expect(row?.readAt).toEqual(NOW);
    expect((await page()).notices.map(({ isRead }) => isRead)).toEqual([true, false]);
  });

  it('all of them leaves unread what came since the page was opened', async () => {
    const { actor, ctx, page } = await told(2);
    const seen = (await page()).notices[0]?.id ?? '';
    await notify(at(later(NOW, 9)), { ...moved(), personId: actor.personId });
    await readAllNotices(ctx, { seen });
    expect((await page()).notices.map(({ isRead }) => isRead)).toEqual([false, true, true]);
  });

  it('is refused for another’s notice, which is not found', async () => {
    const { page } = await told(1);
    const id = (await page()).notices[0]?.id ?? '';
    const stranger = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
    expect(await findNotice(stranger, { id, locale: 'en' })).toBeNull();
    for (const noticeId of [id, 'x', uuidv7()]) {
      await expect(readNotice(stranger, { noticeId })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await readAllNotices(stranger, { seen: id });
    await expect(readAllNotices(stranger, { seen: 'x' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect((await page()).notices).toMatchObject([{ isRead: false }]);
  });

  it('older notices are on further pages, none twice and none left out', async () => {
    const { ctx } = await told(70);
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await listNotices(ctx, { before, locale: 'en' });
      seen.push(...page.notices.map(({ id }) => id));
      before = page.older;
    } while (before);
    expect(new Set(seen).size).toBe(70);
    expect(seen).toHaveLength(70);
  });
});
