import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, contentReports } from '#db/schema/index.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { mayReadReport } from '#app/features/reports/policy.ts';
import { countOpenReports, findReport, listReports } from '#app/features/reports/queries.server.ts';
import { reportContent } from '#app/features/reports/report-content.server.ts';
import { reopenReport, settleReport } from '#app/features/reports/settle-report.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function reported(messages: readonly string[] = ['あ looks odd.']) {
  const learner = await makeLearner();
  const course = await findPublishedCourse(testDb(), learner.slug);
  const { courseId = '', versionId = '' } = course ?? {};
  const place = { courseSlug: learner.slug, itemSlug: 'k1-vowels', blockId: 'k1.a-o', versionId };
  for (const [minute, message] of messages.entries()) {
    const now = new Date(NOW.getTime() + minute * 60_000);
    await reportContent({ ...learner.ctx, now }, { ...place, key: uuidv7(), message });
  }
  const rows = await testDb()
    .select({ id: contentReports.id })
    .from(contentReports)
    .where(eq(contentReports.courseId, courseId))
    .orderBy(contentReports.createdAt);
  return { courseId, ids: rows.map(({ id }) => id), learner };
}

const as = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });
const ofCourse = (actor: Actor, scopeId: string): Actor => ({
  ...actor,
  grants: [{ role: 'trainer', scopeKind: 'course', scopeId }],
});

describe('remarks', () => {
  it('are read newest first, with the place they are about', async () => {
    const { ids } = await reported(['first', 'second', 'third']);
    const { reports, older } = await listReports(await as('trainer'), { before: null });
    expect(reports.map(({ message }) => message)).toEqual(['third', 'second', 'first']);
    expect(older).toBeNull();
    expect(reports[0]).toMatchObject({
      id: ids[2],
      lesson: { code: 'K1', title: { en: 'The vowels', ja: 'あ行' } },
      version: '1.0',
      settled: null,
    });
    expect(reports[0]?.excerpt.en).toContain('お has a drop.');
    const rest = await listReports(await as('coordinator'), { before: ids[1] ?? null });
    expect(rest.reports.map(({ message }) => message)).toEqual(['first']);
  });

  it('are read in pages of fifty', async () => {
    const { ids } = await reported(Array.from({ length: 29 }, (_, index) => `a ${index}`));
    const others = await reported(Array.from({ length: 29 }, (_, index) => `b ${index}`));
    const trainer = await as('trainer');
    const first = await listReports(trainer, { before: null });
    expect(first.reports).toHaveLength(50);
    const second = await listReports(trainer, { before: first.older });
    const seen = [...first.reports, ...second.reports].map(({ id }) => id);
    expect(seen.sort()).toEqual([...ids, ...others.ids].sort());
    expect(second.older).toBeNull();
  });

  it('show the block as the learner saw it, and nothing of the learner', async () => {
    const { ids, learner } = await reported();
    const report = await findReport(await as('trainer'), ids[0] ?? '');
    expect(report?.html.ja).toContain('data-block="k1.a-o"');
    expect(report?.html.ja).toContain('「お」には点があります。');
    expect(JSON.stringify(report)).not.toContain(learner.actor.personId);
    expect(JSON.stringify(report)).not.toContain(learner.actor.legalName);
  });

  it('are seen by the predicate and by the filter alike', async () => {
    const { courseId, ids } = await reported();
    const roles: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
    const actors = await Promise.all([
      ...roles.map((role) => makePerson({ roles: [role] })),
      makePerson({ roles: ['trainer'] }),
      makePerson({ roles: ['participant', 'coordinator'] }),
    ]);
    actors.push(ofCourse(actors[0]!, courseId), ofCourse(actors[0]!, uuidv7()));
    for (const actor of actors) {
      const ctx = testContext({ actor });
      const may = mayReadReport(actor, { courseId });
      expect((await findReport(ctx, ids[0] ?? '')) !== null).toBe(may);
      expect((await listReports(ctx, { before: null })).reports).toHaveLength(may ? 1 : 0);
      expect(await countOpenReports(ctx)).toBe(may ? 1 : 0);
    }
    expect(actors.map((actor) => mayReadReport(actor, { courseId }))).toEqual([
      ...[false, false, false, false, false],
      ...[true, true, true, false],
    ]);
  });
});

describe('settling a remark', () => {
  const audited = () =>
    testDb()
      .select({ action: auditEntries.action, by: auditEntries.actorId })
      .from(auditEntries)
      .where(eq(auditEntries.objectKind, 'content-report'));

  it('is known with who and when, and is on record once', async () => {
    const { ids } = await reported();
    const trainer = await as('trainer');
    const reportId = ids[0] ?? '';
    await settleReport(trainer, { reportId });
    await settleReport(await as('coordinator'), { reportId });
    const report = await findReport(trainer, reportId);
    const by = trainer.actor.displayName;
    expect(report?.settled).toEqual({ at: NOW.toISOString(), by });
    expect(await countOpenReports(trainer)).toBe(0);
    const entry = { action: 'content-report-settled', by: trainer.actor.personId };
    expect(await audited()).toEqual([entry]);
  });

  it('can be taken back, which is on record too', async () => {
    const { ids } = await reported();
    const trainer = await as('trainer');
    const reportId = ids[0] ?? '';
    await reopenReport(trainer, { reportId });
    expect(await audited()).toEqual([]);
    await settleReport(trainer, { reportId });
    await reopenReport(trainer, { reportId });
    expect((await findReport(trainer, reportId))?.settled).toBeNull();
    expect((await audited()).map(({ action }) => action)).toContain('content-report-reopened');
  });

  it('is refused to everyone but trainers and coordinators', async () => {
    const { ids } = await reported();
    const roles: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
    for (const role of roles) {
      const settling = settleReport(await as(role), { reportId: ids[0] ?? '' });
      await expect(settling, role).rejects.toMatchObject({ code: 'forbidden' });
    }
    const elsewhere = testContext({ actor: ofCourse(await makePerson(), uuidv7()) });
    for (const reportId of [ids[0] ?? '', uuidv7(), 'x']) {
      const settling = settleReport(elsewhere, { reportId });
      await expect(settling).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await audited()).toEqual([]);
  });
});
