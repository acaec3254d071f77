import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, enrolments, persons, readingPreferences, roleGrants } from '#db/schema/index.ts';
import { inviteAccount } from '#app/features/accounts/invite-account.server.ts';
import { hashPassword } from '#app/platform/auth/passwords.server.ts';
import { nameColumns } from '#app/features/people/person-names.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { stateOfAll } from '../integration/security/state.ts';
import { ADDRESSES, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

/** What nobody may set by a form: names of columns, and what every object has. */
const MORE = {
  ...{ id: uuidv7(), personId: uuidv7(), accountId: uuidv7(), enrolmentId: uuidv7() },
  ...{ person_id: uuidv7(), email: 'other@test.example', passwordHash: 'x', demo: 'true' },
  ...{ role: 'coordinator', roles: 'coordinator', grants: '[]', disabledAt: '2031-01-01' },
  ...{ createdAt: '2001-01-01', completedAt: '2031-01-01', revision: '9', score: '100' },
  ...{ constructor: 'x', toString: 'x', 'legalName[]': 'x', 'person.legalName': 'x' },
};
const withMore = (form: Record<string, string>) => ({ ...MORE, ...form });

async function rowsOf(personId: string) {
  const [person] = await testDb().select().from(persons).where(eq(persons.id, personId));
  const [account] = await testDb().select().from(accounts).where(eq(accounts.personId, personId));
  const grants = await testDb().select().from(roleGrants).where(eq(roleGrants.personId, personId));
  return { person, account, grants };
}

describe('a form changes only what it asks for', () => {
  it('the settings: name to be called by, language, zone and colours', async () => {
    const actor = await makePerson();
    const before = await rowsOf(actor.personId);
    const shown = { displayName: 'Robin', locale: 'ja', timeZone: 'America/Chicago' };
    const form = withMore({ ...shown, theme: 'dark', legalName: 'Somebody Else' });
    const cookie = await signIn(actor);
    expect(await product.ask('/account', { cookie, form })).toMatchObject({ status: 303 });
    const after = await rowsOf(actor.personId);
    // What a person is found by follows their names.
    const { searchText } = nameColumns({ legalName: actor.legalName, ...shown });
    expect(after).toEqual({ ...before, person: { ...before.person, ...shown, searchText } });
  });

  it('an invitation: names and password, for the address and the role it was made for', async () => {
    const email = `${uuidv7()}@test.example`;
    const nobody = testContext({ actor: null });
    const { token } = await inviteAccount(nobody, { email, role: 'participant' });
    const form = withMore({ displayName: 'Ana', legalName: 'Ana Ruiz', password: 'quite another' });
    expect(await product.ask(`/invitation/${token}`, { form })).toMatchObject({ status: 303 });
    const [account] = await testDb().select().from(accounts).where(eq(accounts.email, email));
    expect(account).toMatchObject({ email, demo: false, disabledAt: null });
    const { grants } = await rowsOf(account?.personId ?? '');
    expect(grants.map(({ role, scopeKind }) => [role, scopeKind])).toEqual([
      ['participant', 'platform'],
    ]);
    expect(await testDb().$count(accounts, eq(accounts.email, 'other@test.example'))).toBe(0);
  });

  it('the name on a certificate: that of one’s own enrolment, and nothing else of it', async () => {
    const course = await makeCourse();
    const [actor, classmate] = [await makePerson(), await makePerson()];
    const mine = await makeEnrolment(actor, course);
    const theirs = await makeEnrolment(classmate, course);
    const rowOf = async ({ enrolmentId: id }: typeof mine) => {
      const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, id));
      return row;
    };
    const [before, other] = [await rowOf(mine), await rowOf(theirs)];
    const form = withMore({ name: 'Robin', katakana: '', enrolmentId: theirs.enrolmentId });
    const path = `/learn/${course.slug}/certificate`;
    const answer = await product.ask(path, { cookie: await signIn(actor), form });
    expect(answer.status).toBe(303);
    expect(await rowOf(theirs)).toEqual(other);
    const { certificateName, nameConfirmedAt, ...rest } = (await rowOf(mine)) ?? {};
    expect(certificateName).toBe('Robin');
    expect(nameConfirmedAt).not.toBeNull();
    expect(rest).toEqual(
      Object.fromEntries(Object.keys(rest).map((key) => [key, before?.[key as 'id']])),
    );
  });

  it('a request of a program is refused whole for one field too many', async () => {
    const actor = await makePerson();
    const course = await makeCourse();
    await makeEnrolment(actor, course);
    const cookie = await signIn(actor);
    const place = { course: course.slug, item: 'k1', block: 'b' };
    const bodies: [string, object][] = [
      ['/api/reading', { romaji: false }],
      ['/api/places', place],
      ['/api/recalls', { course: course.slug, item: 'k1', word: 'w', known: true }],
      [
        `/api/attempts/${uuidv7()}/answers`,
        { questionId: 'q', sequence: 1, clientId: uuidv7(), answer: {} },
      ],
    ];
    const before = await stateOfAll();
    for (const [path, body] of bodies) {
      for (const more of ['personId', 'enrolmentId', '__proto__', 'completedAt', 'verdict']) {
        const text = JSON.stringify(body).replace('{', `{${JSON.stringify(more)}:{"a":1},`);
        const headers = { 'Content-Type': 'application/json' };
        const { status } = await product.ask(path, { cookie, method: 'POST', body: text, headers });
        expect(status, `${path} ${more}`).toBe(422);
      }
    }
    expect(await stateOfAll()).toEqual(before);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ romaji: false });
    const taken = await product.ask('/api/reading', { cookie, method: 'POST', body, headers });
    expect(taken.status).toBe(204);
    const [row] = await testDb()
      .select()
      .from(readingPreferences)
      .where(eq(readingPreferences.personId, actor.personId));
    expect(row?.romaji).toBe(false);
  });
});

describe('a page tells no more than it shows', () => {
  it('of oneself no secret, of others nothing, on whichever page', async () => {
    const { actor, slug } = await makeLearner();
    const passwordHash = await hashPassword('a long enough passphrase');
    await testDb().update(accounts).set({ passwordHash }).where(eq(accounts.id, actor.accountId));
    const { actor: other } = await makeLearner(slug);
    await testDb()
      .update(persons)
      .set({ legalName: 'Canaryname', displayName: 'Canaryname' })
      .where(eq(persons.id, other.personId));
    await signIn(other);
    const cookie = await signIn(actor);
    const token = cookie.split('=')[1] ?? 'none';
    const secrets = [
      ...[passwordHash, passwordHash.slice(30), token, actor.accountId],
      ...[other.personId, other.accountId, other.email, 'Canaryname'],
    ];
    const wrong: string[] = [];
    let pages = 0;
    for (const { path } of ADDRESSES) {
      const address = path
        .replace(':course', slug)
        .replace(':item', 'k1-vowels')
        .replaceAll(/:\w+/g, 'unknown');
      for (const asked of [address, `${address}.data`]) {
        const { status, text } = await product.ask(asked, { cookie });
        if (status === 200) pages += 1;
        wrong.push(
          ...secrets.filter((secret) => text.includes(secret)).map((it) => `${asked} ${it}`),
        );
        const mayNameMe = /^\/account(?:$|\/(?:password|email|sessions|closing|data))/.test(path);
        if (!mayNameMe && text.includes(actor.email)) wrong.push(`${asked} ${actor.email}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(pages).toBeGreaterThan(30);
  }, 60_000);
});
