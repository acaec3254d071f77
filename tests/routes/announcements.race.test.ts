import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements } from '#db/schema/index.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const EMPTY = { titleJa: '', bodyJa: '', titleEn: '', bodyEn: '' };
const HOSTILE = '<img src=x onerror="alert(1)">';
const coordinator = async () => signIn(await makeSomebody({ roles: ['coordinator'] }));

describe('the pages of announcements', () => {
  it('keep what was typed and ticked when it is refused, with the fault beside its field', async () => {
    const cookie = await coordinator();
    const form = { ...EMPTY, titleEn: 'Training', kinds: 'CIR' };
    const answer = await product.ask('/admin/announcements/new/text', { cookie, form });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Write title and text of the same language.');
    expect(answer.text).toContain('value="Training"');
    expect(answer.text).toMatch(/<input(?=[^>]* value="CIR")(?=[^>]* checked)[^>]*>/);
    const wrong = { ...form, bodyEn: 'Text', arrivalGroups: 'x'.repeat(21) };
    const refused = await product.ask('/admin/announcements/new/text', { cookie, form: wrong });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Check who it is for.');
    const search = { ...form, bodyEn: 'Text', find: 'Akita Prefecture', act: 'save' };
    const found = await product.ask('/admin/announcements/new/text', { cookie, form: search });
    expect(found.status).toBe(200);
    expect(found.text).toMatch(/name="organisations"/);
    expect(await testDb().$count(announcements)).toBe(0);
  });

  it('show a draft as it will read, who gets it, and send it once', async () => {
    const cookie = await coordinator();
    const form = {
      ...EMPTY,
      titleEn: HOSTILE,
      bodyEn: `One.\r\n\r\n${HOSTILE}`,
      roles: 'staff',
    };
    const saved = await product.ask('/admin/announcements/new/text', { cookie, form });
    const page = (saved.headers.location ?? '').replace('?saved', '');
    const { text } = await product.ask(page, { cookie });
    expect(text).toContain('Sent now, it goes to nobody.');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('Kakehashi: &lt;img src=x');
    const html = await product.ask(`${page}/mail/en`, { cookie });
    expect(html.text).toContain('&lt;img src=x');
    expect(html.headers['content-security-policy']).toContain('sandbox');
    const again = await product.ask(`${page}/text`, { cookie });
    expect(again.text).toMatch(/<input(?=[^>]* value="staff")(?=[^>]* checked)[^>]*>/);
    const late = { sendAt: '2020-01-01T09:00' };
    const past = await product.ask(`${page}/sending`, { cookie, form: late });
    expect(past.headers.location).toBe(`${page}?past`);
    for (let press = 0; press < 2; press += 1) {
      const sent = await product.ask(`${page}/sending`, { cookie, form: { sendAt: '' } });
      expect(sent.headers.location).toBe(`${page}?sending`);
    }
    const id = page.split('/').at(-1) ?? '';
    const [row] = await testDb().select().from(announcements).where(eq(announcements.id, id));
    expect(row).toMatchObject({ state: 'scheduled', titleEn: HOSTILE });
    const closed = await product.ask(`${page}/text`, { cookie, form });
    expect(closed.status).toBe(409);
    expect((await product.ask('/admin/announcements', { cookie })).text).toContain('Going out');
  });

  it('print as a letter to a hundred addressees, a sheet for each, and keep none of them', async () => {
    const cookie = await coordinator();
    const form = { ...EMPTY, titleJa: '研修の開催', bodyJa: '開催します。' };
    const saved = await product.ask('/admin/announcements/new/text', { cookie, form });
    const address = `${(saved.headers.location ?? '').replace('?saved', '')}/letter`;
    const towns = Array.from({ length: 100 }, (_, n) => `第${n + 1}町教育委員会学校教育課長　様`);
    const typed = { number: '自国第7号', day: '2031-07-01', contact: HOSTILE };
    const letter = await product.ask(address, {
      cookie,
      form: { ...typed, addressees: towns.join('\r\n') },
    });
    expect(letter.status).toBe(200);
    expect(letter.text.match(/<article[^>]* class="letter"|<article class="letter"/g)).toHaveLength(
      100,
    );
    expect(letter.text).toContain('令和13年7月1日');
    expect(letter.text).not.toContain('<img src=x');
    const again = await product.ask(address, { cookie });
    expect(again.text).toContain('各任用団体　御中');
    expect(again.text).not.toContain('第7町');
  });
});
