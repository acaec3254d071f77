import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { japanDay } from '#app/platform/japan-day.ts';
import { isYearStart, yearToPrepare } from '#app/features/oversight/year-start.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const today = japanDay(new Date());
const year = yearToPrepare(today);

describe('the page of the start of a year', () => {
  it('names what is open and leads to it, in both languages', async () => {
    const parts = { fiscalYear: year - 1, nameEn: 'Old July', nameJa: '前の7月期' };
    const { editionId } = await makeEdition(parts);
    const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    const en = (await product.ask('/admin/year-start', { cookie })).text;
    expect(en).toContain(`Year start: fiscal ${year}`);
    expect(en).toMatch(new RegExp(`href="/admin/editions/${editionId}"[^>]*>Old July<`));
    expect(en).toContain(`href="/admin/editions/copies?year=${year - 1}"`);
    const ja = (await product.ask('/admin/year-start?lang=ja', { cookie })).text;
    expect(ja).toContain(`年度更新（${year}年度）`);
    expect(ja).toContain('前の7月期');
  });

  it('is reached from the home of coordinators, and only of them', async () => {
    for (const role of ['coordinator', 'advisor', 'supervisor'] as const) {
      const cookie = await signIn(await makeSomebody({ roles: [role] }));
      const { status, text } = await product.ask('/admin', { cookie });
      expect(status).toBe(200);
      expect(text.includes('href="/admin/year-start"')).toBe(role === 'coordinator');
      const isOpened = text.includes(`Year start: fiscal ${year}`);
      expect(isOpened).toBe(role === 'coordinator' && isYearStart(today));
    }
  });
});
