import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditBodies,
  auditEntries,
  outboxJobs,
  persons,
  roleGrants,
  viewings,
} from '#db/schema/index.ts';
import { endViewingInTime } from '#app/features/accounts/exports.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { readSession } from '#app/platform/auth/sessions.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { Job } from '#app/platform/outbox.server.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { stateOfAll } from '../integration/security/state.ts';
import { ADDRESSES, makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const form = { reason: 'Says that a lesson is empty.' };

/** A learner called Canary, and a coordinator who sees their pages. */
async function view() {
  const { actor: person, slug } = await makeLearner();
  await testDb()
    .update(persons)
    .set({ displayName: 'Canary' })
    .where(eq(persons.id, person.personId));
  const coordinator = await makeSomebody({ roles: ['coordinator'] });
  const cookie = await signIn(coordinator);
  const begun = await product.ask(`/admin/people/${person.personId}/view`, { cookie, form });
  return { person, slug, coordinator, cookie, begun };
}

const auditOf = (action: string) =>
  testDb().select().from(auditEntries).where(eq(auditEntries.action, action));

/** How many addresses one session asks for. */
const SHARE = 20;

/** What answers otherwise than it may while a learner's pages are seen. */
async function reached(asked: { path: string; slug: string; cookie: string }): Promise<string[]> {
  const { path, slug, cookie } = asked;
  const address = path
    .replace(':course', slug)
    .replace(':item', 'k1-vowels')
    .replaceAll(/:\w+/g, 'unknown');
  const wrong: string[] = [];
  for (const method of ['POST', 'DELETE']) {
    const { status } = await product.ask(address, { cookie, method });
    if (![403, 405].includes(status)) wrong.push(`${method} ${address}: ${status}`);
  }
  const { status } = await product.ask(address, { cookie });
  const isPrivate = /^\/(?:account|admin|teach|api|career)|attempt|result|report/.test(address);
  if (isPrivate && ![403, 404, 405].includes(status)) wrong.push(`GET ${address}: ${status}`);
  return wrong;
}

describe('a coordinator who sees the pages of a learner', () => {
  it('gives a reason, sees a banner on every page, and ends it; both are on record', async () => {
    const { person, slug, coordinator, cookie, begun } = await view();
    expect(begun).toMatchObject({ status: 303, headers: { location: '/learn' } });
    for (const path of [
      '/learn',
      `/learn/${slug}`,
      `/learn/${slug}/k1-vowels`,
      '/records',
      '/help',
    ]) {
      const { status, text } = await product.ask(path, { cookie });
      expect(status, path).toBe(200);
      expect(text, path).toContain('action="/account/viewing"');
      expect(text, path).toContain('Canary');
    }
    const subject = { actorId: coordinator.personId, objectId: person.personId };
    expect((await auditOf('viewing-begun')).at(-1)).toMatchObject(subject);
    expect(JSON.stringify(await testDb().select().from(auditBodies))).toContain(form.reason);
    const ended = await product.ask('/account/viewing', { cookie, form: { _method: 'DELETE' } });
    expect(ended.headers.location).toBe(`/admin/people/${person.personId}`);
    expect((await auditOf('viewing-ended')).at(-1)).toMatchObject(subject);
    const { actor } = await readSession(cookie);
    expect(actor).toMatchObject({ personId: coordinator.personId });
    expect((await product.ask('/admin/outbox', { cookie })).status).toBe(200);
  });

  it('changes nothing by any form or page, and reaches nothing private', async () => {
    const exempt = ['/account/viewing', '/sign-out'];
    const all = ADDRESSES.filter(({ path }) => !exempt.includes(path));
    const wrong: string[] = [];
    // One session's share is less than all there is to ask.
    for (let at = 0; at < all.length; at += SHARE) {
      const { slug, cookie } = await view();
      const before = await stateOfAll();
      for (const { path } of all.slice(at, at + SHARE)) {
        wrong.push(...(await reached({ path, slug, cookie })));
      }
      expect(await stateOfAll()).toEqual(before);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is refused without a reason, for oneself and for who is not there', async () => {
    const coordinator = await makeSomebody({ roles: ['coordinator'] });
    const cookie = await signIn(coordinator);
    const { actor: person } = await makeLearner();
    const ask = async (personId: string, own: Record<string, string>) =>
      (await product.ask(`/admin/people/${personId}/view`, { cookie, form: own })).status;
    expect(await ask(person.personId, { reason: ' ' })).toBe(400);
    expect(await ask(coordinator.personId, form)).toBe(409);
    expect(await ask('unknown', form)).toBe(404);
  });

  it.each<Role>(['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'])(
    'may be nobody of the role %s',
    async (role) => {
      const cookie = await signIn(await makeSomebody({ roles: [role] }));
      const { actor: person } = await makeLearner();
      const { status } = await product.ask(`/admin/people/${person.personId}/view`, {
        ...{ cookie, form },
      });
      expect(status).toBe(403);
    },
  );
});

describe('a viewing', () => {
  const seen = async (cookie: string): Promise<Actor | null> => (await readSession(cookie)).actor;

  it('is over after half an hour, whether a page is asked for or not', async () => {
    const { person, coordinator, cookie } = await view();
    expect((await seen(cookie))?.personId).toBe(person.personId);
    const past = new Date(Date.now() - 1);
    const startedAt = new Date(Date.now() - 1_800_000);
    const own = eq(viewings.personId, person.personId);
    await testDb().update(viewings).set({ startedAt, endsAt: past }).where(own);
    expect((await seen(cookie))?.personId).toBe(coordinator.personId);
    const jobs = await testDb().select().from(outboxJobs).where(eq(outboxJobs.kind, 'viewing-end'));
    const before = (await auditOf('viewing-ended')).length;
    await endViewingInTime(testContext({ actor: null }), jobs.at(-1) as Job);
    await endViewingInTime(testContext({ actor: null }), jobs.at(-1) as Job);
    expect(await auditOf('viewing-ended')).toHaveLength(before + 1);
  });

  it('carries nothing of the person’s account, and no role but those of learners', async () => {
    const { person, coordinator, cookie } = await view();
    const { personId } = person;
    const validFrom = new Date(Date.now() - 86_400_000);
    const grant = { personId, scopeKind: 'platform' as const, validFrom };
    const roles = (['participant', 'advisor', 'coordinator', 'trainer'] as const).map((role) => ({
      ...{ id: uuidv7(), role, ...grant },
    }));
    await testDb().insert(roleGrants).values(roles);
    const actor = await seen(cookie);
    expect(actor).toMatchObject({
      personId: person.personId,
      accountId: coordinator.accountId,
      email: coordinator.email,
    });
    expect(actor?.grants.map(({ role }) => role)).toEqual(['participant']);
  });

  it('can be seen by the person at their account, and by nobody else', async () => {
    const { person } = await view();
    const cookie = await signIn(person);
    expect((await product.ask('/account', { cookie })).text).toContain('Who looked at your pages');
    const other = await signIn(await makeSomebody({ roles: ['participant'] }));
    const { text } = await product.ask('/account', { cookie: other });
    expect(text).not.toContain('Who looked at your pages');
  });

  it('does not keep the coordinator from signing out', async () => {
    const { cookie } = await view();
    expect((await product.ask('/sign-out', { cookie, method: 'POST' })).status).toBe(303);
    expect(await seen(cookie)).toBeNull();
  });
});
