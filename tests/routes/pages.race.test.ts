import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persons } from '#db/schema/index.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { issueResetToken } from '#app/features/accounts/request-password-reset.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { asOwner } from '#tests/factories/as-owner.ts';
import { makeCourse, tinyOutline } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { complete } from '../integration/certificates/completed.ts';
import { signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'"<!--\u2028`;

async function rename({ personId }: Actor, displayName: string) {
  await testDb()
    .update(persons)
    .set({ displayName, legalName: displayName })
    .where(eq(persons.id, personId));
}

/** Tags as a browser would see them: what scripts hold is theirs. */
const tagsOf = (html: string) =>
  html.replaceAll(/(<script\b[^>]*>)[^]*?<\/script>/g, '$1').match(/<[a-z][^>]*>/g) ?? [];

describe('what people wrote', () => {
  it('is text on every page that shows it, and in the data that pages begin with', async () => {
    const { actor, slug } = await makeLearner();
    await rename(actor, HOSTILE);
    const cookie = await signIn(actor);
    let shown = 0;
    for (const path of ['/account', '/learn', `/learn/${slug}/certificate`, '/nothing']) {
      const { text } = await product.ask(path, { cookie });
      if (text.includes('&lt;/script&gt;')) shown += 1;
      expect(text, path).not.toMatch(/<script>alert|<img src=x/);
      const scripts = text.match(/<script\b[^>]*>[^]*?<\/script>/g) ?? [];
      const data = scripts.filter((script) => script.includes('alert(1)')).join('');
      expect(data, path).not.toBe('');
      expect(data.replaceAll(/<\/?script\b[^>]*>/g, ''), path).not.toMatch(/[<>\u2028]/);
    }
    expect(shown).toBe(4);
  });

  it('comes back from a refused form as text', async () => {
    const cookie = await signIn(await makePerson());
    const form = { displayName: HOSTILE, locale: 'en', timeZone: 'Mars', theme: 'dark' };
    const { status, text } = await product.ask('/account', { cookie, form });
    expect(status).toBe(400);
    expect(text).toContain('&lt;/script&gt;');
    expect(text).not.toMatch(/<script>alert|<img src=x/);
  });

  it('in an address stays in the page it leads to', async () => {
    for (const path of [
      '/sign-in?returnTo=%22%3E%3Cscript%3Ealert(1)',
      '/verify?code=%22%3E%3Cb%3E',
    ]) {
      expect((await product.ask(path)).text).not.toMatch(/"><(script>alert|b>)/);
    }
  });
});

it('a page runs only scripts that carry its nonce, and no handler or style stands in a tag', async () => {
  const { actor, slug } = await makeLearner();
  const cookie = await signIn(actor);
  for (const path of ['/', '/account', `/learn/${slug}`, `/learn/${slug}/k1-vowels`]) {
    const { text, headers } = await product.ask(path, { cookie });
    const [, nonce] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] as string) ?? [];
    const tags = tagsOf(text);
    expect(tags.length, path).toBeGreaterThan(20);
    const scripts = tags.filter((tag) => tag.startsWith('<script'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(tags.filter((tag) => /\s(?:on\w+|style|srcdoc)=/i.test(tag))).toEqual([]);
    expect(
      tags.filter((tag) => /\b(?:href|src|action)="(?:javascript|data|https?:\/\/)/i.test(tag)),
    ).toEqual([]);
  }
});

describe('a field for a password', () => {
  it('is masked, may be pasted into and filled by a password manager, and has no bound', async () => {
    const actor = await makePerson();
    const nobody = testContext({ actor: null });
    const { token } = await inviteAccount(nobody, { email: 'a@test.example', role: 'trainer' });
    const reset = await issueResetToken(nobody, actor.accountId);
    const cookie = await signIn(actor);
    const pages: [string, number, string?][] = [
      ['/sign-in', 1],
      [`/invitation/${token}`, 1],
      [`/password-reset/${reset}`, 1],
      ['/account', 2, cookie],
      ['/account/password', 2, cookie],
    ];
    for (const [path, count, who] of pages) {
      const { text } = await product.ask(path, who ? { cookie: who } : {});
      const fields = tagsOf(text).filter((tag) => /\bname="(?:password|current)"/.test(tag));
      expect(fields, path).toHaveLength(count);
      for (const field of fields) {
        expect(field).toContain('type="password"');
        expect(field).toMatch(/autoComplete="(?:current|new)-password"/i);
        expect(field).not.toMatch(/maxlength|readonly|onpaste|value=/i);
      }
    }
  });
});

describe('when something fails', () => {
  /** While a table has another name, every statement about it is a fault. */
  async function without<T>(table: 'reading_places' | 'sessions', work: () => Promise<T>) {
    const alter = (from: string, to: string) =>
      asOwner((tx) =>
        tx.execute(sql`alter table ${sql.identifier(from)} rename to ${sql.identifier(to)}`),
      );
    await alter(table, 'elsewhere');
    try {
      return await work();
    } finally {
      await alter('elsewhere', table);
    }
  }

  it('neither page nor data tells what, only the number that finds it in the log', async () => {
    const cookie = await signIn((await makeLearner()).actor);
    await without('reading_places', async () => {
      for (const path of ['/learn', '/learn.data']) {
        const { status, text, headers } = await product.ask(path, { cookie });
        expect(status).toBe(500);
        expect(text).not.toMatch(/reading_places|select|42P01|\bat \/|\.server\.ts|node_modules/);
        if (path === '/learn') expect(text).toContain(headers['x-request-id']);
      }
    });
    expect((await product.ask('/learn', { cookie })).status).toBe(200);
  });

  it('and nobody can be recognised, no private page opens and nothing is changed', async () => {
    const actor = await makePerson();
    const cookie = await signIn(actor);
    await without('sessions', async () => {
      for (const path of ['/learn', '/account', '/admin/outbox', '/teach/reports']) {
        expect((await product.ask(path, { cookie })).status).toBe(500);
      }
      const form = { displayName: 'Other', locale: 'ja', timeZone: 'Asia/Tokyo', theme: 'dark' };
      expect((await product.ask('/account', { cookie, form })).status).toBe(500);
    });
    const [person] = await testDb().select().from(persons).where(eq(persons.id, actor.personId));
    expect(person?.displayName).toBe(actor.displayName);
  });
});

it('a certificate is handed out under a name that no title can break, to its own person alone', async () => {
  const outline = tinyOutline('file-names');
  outline.title = { en: 'Title', ja: `日本語"; filename="evil.exe" (1)*'%2f../` };
  const [actor, classmate] = [await makePerson(), await makePerson()];
  const course = await makeCourse(outline);
  const { enrolmentId } = await makeEnrolment(actor, course, { completedAt: NOW });
  await makeEnrolment(classmate, course);
  await complete(actor, enrolmentId);
  const path = '/learn/file-names/certificate.pdf';
  const { status, headers } = await product.ask(path, { cookie: await signIn(actor) });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['cache-control']).toContain('no-store');
  const [, plain, encoded = ''] =
    /^attachment; filename="([\w-]+\.pdf)"; filename\*=UTF-8''([\w.%~!-]+)$/.exec(
      headers['content-disposition'] ?? '',
    ) ?? [];
  expect(plain).toMatch(/^certificate-KH-\d{4}-\d+\.pdf$/);
  expect(decodeURIComponent(encoded)).toContain(outline.title.ja);
  const theirs = await product.ask(path, { cookie: await signIn(classmate) });
  expect(theirs.status).toBe(404);
}, 60_000);
