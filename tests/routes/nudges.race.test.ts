import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEntries, nudgePersons, nudges, outboxJobs } from '#db/schema/index.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { grantOn, makeAppointment, makeOrganisation } from '#tests/factories/organisations.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testDb } from '#tests/setup/database.ts';
import { signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const NEW = '/admin/nudges/new';

/** A supervisor with learners of theirs, and their enrolments. */
async function office(people: number) {
  const town = await makeOrganisation();
  const edition = await makeEdition();
  const ids: string[] = [];
  for (let made = 0; made < people; made += 1) {
    const { personId } = await makePerson({ legalName: `Learner ${made}` });
    await makeAppointment({ personId, organisationId: town });
    ids.push((await makeEnrolment({ personId }, edition)).enrolmentId);
  }
  const supervisor = await grantOn(
    await makePerson({ roles: [], locale: 'en' }),
    'supervisor',
    town,
  );
  return { cookie: await signIn(supervisor), supervisor, ids, ...edition };
}

const valueOf = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

it('those chosen in the list are nudged on a page that shows them first, and pressed twice it is sent once', async () => {
  const { cookie, supervisor, ids } = await office(1);
  const list = await product.ask('/admin/enrolments', { cookie });
  expect(list.text).toContain(`value="${ids[0]}"`);
  const chosen = { enrolment: ids[0] ?? '', line: 'Ask me.' };
  const preview = await product.ask(NEW, { cookie, form: chosen });
  expect(preview.status).toBe(200);
  for (const shown of ['1 person gets it.', 'Learner 0', 'Ask me.', 'さんからひとこと']) {
    expect(preview.text).toContain(shown);
  }
  const shown = { id: valueOf(preview.text, 'id'), mark: valueOf(preview.text, 'mark') };
  const form = { ...chosen, ...shown, step: 'send' };
  const presses = await Promise.all([1, 2, 3].map(() => product.ask(NEW, { cookie, form })));
  for (const press of presses) {
    expect(press).toMatchObject({ status: 303, headers: { location: '/admin/nudges?sent' } });
  }
  const made = await testDb().select().from(nudges).where(eq(nudges.madeBy, supervisor.personId));
  expect(made).toMatchObject([{ line: 'Ask me.', people: 1 }]);
  const id = made[0]?.id ?? '';
  expect(await testDb().$count(nudgePersons, eq(nudgePersons.nudgeId, id))).toBe(1);
  expect(await testDb().$count(auditEntries, eq(auditEntries.objectId, id))).toBe(1);
  expect(await testDb().$count(outboxJobs, eq(outboxJobs.dedupeKey, `nudge-step:${id}`))).toBe(1);
  const page = await product.ask('/admin/nudges?sent', { cookie });
  expect(page.text).toContain('It goes out in ten minutes.');
  const undone = await product.ask(`/admin/nudges/${id}`, { cookie, form: { _method: 'DELETE' } });
  expect(undone).toMatchObject({ status: 303, headers: { location: '/admin/nudges' } });
  expect((await product.ask('/admin/nudges', { cookie })).text).toContain('Undone');
});

it('all that a filter finds are nudged, and what is wrong with the form is said there', async () => {
  const { cookie, editionId } = await office(3);
  const all = { choice: 'all', edition: editionId, standing: 'not-started', reason: '', q: '' };
  const preview = await product.ask(NEW, { cookie, form: all });
  expect(preview.text).toContain('3 people get it.');
  const shown = { id: valueOf(preview.text, 'id'), mark: valueOf(preview.text, 'mark') };
  const send = (parts: Record<string, string>) =>
    product.ask(NEW, { cookie, form: { ...all, ...shown, step: 'send', ...parts } });
  const long = await send({ line: 'x'.repeat(301) });
  expect(long.status).toBe(400);
  expect(long.text).toContain('Use at most 300 characters.');
  expect(long.text).toContain('x'.repeat(301));
  const changed = await send({ mark: 'other' });
  expect(changed.status).toBe(422);
  expect(changed.text).toContain('Who gets it has changed.');
  const nobody = await send({ q: 'unknown' });
  expect(nobody.status).toBe(422);
  expect(nobody.text).toContain('Nobody has been chosen.');
  expect((await send({})).status).toBe(303);
  const again = await product.ask(NEW, { cookie, form: all });
  expect(again.text).toContain('Reminded in the last seven days, or about to be (3)');
});

it('two who send to the same people at once reach nobody twice', async () => {
  const { cookie, ids, supervisor } = await office(2);
  const [enrolment = ''] = ids;
  const send = async () => {
    const { text } = await product.ask(NEW, { cookie, form: { enrolment } });
    return { enrolment, id: valueOf(text, 'id'), mark: valueOf(text, 'mark'), step: 'send' };
  };
  const forms = [await send(), await send()];
  const answers = await Promise.all(forms.map((form) => product.ask(NEW, { cookie, form })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  expect(await testDb().$count(nudges, eq(nudges.madeBy, supervisor.personId))).toBe(1);
});
