import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOB_HANDLERS } from '#app/composition/jobs.server.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { listMailTemplates } from '#app/platform/mail/templates.server.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  registerFollowers();
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

const coordinator = async () => signIn(await makeSomebody({ roles: ['coordinator'] }));

describe('the pages of mails', () => {
  it('show every template in both languages, as text and as a document that may do nothing', async () => {
    let cookie = await coordinator();
    const list = await product.ask('/admin/outbox/templates', { cookie });
    expect(listMailTemplates().length).toBeGreaterThan(5);
    for (const [index, code] of listMailTemplates().entries()) {
      // Nobody may ask for all of them in one breath: each ten are read by somebody else.
      if (index % 10 === 9) cookie = await coordinator();
      expect(list.text).toContain(`href="/admin/outbox/templates/${code}"`);
      const { status, text } = await product.ask(`/admin/outbox/templates/${code}`, { cookie });
      expect(status, code).toBe(200);
      expect(text).toMatch(/<iframe[^>]* sandbox=""/);
      // What supervisors get is in Japanese for every reader.
      for (const language of code === 'monthly-digest' ? ['ja'] : ['ja', 'en']) {
        const path = `/admin/outbox/templates/${code}/${language}`;
        expect(text).toContain(`src="${path}"`);
        const html = await product.ask(path, { cookie });
        expect(html.text).toContain(`<html lang="${language}">`);
        expect(html.text).not.toMatch(/notice\.|passwordReset\.|undefined/);
        const policy = String(html.headers['content-security-policy']);
        expect(policy).toMatch(/default-src 'none';.*sandbox$/);
        expect(policy).not.toContain('script-src');
      }
    }
  });

  it('show an address that is told in part as the mail itself tells it', async () => {
    const cookie = await coordinator();
    const { text } = await product.ask('/admin/outbox/templates/email-change-notice', { cookie });
    expect(text).toContain('r***@test.example');
  });

  it('know nothing of a template or language that there is not', async () => {
    const cookie = await coordinator();
    for (const path of ['templates/toString', 'templates/certificate/fr', 'templates/x/ja']) {
      expect((await product.ask(`/admin/outbox/${path}`, { cookie })).status).toBe(404);
    }
  });

  it('keep what was searched for while one goes on to older mail', async () => {
    const cookie = await coordinator();
    const { text } = await product.ask('/admin/outbox?to=%22%3E%3Cb%3E', { cookie });
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect((await product.ask('/admin/outbox?to=%F0%9F%98%80&before=x', { cookie })).status).toBe(
      200,
    );
  });
});

it('whatever is mailed has a template that can be looked at', () => {
  const mailed = Object.keys(JOB_HANDLERS).flatMap((kind) => /^(.+)-mail$/.exec(kind)?.[1] ?? []);
  expect(mailed).toContain('notice');
  const written = new Set([...listMailTemplates(), 'notice']);
  const isWritten = (code: string) => [...written].some((each) => each.startsWith(code));
  expect(mailed.filter((code) => !isWritten(code))).toEqual([]);
});
