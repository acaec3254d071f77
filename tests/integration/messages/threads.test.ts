import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  auditEntries,
  companyRecruiters,
  messageReports,
  roleGrants,
  threads,
} from '#db/schema/index.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { NAME_TEXT } from '#app/features/choices/name-consent.ts';
import { giveNameConsent, withdrawNameConsent } from '#app/features/choices/name-consent.server.ts';
import { answerMeeting } from '#app/features/meetings/answer-meeting.server.ts';
import { cancelMeeting } from '#app/features/meetings/cancel-meeting.server.ts';
import { closeThread } from '#app/features/messages/close-thread.server.ts';
import { openThread } from '#app/features/messages/get-thread.server.ts';
import { countUnread, listThreads } from '#app/features/messages/list-threads.server.ts';
import { readMessageFile } from '#app/features/messages/read-file.server.ts';
import { reportMessage } from '#app/features/messages/report-message.server.ts';
import { listReports, readReport } from '#app/features/messages/reports.server.ts';
import { sendMessage } from '#app/features/messages/send-message.server.ts';
import { settleReport } from '#app/features/messages/settle-report.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { makePublishedMeetings } from '#tests/factories/allocations.ts';
import { publishTo } from '#tests/factories/candidates.ts';
import { PNG } from '#tests/factories/careers.ts';
import { makeRecruiter } from '#tests/factories/companies.ts';
import { answerTo, makeFairWorld, writeFrom, written } from '#tests/factories/messages.ts';
import type { FairWorld } from '#tests/factories/messages.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;
let threadId: string;

beforeEach(async () => {
  giveSettings();
  world = await makeFairWorld();
  ({ threadId } = await writeFrom(world, 'First.'));
});

const asCompany = () => ({ side: 'company', threadId }) as const;
const asPerson = () => ({ side: 'participant', threadId }) as const;
const later = (ctx: Context, minutes: number): Context => ({
  ...{ ...ctx, now: new Date(NOW.getTime() + minutes * 60_000) },
});
const withdraw = () =>
  withdrawConsent(world.person.ctx, {
    ...{ fairId: world.fairId, companyId: world.companies[0], locale: 'en' },
  });
const refused = (asked: Promise<unknown>, code = 'not-found') =>
  expect(asked).rejects.toMatchObject({ code });

/** A file that the person sent. */
async function sendFile(): Promise<string> {
  const to = { as: 'participant', cardId: world.cardId, companyId: world.companies[0] } as const;
  const files = [{ name: 'a.png', bytes: PNG }];
  await sendMessage(world.person.ctx, to, written('With a file.', { files }));
  const { messages } = await openThread(world.person.ctx, asPerson());
  return messages.at(-1)?.files[0]?.id ?? '';
}

