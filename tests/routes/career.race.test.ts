import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { careerProfiles, jlptEvidences } from '#db/schema/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { makeEvidence, makeProfile, PNG } from '#tests/factories/careers.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const participant = async () => signIn(await makeSomebody({ roles: ['participant'] }));
const withProfile = async (content: Parameters<typeof makeProfile>[0] = {}) =>
  makeProfile(content, await makeSomebody({ roles: ['participant'] }));
const OTHERS: readonly Role[] = [
  ...(['supervisor', 'advisor', 'coordinator', 'recruiter', 'trainer', 'staff'] as const),
];

describe('the pages of one’s own profile', () => {
  it('say who can see it, what is open, and keep what is saved', async () => {
    const cookie = await participant();
    const first = await product.ask('/career', { cookie });
    expect(first.status).toBe(200);
    expect(first.text).toContain('nobody but you can see this profile');
    expect(first.text).toContain('Still to be written:');
    expect(first.headers['cache-control']).toContain('no-store');
    const form = { version: '0', 'statement.en': 'I listen first.' };
    const saved = await product.ask('/career/edit/statement', { cookie, form });
    expect(saved).toMatchObject({ status: 303, headers: { location: '/career?saved#statement' } });
    expect((await product.ask('/career?saved', { cookie })).text).toContain('I listen first.');
  });

  it('give a form back as it was typed, with words for its fault', async () => {
    const cookie = await participant();
    const form = { version: '0', availableFrom: 'soon', occupations: 'planning' };
    const { status, text } = await product.ask('/career/edit/work', { cookie, form });
    expect(status).toBe(400);
    expect(text).toContain('Please give year and month like 2027-08.');
    expect(text).toMatch(
      /name="availableFrom"[^>]*value="soon"|value="soon"[^>]*name="availableFrom"/u,
    );
    expect(text).toMatch(/checked=""[^>]*value="planning"|value="planning"[^>]*checked=""/u);
  });

  it('tell a second device that the first was faster, and keep its text', async () => {
    const cookie = await participant();
    const save = (text: string, version: string) =>
      product.ask('/career/edit/statement', { cookie, form: { version, 'statement.en': text } });
    expect((await save('First.', '0')).status).toBe(303);
    const late = await save('Second.', '0');
    expect(late.status).toBe(409);
    expect(late.text).toContain('your profile was saved elsewhere');
    expect(late.text).toContain('Second.');
    expect(late.text).toMatch(/name="version"[^>]*value="1"/u);
    expect((await save('Second.', '1')).status).toBe(303);
  });

  it('know no other section, and no form without a version', async () => {
    const cookie = await participant();
    expect((await product.ask('/career/edit/family', { cookie })).status).toBe(404);
    expect(
      (await product.ask('/career/edit/work', { cookie, form: { version: 'x' } })).status,
    ).toBe(400);
  });

  it.each(OTHERS)('are refused to a %s, to read and to write', async (role) => {
    const cookie = await signIn(await makeSomebody({ roles: [role] }));
    for (const path of ['/career', '/career/edit/work', '/career/evidence']) {
      expect((await product.ask(path, { cookie })).status, path).toBe(403);
    }
    const form = { version: '0', pay: '4000000' };
    expect((await product.ask('/career/edit/conditions', { cookie, form })).status).toBe(403);
    const { text } = await product.ask('/account', { cookie });
    expect(text).not.toContain('href="/career"');
  });

  it('of another person exist at no address, also for who sees their pages', async () => {
    const person = await withProfile({ statement: { ja: '', en: 'Canary of mine.' } });
    const coordinator = await makeSomebody({ roles: ['coordinator'] });
    const cookie = await signIn(coordinator);
    const form = { reason: 'Says that a lesson is empty.' };
    await product.ask(`/admin/people/${person.personId}/view`, { cookie, form });
    for (const path of ['/career', '/career/edit/statement', '/career/evidence']) {
      const { status, text } = await product.ask(path, { cookie });
      expect([403, 404]).toContain(status);
      expect(text).not.toContain('Canary of mine.');
    }
    expect((await product.ask('/learn', { cookie })).text).not.toContain('href="/career"');
    const own = await participant();
    const address = `/career/${person.personId}`;
    expect((await product.ask(address, { cookie: own })).status).toBe(404);
    const rows = await testDb()
      .select()
      .from(careerProfiles)
      .where(eq(careerProfiles.personId, person.personId));
    expect(rows).toMatchObject([{ version: 1 }]);
  });
});

