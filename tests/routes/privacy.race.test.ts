import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { accounts, outboxJobs, personalArchives, persons } from '#db/schema/index.ts';
import { makeArchive } from '#app/features/privacy/exports.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

const PASSWORD = 'a long enough passphrase';

let product: Awaited<ReturnType<typeof startProduct>>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakehashi-archives-'));
  vi.stubEnv('DATA_DIR', folder);
  product = await startProduct();
}, 120_000);
afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true });
});

async function enter(roles: Role[] = ['participant']) {
  const actor = await makeSomebody({ roles });
  const passwordHash = await hashPassword(PASSWORD);
  await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
  return { actor, cookie: await signIn(actor) };
}

it('a copy of one’s data is asked for with the password, made, and taken by its person alone', async () => {
  const { actor, cookie } = await enter();
  const page = await product.ask('/account/data?lang=ja', { cookie });
  expect(page.text).toContain('自分の情報の写し');
  expect((await product.ask('/account', { cookie })).text).toContain('href="/account/data"');
  const ask = (password: string) => product.ask('/account/data', { cookie, form: { password } });
  const refused = await ask('a guess');
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('role="alert"');
  expect(await ask(PASSWORD)).toMatchObject({
    ...{ status: 303, headers: { location: '/account/data?asked' } },
  });
  const making = await product.ask('/account/data?lang=en', { cookie });
  expect(making.text).toContain('The copy is being made.');
  expect(making.text).not.toContain('name="password"');
  const jobs = await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'archive'));
  await makeArchive({ ...testContext({ actor: null }), now: new Date() }, jobs[0] as Job);
  const [archive] = await testDb().select().from(personalArchives);
  const path = `/account/data/${archive?.id}`;
  expect((await product.ask('/account/data', { cookie })).text).toContain(`href="${path}"`);
  const file = await product.ask(path, { cookie });
  expect(file).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('attachment') as string,
    },
  });
  for (const roles of [['participant'], ['coordinator']] as Role[][]) {
    const other = await enter(roles);
    expect((await product.ask(path, other)).status).toBe(404);
  }
  expect((await product.ask(path)).status).toBe(303);
  expect(JSON.stringify(product.lines)).not.toContain(archive?.fileName);
  expect(JSON.stringify(product.lines)).not.toContain(actor.email);
});

it('a coordinator is told what goes and stays, says why, and erases', async () => {
  const { cookie } = await enter(['coordinator']);
  await enter(['coordinator']);
  const { actor } = await enter();
  const organisationId = await makeOrganisation();
  const endsOn = new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10);
  const { personId } = actor;
  await makeAppointment({ personId, organisationId, startsOn: '2025-07-28', endsOn });
  const path = `/admin/people/${personId}/erasure`;
  const person = await product.ask(`/admin/people/${personId}`, { cookie });
  expect(person.text).toContain(`href="${path}"`);
  const page = await product.ask(`${path}?lang=ja`, { cookie });
  expect(page.text).toContain('残るものと、その理由');
  expect(page.text).toContain('この人には、続いている');
  const post = (form: Record<string, string>) => product.ask(path, { cookie, form });
  expect((await post({})).status).toBe(400);
  const refused = await post({ cause: 'asked' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Say so below');
  const left = async () => testDb().$count(persons, eq(persons.id, personId));
  expect(await left()).toBe(1);
  expect(await post({ cause: 'asked', inPost: 'yes' })).toMatchObject({
    ...{ status: 303, headers: { location: '/admin/people?said=erased' } },
  });
  expect(await left()).toBe(0);
  const done = await product.ask('/admin/people?said=erased&lang=en', { cookie });
  expect(done.text).toContain('The data has been erased.');
  expect((await product.ask(path, { cookie })).status).toBe(404);
});

it('a coordinator reads how long what is kept, and how much is past it', async () => {
  const { cookie } = await enter(['coordinator']);
  const page = await product.ask('/admin/retention?lang=en', { cookie });
  expect(page.status).toBe(200);
  expect(page.text).toContain('Kept mail');
  expect(page.text).toContain('180 days');
  expect(page.text).toContain('article 22');
});

it('who closes their account may ask to be erased', async () => {
  const { actor, cookie } = await enter();
  const page = await product.ask('/account/closing', { cookie });
  expect(page.text).toContain('name="erase"');
  const form = { password: PASSWORD, erase: 'yes' };
  expect((await product.ask('/account/closing', { cookie, form })).status).toBe(303);
  const jobs = await testDb()
    .select()
    .from(outboxJobs)
    .where(eq(outboxJobs.kind, 'account-closing'));
  expect(jobs.map(({ payload }) => payload)).toMatchObject([{ erase: actor.personId }]);
});