describe('a thread', () => {
  it('is read by both sides, each told who wrote as far as it may know', async () => {
    await answerTo(world, 'Second.');
    const seen = await openThread(world.a, asCompany());
    const name = world.a.actor.displayName;
    expect(seen.messages.map(({ side, sender, body }) => [side, sender, body])).toEqual([
      ['company', name, 'First.'],
      ['participant', null, 'Second.'],
    ]);
    const { actor } = world.person;
    const told = JSON.stringify(seen);
    for (const secret of [actor.personId, actor.displayName, actor.email, 'Canary']) {
      expect(told).not.toContain(secret);
    }
    const own = await openThread(world.person.ctx, asPerson());
    expect(own).toMatchObject({ state: 'open', company: { id: world.companies[0] } });
    expect(own.messages[0]?.sender).toBe(name);
  });

  it('is shared by all recruiters of the company, also by one who came later', async () => {
    const colleague = testContext({ actor: await makeRecruiter(world.companies[0]) });
    expect((await openThread(colleague, asCompany())).messages).toHaveLength(1);
    const sent = await sendMessage(
      colleague,
      { as: 'company', cardId: world.cardId },
      written('Me too.'),
    );
    expect(sent.ok).toBe(true);
    const { messages } = await openThread(world.person.ctx, asPerson());
    expect(messages.map(({ body, sender }) => [body, sender])).toEqual([
      ['First.', world.a.actor.displayName],
      ['Me too.', colleague.actor.displayName],
    ]);
  });

  it('names a recruiter who left as long as they have an account', async () => {
    await testDb()
      .update(roleGrants)
      .set({ validUntil: new Date(NOW.getTime() + 1) })
      .where(eq(roleGrants.personId, world.a.actor.personId));
    await testDb().delete(companyRecruiters);
    const { messages } = await openThread(later(world.person.ctx, 1), asPerson());
    expect(messages[0]?.sender).toBe(world.a.actor.displayName);
    await refused(openThread(later(world.b, 1), asCompany()));
  });

  it('is not found by another company, another person or anybody of the programme', async () => {
    await refused(openThread(world.b, asCompany()));
    expect(await listThreads(world.b, 'company')).toEqual([]);
    const other = await makeFairWorld();
    await refused(openThread(other.person.ctx, asPerson()));
    await refused(openThread(other.a, asCompany()));
    for (const role of ['supervisor', 'advisor', 'coordinator', 'staff', 'trainer'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await refused(openThread(ctx, asCompany()), 'forbidden');
      await refused(openThread(ctx, asPerson()), 'forbidden');
      await refused(listThreads(ctx, 'company'), 'forbidden');
    }
    await refused(openThread(world.a, { side: 'company', threadId: 'x' }));
    await refused(openThread(world.a, asPerson()), 'forbidden');
  });

  it('counts for each side what the other wrote since it was read', async () => {
    const { ctx } = world.person;
    expect(await countUnread(ctx, 'participant')).toBe(1);
    expect(await countUnread(world.a, 'company')).toBe(0);
    await openThread(ctx, asPerson());
    expect(await countUnread(ctx, 'participant')).toBe(0);
    const to = { as: 'participant', cardId: world.cardId, companyId: world.companies[0] } as const;
    await sendMessage(later(ctx, 1), to, written('Second.'));
    expect(await listThreads(later(world.a, 2), 'company')).toMatchObject([
      { id: threadId, unread: 1, lastSide: 'participant', cardId: world.cardId },
    ]);
    await openThread(later(world.a, 2), asCompany());
    expect(await countUnread(later(world.a, 3), 'company')).toBe(0);
  });
});

describe('after a withdrawal', () => {
  it('the company sees nothing of a thread, its files and counts; the person keeps theirs', async () => {
    const fileId = await sendFile();
    expect((await readMessageFile(world.a, { ...asCompany(), fileId })).bytes.length).toBe(11);
    await withdraw();
    await refused(openThread(world.a, asCompany()));
    await refused(readMessageFile(world.a, { ...asCompany(), fileId }));
    await refused(closeThread(world.a, { ...asCompany(), closes: true }));
    expect(await listThreads(world.a, 'company')).toEqual([]);
    expect(await countUnread(world.a, 'company')).toBe(0);
    const own = await openThread(world.person.ctx, asPerson());
    expect(own).toMatchObject({ state: 'not-open' });
    expect(own.messages).toHaveLength(2);
    expect(await readMessageFile(world.person.ctx, { ...asPerson(), fileId })).toMatchObject({
      ...{ name: 'a.png', mediaType: 'image/png' },
    });
  });

  it('publishing to it again brings the thread back', async () => {
    await withdraw();
    await publishTo(world.person, world.fairId, { companyIds: [world.companies[0]] });
    expect((await openThread(world.a, asCompany())).messages).toHaveLength(1);
  });

  it('another company that is published to finds nothing of it', async () => {
    await withdraw();
    await publishTo(world.person, world.fairId, { companyIds: [world.companies[1]] });
    expect(await listThreads(world.b, 'company')).toEqual([]);
    await refused(openThread(world.b, asCompany()));
  });

  it('a file is found only in its own thread', async () => {
    const fileId = await sendFile();
    const other = await makeFairWorld();
    const sent = await writeFrom(other);
    const asked = { side: 'company', threadId: sent.threadId, fileId } as const;
    await refused(readMessageFile(other.a, asked));
    await refused(readMessageFile(world.b, { ...asCompany(), fileId }));
  });
});

describe('a side that takes no messages', () => {
  it('is not told of, keeps what was written, and may take them again', async () => {
    await closeThread(world.person.ctx, { ...asPerson(), closes: true });
    const seen = await openThread(world.a, asCompany());
    expect(seen).toMatchObject({ state: 'closed', isClosedHere: false });
    const own = await openThread(world.person.ctx, asPerson());
    expect(own).toMatchObject({ state: 'closed', isClosedHere: true });
    await closeThread(world.a, { ...asCompany(), closes: false });
    expect((await openThread(world.a, asCompany())).state).toBe('closed');
    await closeThread(world.person.ctx, { ...asPerson(), closes: false });
    expect((await openThread(world.a, asCompany())).state).toBe('open');
  });

  it('looks to the other as if it were the other way round: which one closed is not told', async () => {
    const views = [];
    for (const [ctx, asked] of [
      [world.person.ctx, asPerson()],
      [world.a, asCompany()],
    ] as const) {
      await testDb().update(threads).set({ participantClosedAt: null, companyClosedAt: null });
      await closeThread(ctx, { ...asked, closes: true });
      const reader =
        ctx === world.a
          ? openThread(world.person.ctx, asPerson())
          : openThread(world.a, asCompany());
      const { state, isClosedHere } = await reader;
      views.push({ state, isClosedHere });
    }
    expect(views[0]).toEqual(views[1]);
  });
});

describe('a report', () => {
  const report = async (reason = 'It asks for money.') => {
    const { messages } = await openThread(world.person.ctx, asPerson());
    const messageId = messages.findLast(({ side }) => side === 'company')?.id ?? '';
    return reportMessage(world.person.ctx, { ...asPerson(), messageId, reason });
  };
  const coordinator = async () =>
    testContext({ actor: await makePerson({ roles: ['coordinator'], secondFactor: true }) });

  it('lets staff read that message and its neighbours, and records that they did', async () => {
    const { ctx } = world.person;
    const to = { as: 'participant', cardId: world.cardId, companyId: world.companies[0] } as const;
    for (const [at, text] of ['far before', 'just before'].entries()) {
      await sendMessage(later(ctx, at + 1), to, written(text));
    }
    await sendMessage(later(world.a, 3), { as: 'company', cardId: world.cardId }, written('Bad.'));
    for (const [at, text] of ['just after', 'far after'].entries()) {
      await sendMessage(later(ctx, at + 4), to, written(text));
    }
    expect(await report()).toEqual({ ok: true });
    const staff = await coordinator();
    const [line] = await listReports(staff);
    expect(JSON.stringify(line)).not.toMatch(/Bad|before|after|money/u);
    const read = await readReport(staff, line?.id ?? '');
    expect(read.messages.map(({ body, isReported }) => [body, isReported])).toEqual([
      ['just before', false],
      ['Bad.', true],
      ['just after', false],
    ]);
    expect(read.reason).toBe('It asks for money.');
    expect(JSON.stringify(read)).not.toContain(world.person.actor.personId);
    const acts = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectKind, 'message-report'))
      .orderBy(auditEntries.id);
    expect(acts.map(({ action }) => action)).toEqual(['message-reported', 'message-report-read']);
  });

  it('is settled once, with a note that who reported does not read, and they are told', async () => {
    await report();
    const staff = await coordinator();
    const [line] = await listReports(staff);
    const reportId = line?.id ?? '';
    expect(await settleReport(staff, { reportId, note: ' ' })).toMatchObject({ reason: 'no-note' });
    expect(await settleReport(staff, { reportId, note: 'Spoke to them.' })).toEqual({ ok: true });
    const again = await settleReport(staff, { reportId, note: 'Again.' });
    expect(again).toEqual({ ok: false, reason: 'settled' });
    const own = await openThread(world.person.ctx, asPerson());
    expect(own.messages[0]?.report).toBe('settled');
    expect(JSON.stringify(own)).not.toContain('Spoke');
    expect((await openThread(world.a, asCompany())).messages[0]?.report).toBe('none');
  });

  it('is refused without a reason, twice, and of what one wrote oneself', async () => {
    expect(await report(' ')).toEqual({ ok: false, reason: 'no-reason' });
    expect(await report('x'.repeat(1_001))).toEqual({ ok: false, reason: 'long-reason' });
    expect(await report()).toEqual({ ok: true });
    expect(await report()).toEqual({ ok: false, reason: 'reported' });
    const { messages } = await openThread(world.a, asCompany());
    const own = { ...asCompany(), messageId: messages[0]?.id ?? '', reason: 'Why' };
    await refused(reportMessage(world.a, own));
    await refused(reportMessage(world.b, own));
    expect(await testDb().$count(messageReports)).toBe(1);
  });

  it('is read by nobody but coordinators of the programme, and by none of a thread that nobody reported', async () => {
    await report();
    const [line] = await listReports(await coordinator());
    for (const role of ['supervisor', 'advisor', 'trainer', 'staff', 'participant'] as const) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }) });
      await refused(readReport(ctx, line?.id ?? ''), 'forbidden');
      await refused(listReports(ctx), 'forbidden');
    }
    await refused(readReport(world.a, line?.id ?? ''), 'forbidden');
    await refused(readReport(await coordinator(), threadId));
  });
});

