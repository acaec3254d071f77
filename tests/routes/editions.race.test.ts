import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeEdition, standingOf } from '#tests/factories/editions.ts';
import { makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';
import { ADDRESSES, makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const NAME = 'Canary Suzuki';
const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const date = (days: number) => day(days).toISOString().slice(0, 10);

/** An edition that is open today. */
const openEdition = (parts: Parameters<typeof makeEdition>[0] = {}) =>
  makeEdition({ anchorAt: day(10), ...parts });

/** Somebody in post at an organisation, who waits for approval in an edition. */
async function waitingFor(organisationId: string, editionId: string) {
  const actor = await makePerson({ legalName: NAME });
  const { personId } = actor;
  await makeAppointment({ personId, organisationId, startsOn: date(-100), endsOn: date(100) });
  const id = uuidv7();
  await testDb()
    .insert(applications)
    .values({
      ...{ id, personId, editionId, route: 'self', state: 'awaiting-approval', ticket: 1 },
      appliedAt: day(-1),
    });
  return { actor, id };
}

/** What is said of an object, without its id and what differs from request to request. */
async function said(
  { path, id }: { path: string; id: string },
  cookie: string,
  form?: Record<string, string>,
) {
  const address = path.replaceAll(/:\w+/g, id);
  const { status, text } = await product.ask(address, form ? { cookie, form } : { cookie });
  const told = text
    .replaceAll(id, 'ID')
    .replaceAll(/nonce[=-]"?[\w+/=-]+|[0-9a-f]{8}-[0-9a-f-]{27}|\bISO\b/g, '');
  return { status, told };
}

describe('a supervisor of one organisation', () => {
  it("finds nothing of another's application by any address: it is as one that is not there", async () => {
    const { editionId } = await openEdition({ approval: 'organisation' });
    const { id } = await waitingFor(await makeOrganisation(), editionId);
    const cookie = await signIn(await makeSomebody({ roles: ['supervisor'] }));
    const paths = ADDRESSES.map(({ path }) => path).filter((path) => path.includes(':application'));
    expect(paths.length).toBeGreaterThan(2);
    const form = { decision: 'approve', reason: 'x' };
    for (const path of [...paths, '/admin/approvals/decisions?application=:id']) {
      const unknown = uuidv7();
      expect(await said({ path, id }, cookie), path).toEqual(
        await said({ path, id: unknown }, cookie),
      );
      expect(await said({ path, id }, cookie, form), path).toEqual(
        await said({ path, id: unknown }, cookie, form),
      );
    }
    const decide = { ...form, application: id };
    const posted = await product.ask('/admin/approvals/decisions', { cookie, form: decide });
    expect(posted.status).toBe(404);
    const { text } = await product.ask('/admin/approvals', { cookie });
    expect(text).not.toContain(NAME);
    expect(Object.keys(await standingOf(editionId))).toEqual(['awaiting-approval']);
  });

  it("finds nobody of another's to nominate, by name, by number or by sending them", async () => {
    const { editionId } = await openEdition({ nominations: true });
    const other = await waitingFor(await makeOrganisation(), (await openEdition()).editionId);
    const cookie = await signIn(await makeSomebody({ roles: ['supervisor'] }));
    const page = `/admin/editions/${editionId}/nominations`;
    for (const search of ['', '?all=on', '?q=canary&all=on', '?q=suzuki']) {
      const { status, text } = await product.ask(page + search, { cookie });
      expect(status).toBe(200);
      expect(text).not.toContain(NAME);
    }
    for (const person of [other.actor.personId, uuidv7()]) {
      expect((await product.ask(page, { cookie, form: { person } })).status).toBe(404);
    }
    expect(await standingOf(editionId)).toEqual({});
  });

  it.each([
    ['a draft', { publishedAt: null, nominations: true }],
    ['one that takes no nominations', {}],
    ['one that has closed', { nominations: true, enrolOpenDays: -40, enrolCloseDays: -11 }],
    ['one that is archived', { nominations: true, archivedAt: new Date() }],
  ])('finds no page of %s', async (_, parts) => {
    const { editionId } = await openEdition(parts);
    const cookie = await signIn(await makeSomebody({ roles: ['supervisor'] }));
    const page = `/admin/editions/${editionId}/nominations`;
    expect((await product.ask(page, { cookie })).status).toBe(404);
    expect((await product.ask(page, { cookie, form: { person: uuidv7() } })).status).toBe(404);
  });

  it('approves and nominates their own', async () => {
    const organisation = await makeOrganisation();
    const { editionId } = await openEdition({ approval: 'organisation', nominations: true });
    const { id, actor } = await waitingFor(organisation, editionId);
    const supervisor = await makeSomebody({ roles: ['supervisor'], organisation });
    const cookie = await signIn(supervisor);
    const page = `/admin/applications/${id}`;
    expect((await product.ask(page, { cookie })).text).toContain(NAME);
    const refused = await product.ask(`${page}/decision`, {
      cookie,
      form: { decision: 'decline' },
    });
    expect(refused.status).toBe(400);
    const form = { decision: 'approve', reason: '' };
    const approved = await product.ask(`${page}/decision`, { cookie, form });
    expect(approved.headers.location).toBe(`${page}?done=approved`);
    expect(await standingOf(editionId)).toEqual({ enrolled: [actor.personId] });
    expect((await product.ask(`${page}/removal`, { cookie, form })).status).toBe(403);
  });
});

describe('the page of a course', () => {
  const enrolment = (slug: string) => `/learn/${slug}/enrolment`;
  const outcomeOf = async (slug: string, actor: Actor, form: Record<string, string>) => {
    const cookie = await signIn(actor);
    const { headers } = await product.ask(enrolment(slug), { cookie, form });
    return headers.location ?? '';
  };

  it('says who an edition is for to whom it is not, and takes no application of theirs', async () => {
    const audience = { version: 1, kinds: ['CIR'] };
    const { editionId, courseSlug } = await openEdition({ audience });
    const actor = await makePerson();
    const location = await outcomeOf(courseSlug, actor, { edition: editionId });
    expect(location).toBe(`/courses/${courseSlug}?outcome=not-in-audience`);
    const { text } = await product.ask(location, { cookie: await signIn(actor) });
    expect(text).toContain('For: CIR');
    expect(text).toContain('It is not for you.');
    expect(await standingOf(editionId)).toEqual({});
  });

  it('lets one in by a code, and out again, but nobody out of the place of another', async () => {
    const { editionId, courseSlug } = await openEdition({
      selfEntry: false,
      entryCode: `C-${uuidv7()}`.slice(0, 30),
    });
    const code = `C-${uuidv7()}`.slice(0, 30);
    const actor = await makePerson();
    expect(await outcomeOf(courseSlug, actor, { code })).toContain('?outcome=code');
    const right =
      (await testDb().query.editions.findFirst({ where: (row, { eq }) => eq(row.id, editionId) }))
        ?.entryCode ?? '';
    expect(await outcomeOf(courseSlug, actor, { code: right })).toContain('/first-visit');
    const [own] = await testDb().query.applications.findMany({
      where: (row, { eq }) => eq(row.editionId, editionId),
    });
    const undo = { application: own?.id ?? '', _method: 'DELETE' };
    const stranger = await signIn(await makePerson());
    expect(
      (await product.ask(enrolment(courseSlug), { cookie: stranger, form: undo })).status,
    ).toBe(404);
    expect(Object.keys(await standingOf(editionId))).toEqual(['enrolled']);
    expect(await outcomeOf(courseSlug, actor, undo)).toContain('?outcome=withdrawn');
    expect(Object.keys(await standingOf(editionId))).toEqual(['withdrawn']);
  });

  it('with one edition that is always open to anybody has one button and no list', async () => {
    const { courseSlug } = await makeEdition({ archivedAt: new Date() });
    const { text } = await product.ask(`/courses/${courseSlug}`);
    expect(text).toContain('Sign in to enrol');
    expect(text).not.toContain('<h2>Editions</h2>');
    const withChoice = await openEdition();
    const other = await product.ask(`/courses/${withChoice.courseSlug}`);
    expect(other.text).toContain('<h2>Editions</h2>');
  });
});
