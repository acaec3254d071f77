import { describe, expect, it } from 'vitest';
import { auditEntries } from '#db/schema/index.ts';
import { EMPTY } from '#app/features/companies/content.ts';
import {
  getOwnJob,
  getOwnPage,
  listOwnJobs,
  publishedBy,
} from '#app/features/companies/pages.server.ts';
import {
  publishJob,
  publishPage,
  unpublishJob,
  unpublishPage,
} from '#app/features/companies/publish.server.ts';
import { saveJob } from '#app/features/companies/save-job.server.ts';
import { savePage } from '#app/features/companies/save-page.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { jobContent, pageContent, without } from '#tests/factories/job-content.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function recruiting() {
  const companyId = await makeCompany();
  const ctx = testContext({ actor: await makeRecruiter(companyId) });
  return { companyId, ctx };
}

async function withJob(content = jobContent()) {
  const made = await recruiting();
  const saved = await saveJob(made.ctx, { jobId: null, content, version: 0 });
  return { ...made, jobId: saved.ok ? saved.jobId : '' };
}

const acts = async () => (await testDb().select().from(auditEntries)).map(({ action }) => action);

describe('a job', () => {
  it('is a draft that may be open, until nothing is missing', async () => {
    const { companyId, ctx, jobId } = await withJob(without(jobContent(), 'smoking'));
    const blocked = { ok: false, reason: 'incomplete', missing: ['smoking'] };
    expect(await publishJob(ctx, { jobId })).toEqual(blocked);
    expect((await publishedBy(ctx, [companyId])).get(companyId)?.jobs).toEqual([]);
    await saveJob(ctx, { jobId, content: jobContent(), version: 1 });
    expect(await publishJob(ctx, { jobId })).toEqual({ ok: true });
    expect(await publishJob(ctx, { jobId })).toEqual({ ok: true });
    const published = (await publishedBy(ctx, [companyId])).get(companyId);
    expect(published?.jobs).toEqual([{ id: jobId, content: jobContent() }]);
    expect((await acts()).filter((act) => act === 'job-published')).toHaveLength(1);
  });

  it('that is published stays complete, and may be taken back', async () => {
    const { companyId, ctx, jobId } = await withJob();
    await publishJob(ctx, { jobId });
    const less = { jobId, content: without(jobContent(), 'placeRangeEn'), version: 1 };
    const refused = { ok: false, reason: 'incomplete', missing: ['placeRangeEn'] };
    expect(await saveJob(ctx, less)).toEqual(refused);
    await unpublishJob(ctx, { jobId });
    expect((await publishedBy(ctx, [companyId])).get(companyId)?.jobs).toEqual([]);
    expect(await saveJob(ctx, less)).toMatchObject({ ok: true });
    expect(await acts()).toContain('job-unpublished');
  });

  it('tells the second of two editors', async () => {
    const { ctx, jobId } = await withJob();
    const first = { jobId, content: without(jobContent(), 'nice'), version: 1 };
    expect(await saveJob(ctx, first)).toMatchObject({ ok: true });
    expect(await saveJob(ctx, first)).toEqual({ ok: false, reason: 'conflict' });
    expect(await getOwnJob(ctx, jobId)).toMatchObject({ version: 2 });
  });

  it('is one of thirty at most', async () => {
    const { ctx } = await withJob();
    const draft = { jobId: null, content: EMPTY, version: 0 };
    for (let n = 1; n < 30; n += 1) expect(await saveJob(ctx, draft)).toMatchObject({ ok: true });
    expect(await saveJob(ctx, draft)).toEqual({ ok: false, reason: 'too-many' });
    expect(await listOwnJobs(ctx)).toHaveLength(30);
  });
});

describe('a page', () => {
  it('is published with nothing missing, stays so, and may be taken back', async () => {
    const { companyId, ctx } = await recruiting();
    expect(await publishPage(ctx)).toMatchObject({ reason: 'incomplete' });
    expect(await savePage(ctx, { content: pageContent(), version: 0 })).toEqual({ ok: true });
    expect(await publishPage(ctx)).toEqual({ ok: true });
    expect((await publishedBy(ctx, [companyId])).get(companyId)?.page).toEqual(pageContent());
    const less = { content: without(pageContent(), 'aboutEn'), version: 1 };
    const refused = { ok: false, reason: 'incomplete', missing: ['aboutEn'] };
    expect(await savePage(ctx, less)).toEqual(refused);
    await unpublishPage(ctx);
    await unpublishPage(ctx);
    expect((await publishedBy(ctx, [companyId])).get(companyId)?.page).toBeNull();
    expect(await acts()).toEqual(
      expect.arrayContaining(['company-page-published', 'company-page-unpublished']),
    );
  });

  it('tells the second of two editors, also of two who begin it', async () => {
    const { ctx } = await recruiting();
    const first = { content: EMPTY, version: 0 };
    expect(await savePage(ctx, first)).toEqual({ ok: true });
    expect(await savePage(ctx, first)).toEqual({ ok: false, reason: 'conflict' });
    expect(await getOwnPage(ctx)).toMatchObject({ version: 1 });
  });
});

describe('another company', () => {
  it('finds no job of this one, whatever it asks for, and changes nothing', async () => {
    const { companyId, ctx, jobId } = await withJob();
    await savePage(ctx, { content: pageContent(), version: 0 });
    const b = (await recruiting()).ctx;
    const version = 1;
    for (const attempt of [
      () => getOwnJob(b, jobId),
      () => saveJob(b, { jobId, content: EMPTY, version }),
      () => publishJob(b, { jobId }),
      () => unpublishJob(b, { jobId }),
      () => getOwnJob(b, uuidv7()),
      () => getOwnJob(b, 'new'),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await listOwnJobs(b)).toEqual([]);
    expect(await getOwnPage(b)).toMatchObject({ version: 0, content: EMPTY });
    expect(await savePage(b, { content: EMPTY, version })).toMatchObject({ reason: 'conflict' });
    expect(await getOwnPage(ctx)).toMatchObject({ content: pageContent() });
    expect((await publishedBy(b, [companyId])).get(companyId)).toEqual({ page: null, jobs: [] });
  });

  it('is what nobody else acts for: participants and staff are refused', async () => {
    const { jobId } = await withJob();
    for (const roles of [['participant'], ['coordinator'], ['supervisor']] as const) {
      const ctx = testContext({ actor: await makePerson({ roles }) });
      for (const attempt of [
        () => getOwnPage(ctx),
        () => listOwnJobs(ctx),
        () => getOwnJob(ctx, jobId),
        () => savePage(ctx, { content: EMPTY, version: 0 }),
        () => saveJob(ctx, { jobId: null, content: EMPTY, version: 0 }),
        () => publishPage(ctx),
        () => unpublishPage(ctx),
        () => publishJob(ctx, { jobId }),
        () => unpublishJob(ctx, { jobId }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
      }
    }
  });
});