describe('a name in messages', () => {
  const seen = async (ctx: Context) => {
    const [line] = await listThreads(ctx, 'company');
    return [(await openThread(ctx, asCompany())).name, line?.name];
  };
  const accept = async () => {
    const { fairId, companies, cardId, person } = world;
    const wanted = [{ companyId: companies[0], cardId }];
    const { meetingIds } = await makePublishedMeetings(fairId, wanted);
    await giveNameConsent(person.ctx, { fairId, textVersion: NAME_TEXT, locale: 'ja' });
    expect(await seen(world.a)).toEqual([null, null]);
    await answerMeeting(person.ctx, { meetingId: meetingIds[0]!, answer: 'accepted' });
    return meetingIds[0]!;
  };

  it('stands there once a meeting is accepted and the person agreed, and no longer than that', async () => {
    const meetingId = await accept();
    const { displayName } = world.person.actor;
    expect(await seen(world.a)).toEqual([displayName, displayName]);
    const own = await openThread(world.person.ctx, asPerson());
    expect(own.name).toBeNull();
    await cancelMeeting(world.person.ctx, meetingId);
    expect(await seen(world.a)).toEqual([null, null]);
  });

  it('goes where the person takes that back', async () => {
    await accept();
    await withdrawNameConsent(world.person.ctx, world.fairId);
    expect(await seen(world.a)).toEqual([null, null]);
  });
});
