import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPreferences } from '#app/features/notifications/preferences.server.ts';
import { unsubscribeUrl } from '#app/features/notifications/unsubscribe-token.server.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { stateOfAll } from '../integration/security/state.ts';
import { SITE, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const ONE_CLICK = 'List-Unsubscribe=One-Click';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What a mail program sends: no cookie, no page that it comes from. */
async function sendByProgram(path: string, body: string, headers: Record<string, string> = FORM) {
  return product.ask(path, { method: 'POST', body, headers, fromNowhere: true });
}

async function linkOf() {
  const { personId } = await makePerson();
  const path = unsubscribeUrl({ personId, kind: 'reminder' }).slice(SITE.length);
  const refused = async () =>
    (await loadPreferences(testContext({ actor: null }), personId)).refused;
  return { path, refused };
}

describe('the unsubscribe page', () => {
  it('asks a reader who is not signed in, and changes nothing by being read', async () => {
    const { path } = await linkOf();
    const before = await stateOfAll();
    for (const method of ['GET', 'HEAD']) {
      expect((await product.ask(path, { method })).status).toBe(200);
    }
    const { text } = await product.ask(`${path}?lang=ja`);
    expect(text).toContain('「期限と学習の続きのお知らせ」のメールを止めますか。');
    expect(await stateOfAll()).toEqual(before);
  });

  it('ends the mail by its own form, and says so', async () => {
    const { path, refused } = await linkOf();
    const { status, text } = await product.ask(path, {
      form: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(status).toBe(200);
    expect(text).toContain('Mail of this kind has been stopped: Reminders');
    expect(await refused()).toEqual(['reminder']);
  });

  it('ends it for a mail program that sends either form of RFC 8058', async () => {
    const multipart = [
      '--x',
      'Content-Disposition: form-data; name="List-Unsubscribe"',
      '',
      'One-Click',
      '--x--',
      '',
    ].join('\r\n');
    for (const [body, headers] of [
      [ONE_CLICK, FORM],
      [multipart, { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ] as const) {
      const { path, refused } = await linkOf();
      expect((await sendByProgram(path, body, headers)).status).toBe(200);
      expect(await refused()).toEqual(['reminder']);
    }
  });

  it('takes nothing from another site’s page, and from a program nothing but that', async () => {
    const { path, refused } = await linkOf();
    const evil = { ...FORM, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    const answer = await product.ask(path, { method: 'POST', body: ONE_CLICK, headers: evil });
    expect(answer.status).toBe(403);
    expect((await sendByProgram(path, 'a=b')).status).toBe(400);
    expect((await sendByProgram(`${path}.data`, ONE_CLICK)).status).toBe(403);
    expect((await sendByProgram('/unsubscribe/abc', ONE_CLICK)).status).toBe(403);
    expect((await sendByProgram(`/unsubscribe/${'x'.repeat(66)}`, ONE_CLICK)).status).toBe(404);
    const cookie = await signIn(await makePerson());
    const signOut = { method: 'POST', body: ONE_CLICK, cookie, fromNowhere: true };
    expect((await product.ask('/sign-out', signOut)).status).toBe(403);
    expect(await refused()).toEqual([]);
  });

  it('leaves its token out of the log', async () => {
    const { path } = await linkOf();
    await product.ask(path);
    const paths = () => product.lines.map(({ facts }) => facts.path);
    await expect.poll(paths).toContain('/unsubscribe/[code]');
    expect(JSON.stringify(product.lines)).not.toContain(path.slice('/unsubscribe/'.length));
  });
});

describe('the page of preferences', () => {
  it('is kept as typed with the fault beside its field, and saved when it is right', async () => {
    const actor = await makePerson({ locale: 'ja', roles: ['supervisor'] });
    const cookie = await signIn(actor);
    const form = { 'mail-reminder': 'on', locale: '', quiet: 'on', quietFrom: '7:5' };
    const refused = await product.ask('/account/notices', { cookie, form });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('時刻を入力してください。');
    const ticked = refused.text.match(/<input[^>]*type="checkbox"[^>]*checked[^>]*>/g) ?? [];
    expect(ticked.map((tag) => /name="([^"]+)"/.exec(tag)?.[1])).toEqual([
      'mail-reminder',
      'quiet',
    ]);
    const right = { ...form, quietFrom: '22:00', quietUntil: '07:30' };
    const saved = await product.ask('/account/notices', { cookie, form: right });
    expect(saved.headers.location).toBe('/account/notices?saved');
    expect(await loadPreferences(testContext({ actor }), actor.personId)).toMatchObject({
      quiet: { from: 1_320, until: 450 },
    });
    const { text } = await product.ask('/account/notices?saved', { cookie });
    expect(text).toContain('保存しました。');
    expect(text).toContain('担当者向けの月次のまとめ');
  });

  it('asks nobody but supervisors about digests and copies for supervisors', async () => {
    const cookie = await signIn(await makePerson());
    const { text } = await product.ask('/account/notices', { cookie });
    expect(text).toContain('name="mail-weekly-digest"');
    expect(text).not.toMatch(/name="(?:mail-monthly-digest|copyToOrganisation)"/);
  });
});
