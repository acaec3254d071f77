import { describe, expect, it } from 'vitest';
import { publishJob, publishPage } from '#app/features/companies/publish.server.ts';
import { saveJob } from '#app/features/companies/save-job.server.ts';
import { savePage } from '#app/features/companies/save-page.server.ts';
import { getGuide, getGuideCompany } from '#app/features/fairs/guide.server.ts';
import { readGuideFilter } from '#app/features/fairs/params.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { makeCompany, makeRecruiter } from '#tests/factories/companies.ts';
import { makeFair } from '#tests/factories/fairs.ts';
import { jobContent, pageContent } from '#tests/factories/job-content.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';

const ALL = { occupation: null, prefecture: null, japanese: null };
const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** A company with a published page and job, and a draft of another job. */
async function publishing(texts: Record<string, string> = {}, parts: { kana?: string } = {}) {
  const companyId = await makeCompany(parts);
  const ctx = testContext({ actor: await makeRecruiter(companyId) });
  await savePage(ctx, { content: pageContent(), version: 0 });
  await publishPage(ctx);
  const content = { ...jobContent(), texts: { ...jobContent().texts, ...texts } };
  const saved = await saveJob(ctx, { jobId: null, content, version: 0 });
  if (saved.ok) await publishJob(ctx, { jobId: saved.jobId });
  const draft = { ...content, texts: { ...content.texts, titleJa: '秘密の下書き' } };
  await saveJob(ctx, { jobId: null, content: draft, version: 0 });
  return { companyId, ctx };
}

const participant = async () => testContext({ actor: await makePerson() });

describe('the guide of a fair', () => {
  it('shows its companies in the order of kana, with what they published and no draft', async () => {
    const b = await publishing({ titleJa: '海外営業' }, { kana: 'いずみ' });
    const a = await makeCompany({ kana: 'あおば' });
    await makeFair({ slug: 'osaka', companies: [b.companyId, a] });
    const guide = await getGuide(await participant(), 'osaka', ALL);
    expect(guide.total).toBe(2);
    expect(guide.lines).toMatchObject([
      { id: a, industry: null, jobs: [] },
      { id: b.companyId, industry: 'manufacturing', jobs: [{ title: { ja: '海外営業' } }] },
    ]);
    const one = { slug: 'osaka', companyId: b.companyId };
    const shown = await getGuideCompany(await participant(), one);
    expect(shown.page).toEqual(pageContent());
    expect(JSON.stringify([guide, shown])).not.toContain('秘密の下書き');
  });

  it('is narrowed by what published jobs say, and by nothing else', async () => {
    const tokyo = { prefecture: '13', occupation: 'software', mustJlpt: 'N1' };
    const a = await publishing(tokyo);
    const b = await publishing({ prefecture: '27', occupation: 'sales', mustJlpt: 'N3' });
    const c = await publishing({ prefecture: '27', occupation: 'sales', mustJlpt: 'none' });
    const companies = [a, b, c].map(({ companyId }) => companyId);
    await makeFair({ slug: 'osaka', companies });
    const ctx = await participant();
    const shown = async (parts: object) => {
      const { lines } = await getGuide(ctx, 'osaka', { ...ALL, ...parts });
      return companies.map((id) => lines.some((line) => line.id === id));
    };
    expect(await shown({})).toEqual([true, true, true]);
    expect(await shown({ prefecture: '27' })).toEqual([false, true, true]);
    expect(await shown({ occupation: 'software' })).toEqual([true, false, false]);
    expect(await shown({ japanese: 3 })).toEqual([false, true, true]);
    expect(await shown({ japanese: 4 })).toEqual([false, false, true]);
    expect(await shown({ japanese: 1 })).toEqual([true, true, true]);
    expect(await shown({ occupation: 'sales', prefecture: '13' })).toEqual([false, false, false]);
  });

  it('takes from its address what is a choice of its lists', () => {
    const read = (query: string) => readGuideFilter(new Request(`https://a.example/?${query}`));
    expect(read('occupation=sales&prefecture=27&japanese=N2')).toEqual({
      ...{ occupation: 'sales', prefecture: '27', japanese: 2 },
    });
    expect(read('occupation=x&prefecture=99&japanese=N9')).toEqual(ALL);
  });
});

describe('who reads the guide', () => {
  it('is nobody for a company that has closed, and it stands in no guide', async () => {
    const open = await makeCompany();
    const closed = await makeCompany({ closedOn: '2031-06-30' });
    await makeFair({ slug: 'osaka', companies: [open, closed] });
    const recruiter = testContext({ actor: await makeRecruiter(closed) });
    await expect(getGuide(recruiter, 'osaka', ALL)).rejects.toMatchObject({ code: 'not-found' });
    const { total, lines } = await getGuide(await participant(), 'osaka', ALL);
    expect({ total, ids: lines.map(({ id }) => id) }).toEqual({ total: 1, ids: [open] });
    const one = { slug: 'osaka', companyId: closed };
    await expect(getGuideCompany(await participant(), one)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  const found = (actor: Actor, now = NOW) =>
    getGuide(testContext({ actor, now }), 'osaka', ALL).then(
      () => true,
      (error: { code?: string }) => error.code,
    );

  it('is a participant or a recruiter while the fair is open, its companies also before', async () => {
    const [here, away] = [await makeCompany(), await makeCompany()];
    const fair = { opensAt: NOW, publishedUntil: day(60), companies: [here] };
    await makeFair({ slug: 'osaka', ...fair });
    const jet = await makePerson();
    const ours = await makeRecruiter(here);
    const other = await makeRecruiter(away);
    const coordinator = await makePerson({ roles: ['coordinator'] });
    const when = async (now: Date) => ({
      jet: await found(jet, now),
      ours: await found(ours, now),
      other: await found(other, now),
      coordinator: await found(coordinator, now),
    });
    const none = 'not-found';
    const before = { jet: none, ours: true, other: none, coordinator: true };
    expect(await when(day(-1))).toEqual(before);
    expect(await when(NOW)).toEqual({ jet: true, ours: true, other: true, coordinator: true });
    expect(await when(day(60))).toEqual({ jet: none, ours: none, other: none, coordinator: true });
  });

  it('is nobody else', async () => {
    const companyId = await makeCompany();
    await makeFair({ slug: 'osaka', companies: [companyId] });
    for (const role of ['supervisor', 'advisor', 'trainer', 'staff'] as const) {
      const actor = await makePerson({ roles: [role] });
      expect(await found(actor)).toBe('not-found');
      const one = getGuideCompany(testContext({ actor }), { slug: 'osaka', companyId });
      await expect(one).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('finds no company that does not take part, and no fair that is not there', async () => {
    const { companyId } = await publishing();
    await makeFair({ slug: 'osaka', companies: [await makeCompany()] });
    const ctx = await participant();
    const one = getGuideCompany(ctx, { slug: 'osaka', companyId });
    await expect(one).rejects.toMatchObject({ code: 'not-found' });
    await expect(getGuide(ctx, 'tokyo', ALL)).rejects.toMatchObject({ code: 'not-found' });
  });
});
