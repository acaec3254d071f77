import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contentReports, enrolments, outboxJobs, roleGrants } from '#db/schema/index.ts';
import { contentReportMail } from '#app/features/reports/report-mail.server.ts';
import { reportContent } from '#app/features/reports/report-content.server.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, type Learner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function about(slug: string) {
  const course = await findPublishedCourse(testDb(), slug);
  const place = { courseSlug: slug, itemSlug: 'k1-vowels', blockId: 'k1.a-row' };
  const versionId = course?.versionId ?? '';
  return { ...place, versionId, key: uuidv7(), message: 'あ looks odd.' };
}

const reports = () => testDb().select().from(contentReports);
const mails = () =>
  testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'content-report-mail'));

async function reporting(learner?: Learner) {
  const by = learner ?? (await makeLearner());
  const report = await about(by.slug);
  return { by, report, say: (parts: object) => reportContent(by.ctx, { ...report, ...parts }) };
}

async function makeTrainer(parts: Partial<typeof roleGrants.$inferInsert>): Promise<string> {
  const { personId } = await makePerson({ roles: ['trainer'] });
  await testDb()
    .update(roleGrants)
    .set({ role: 'trainer', ...parts })
    .where(eq(roleGrants.personId, personId));
  return personId;
}

const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('a remark on a lesson', () => {
  it('is kept once and told to each trainer once, however often it is sent', async () => {
    const { say } = await reporting();
    await makePerson({ roles: ['trainer'] });
    await makePerson({ roles: ['trainer'] });
    for (let press = 0; press < 3; press += 1) expect(await say({})).toEqual({ ok: true });
    expect(await reports()).toMatchObject([{ blockId: 'k1.a-row', message: 'あ looks odd.' }]);
    expect(await mails()).toHaveLength(2);
    expect(JSON.stringify(await mails())).not.toContain('looks odd');
  });

  it('changed after going back is another remark, and so is one under a new key', async () => {
    const { say } = await reporting();
    await say({});
    expect(await say({ message: 'Another thing.' })).toEqual({ ok: true });
    expect(await say({ key: uuidv7() })).toEqual({ ok: true });
    expect(await reports()).toHaveLength(3);
  });

  it('is told to those who are trainers now, of all courses or of this one', async () => {
    const { by, say } = await reporting();
    const course = await findPublishedCourse(testDb(), by.slug);
    const here = course?.courseId ?? '';
    const told = [
      await makeTrainer({}),
      await makeTrainer({ validUntil: day(1) }),
      await makeTrainer({ scopeKind: 'course', scopeId: here }),
    ];
    await makeTrainer({ validUntil: day(-1) });
    await makeTrainer({ validUntil: NOW });
    await makeTrainer({ validFrom: day(1) });
    await makeTrainer({ scopeKind: 'course', scopeId: uuidv7() });
    await say({});
    const payloads = (await mails()).map(({ payload }) => payload as { personId: string });
    expect(payloads.map(({ personId }) => personId).sort()).toEqual(told.sort());
  });

  it('leads its trainer to a page that is theirs, in words and not in ids', async () => {
    const { say } = await reporting();
    await makePerson({ roles: ['trainer'], locale: 'ja' });
    await say({});
    const [job] = await mails();
    const payload = job?.payload as Record<string, unknown>;
    const ctx = testContext({ actor: null });
    const mail = await contentReportMail(ctx, { id: job?.id ?? '', kind: '', payload });
    const [report] = await reports();
    expect(mail?.text).toContain(`https://kakehashi.example/teach/reports/${report?.id}`);
    expect(mail?.text).toContain('K1 あ行');
    expect(mail?.text).toContain('あ looks odd.');
    expect(mail?.text).not.toContain('k1.a-row');
  });

  it('may have 2,000 letters, counted with the line ends of the page', async () => {
    const { say } = await reporting();
    const long = 'あ\r\n'.repeat(1000);
    expect(await say({ message: long })).toEqual({ ok: true });
    expect((await reports())[0]?.message).toBe('あ\n'.repeat(1000).trim());
    expect(await say({ message: 'x'.repeat(2001) })).toEqual({ ok: false, reason: 'too-long' });
    expect(await say({ message: ' \r\n ' })).toEqual({ ok: false, reason: 'empty' });
    expect(await reports()).toHaveLength(1);
  });

  it('is limited per person and hour; a remark that was kept is answered alike beyond it', async () => {
    const { by, say } = await reporting();
    for (let count = 0; count < 29; count += 1) await say({ key: uuidv7() });
    const last = { key: uuidv7() };
    expect(await say(last)).toEqual({ ok: true });
    expect(await say({})).toEqual({ ok: false, reason: 'too-many' });
    expect(await say(last)).toEqual({ ok: true });
    expect(await reports()).toHaveLength(30);
    const classmate = await reporting(await makeLearner(by.slug));
    expect(await classmate.say({})).toEqual({ ok: true });
  });
});

describe('a remark is refused', () => {
  it('about what the learner does not learn, or what is not there', async () => {
    const { say } = await reporting();
    const foreign = await reporting();
    const elsewhere = [
      { versionId: foreign.report.versionId },
      { courseSlug: foreign.report.courseSlug },
      { courseSlug: foreign.report.courseSlug, versionId: foreign.report.versionId },
      { versionId: uuidv7() },
      { versionId: 'x' },
      { itemSlug: 'nothing' },
      { itemSlug: 'k1-vowels-check-up' },
      { itemSlug: 's1-greetings' },
      { blockId: 'k1.nothing' },
      { blockId: 's1.morning' },
      { blockId: '' },
    ];
    for (const parts of elsewhere) {
      await expect(say(parts), JSON.stringify(parts)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await reports()).toEqual([]);
  });

  it('from somebody who is not enrolled, or no longer', async () => {
    const { by, report, say } = await reporting();
    const stranger = testContext({ actor: await makePerson() });
    await expect(reportContent(stranger, report)).rejects.toMatchObject({ code: 'not-found' });
    await testDb()
      .update(enrolments)
      .set({ withdrawnAt: NOW })
      .where(eq(enrolments.id, by.enrolmentId));
    await expect(say({})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('without a key', async () => {
    const { say } = await reporting();
    await expect(say({ key: 'x' })).rejects.toMatchObject({ code: 'bad-request' });
  });
});