describe('a result of the JLPT', () => {
  const upload = (bytes: Uint8Array, type = 'image/png') => {
    const edge = 'edge-of-a-part';
    const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="r.png"\r\nContent-Type: ${type}\r\n\r\n`;
    return {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${edge}` },
      body: `${head}${Buffer.from(bytes).toString('latin1')}\r\n--${edge}--\r\n`,
    };
  };

  it('is handed in, seen with its state, and taken back', async () => {
    const person = await withProfile();
    const cookie = await signIn(person);
    const text = Uint8Array.from('%PDF-1.7 abc', (letter) => letter.charCodeAt(0));
    const sent = await product.ask('/career/evidence', { cookie, ...upload(text) });
    expect(sent).toMatchObject({
      status: 303,
      headers: { location: '/career/evidence?done=sent' },
    });
    const page = await product.ask('/career/evidence', { cookie });
    expect(page.text).toContain('Waiting to be checked');
    const [row] = await testDb()
      .select()
      .from(jlptEvidences)
      .where(eq(jlptEvidences.personId, person.personId));
    const gone = { cookie, form: { _method: 'DELETE' } };
    expect((await product.ask(`/career/evidence/${row?.id}`, gone)).status).toBe(303);
    expect((await product.ask(`/career/evidence/${row?.id}`, gone)).status).toBe(404);
  });

  it('that is a page and calls itself a picture is refused in words', async () => {
    const cookie = await signIn(await withProfile());
    const page = Uint8Array.from('<script>1</script>', (letter) => letter.charCodeAt(0));
    const { status, text } = await product.ask('/career/evidence', { cookie, ...upload(page) });
    expect(status).toBe(422);
    expect(text).toContain('cannot be read as a picture or a PDF');
  });

  it('is looked at as a file to be saved, and decided, by coordinators alone', async () => {
    const person = await withProfile();
    const id = await makeEvidence(person);
    const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    expect((await product.ask('/admin/evidence', { cookie })).text).toContain(person.legalName);
    const file = await product.ask(`/admin/evidence/${id}/file`, { cookie });
    expect(file).toMatchObject({ status: 200 });
    expect(file.headers).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      'content-disposition': expect.stringContaining('attachment') as string,
    });
    expect(file.text.length).toBeGreaterThanOrEqual(PNG.length - 3);
    const decide = (form: Record<string, string>) =>
      product.ask(`/admin/evidence/${id}`, { cookie, form });
    const unsaid = await decide({ decision: 'refused', reason: '' });
    expect(unsaid.status).toBe(400);
    expect(unsaid.text).toContain('Please say why it cannot be confirmed.');
    expect((await decide({ decision: 'verified', reason: '' })).status).toBe(303);
    expect((await decide({ decision: 'verified', reason: '' })).status).toBe(409);
    expect((await product.ask(`/admin/evidence/${id}/file`, { cookie })).status).toBe(404);
    const own = await product.ask('/career', { cookie: await signIn(person) });
    expect(own.text).toContain('Checked by staff against the result');
  });

  it.each(['participant', 'supervisor', 'advisor', 'recruiter', 'trainer', 'staff'] as const)(
    'is reached by no %s',
    async (role) => {
      const id = await makeEvidence(await withProfile());
      const cookie = await signIn(await makeSomebody({ roles: [role] }));
      for (const path of [
        '/admin/evidence',
        `/admin/evidence/${id}`,
        `/admin/evidence/${id}/file`,
      ]) {
        expect((await product.ask(path, { cookie })).status, path).toBe(403);
      }
      const form = { decision: 'verified', reason: '' };
      expect((await product.ask(`/admin/evidence/${id}`, { cookie, form })).status).toBe(403);
    },
  );
});
