import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { applications, editions, enrolments, learningEvents } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { standingOf } from '#tests/factories/editions.ts';
import { applicationOf, enrolmentOf } from '#tests/factories/levels.ts';
import { makePerson } from '#tests/factories/people.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { publishLevels } from '#tests/factories/published-levels.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

async function learner(actor?: Actor) {
  const [low, high] = await publishLevels();
  const own = actor ?? (await makePerson());
  await applyForEdition(testContext({ actor: own }), { courseSlug: low.slug });
  const { id } = await applicationOf(own, low.editionId);
  return { low, high, actor: own, applicationId: id, cookie: await signIn(own) };
}

describe('the page of levels', () => {
  it('says what comes of it, moves who presses, and lets them read where they were', async () => {
    const { low, high, actor, applicationId, cookie } = await learner();
    const outline = await product.ask(`/learn/${low.slug}`, { cookie });
    expect(outline.text).toContain(`href="/learn/${low.slug}/level"`);
    const other = await product.ask(`/courses/${high.slug}`, { cookie });
    expect(other.text).toContain(`href="/learn/${low.slug}/level"`);
    const page = await product.ask(`/learn/${low.slug}/level`, { cookie });
    expect(page.text).toContain('You move at once.');
    const form = { application: applicationId, edition: high.editionId };
    const { status, headers } = await product.ask(`/learn/${low.slug}/level`, { cookie, form });
    expect([status, headers.location]).toEqual([303, `/learn/${high.slug}?moved=1`]);
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });

    const left = await enrolmentOf(actor, low.editionId);
    const events = () => testDb().$count(learningEvents, eq(learningEvents.enrolmentId, left.id));
    const before = await events();
    const read = await product.ask(`/learn/${low.slug}`, { cookie });
    expect(read.text).toContain('You can still read the lessons');
    const lesson = await product.ask(`/learn/${low.slug}/k1-vowels`, { cookie });
    expect([lesson.status, await events()]).toEqual([200, before]);
    const checkUp = await product.ask(`/learn/${low.slug}/k1-vowels-check-up`, { cookie });
    expect(checkUp.text).toContain('it cannot be taken now');
    const begun = await product.ask(`/learn/${low.slug}/k1-vowels-check-up/attempt`, {
      ...{ cookie, form: {} },
    });
    expect(begun.status).toBe(404);
    const course = await product.ask(`/courses/${low.slug}`, { cookie });
    expect(course.text).toContain(`href="/learn/${high.slug}/level"`);
    const there = await product.ask(`/learn/${low.slug}/level`, { cookie });
    expect([there.status, there.headers.location]).toEqual([303, `/learn/${high.slug}/level`]);
  });

  it('offers nothing to leave in a course that is completed, and is none where there is one level', async () => {
    const { low, actor, cookie } = await learner();
    const own = eq(enrolments.personId, actor.personId);
    await testDb().update(enrolments).set({ completedAt: new Date() }).where(own);
    const { text } = await product.ask(`/learn/${low.slug}/level`, { cookie });
    expect(text).toContain('You have completed this course.');
    expect(text).not.toContain('name="edition"');
    const alone = `alone-${uuidv7()}`;
    await publish(smallCompiled(alone));
    await applyForEdition(testContext({ actor }), { courseSlug: alone });
    const page = await product.ask(`/learn/${alone}/level`, { cookie });
    expect([page.status, page.headers.location]).toEqual([303, `/courses/${alone}`]);
    const outline = await product.ask(`/learn/${alone}`, { cookie });
    expect(outline.text).not.toContain('/level"');
  });

  it('does nothing for a stranger with the application of another', async () => {
    const { low, high, actor, applicationId } = await learner();
    const form = { application: applicationId, edition: high.editionId };
    const stranger = await learner();
    const { status } = await product.ask(`/learn/${low.slug}/level`, {
      ...{ cookie: stranger.cookie, form },
    });
    expect(status).toBe(404);
    expect(await standingOf(low.editionId)).toEqual({ enrolled: [actor.personId] });
  });
});

describe('the page on which a coordinator changes a level', () => {
  it('asks for an edition and a reason, keeps what was typed, and moves', async () => {
    const { low, high, actor, applicationId } = await learner();
    const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
    const sheet = `/admin/applications/${applicationId}`;
    expect((await product.ask(sheet, { cookie })).text).toContain(`href="${sheet}/level"`);
    const ask = (form: Record<string, string>) => product.ask(`${sheet}/level`, { cookie, form });
    const none = await ask({ reason: 'The level fits.' });
    expect([none.status, none.text.includes('The level fits.')]).toEqual([400, true]);
    expect((await ask({ edition: high.editionId, reason: ' ' })).status).toBe(400);
    const foreign = await learner();
    expect((await ask({ edition: foreign.high.editionId, reason: 'x' })).status).toBe(409);
    const moved = await ask({ edition: high.editionId, reason: 'The level fits.' });
    expect([moved.status, moved.headers.location]).toEqual([303, `${sheet}?done=moved`]);
    expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
    const after = await product.ask(`${sheet}?done=moved`, { cookie });
    expect(after.text).toContain('Change of level to Small course, Always open');
    expect(after.text).not.toContain('Withdrawn');
    const again = await product.ask(`${sheet}/level`, { cookie });
    expect(again.text).toContain('>There is no place here from which');
    expect(again.text).not.toContain('name="edition"');
    const { id } = await applicationOf(actor, high.editionId);
    await withdrawApplication(testContext({ actor }), { applicationId: id });
    const lost = await ask({ edition: high.editionId, reason: 'The level fits.' });
    expect(lost.status).toBe(409);
    expect(lost.text).toContain('>The level was not changed: there is no place');
  });
});

it('leads who has both places to give up the first, from either page of the new level', async () => {
  const { low, high, actor, applicationId, cookie } = await learner();
  await testDb().update(editions).set({ capacity: 1 }).where(eq(editions.id, high.editionId));
  const holder = testContext({ actor: await makePerson() });
  await applyForEdition(holder, { courseSlug: high.slug });
  const form = { application: applicationId, edition: high.editionId };
  const asked = await product.ask(`/learn/${low.slug}/level`, { cookie, form });
  expect(asked.headers.location).toBe(`/learn/${low.slug}/level?outcome=waiting`);
  const held = await applicationOf(holder.actor, high.editionId);
  await withdrawApplication(holder, { applicationId: held.id });
  for (const page of [`/learn/${high.slug}`, `/learn/${high.slug}/level`]) {
    const { text } = await product.ask(page, { cookie });
    expect(text).toContain('You still have your place in “Small course”');
    expect(text).toContain(`action="/learn/${high.slug}/level"`);
    expect(text).toContain(`name="application" value="${applicationId}"`);
  }
  const given = await product.ask(`/learn/${high.slug}/level`, { cookie, form });
  expect(given.headers.location).toBe(`/learn/${high.slug}?moved=1`);
  expect(await standingOf(low.editionId)).toEqual({ moved: [actor.personId] });
  expect(await standingOf(high.editionId)).toMatchObject({ enrolled: [actor.personId] });
  const { text } = await product.ask(`/learn/${high.slug}`, { cookie });
  expect(text).not.toContain('You still have your place');
});

describe('who reads of another level', () => {
  const close = (editionId: string) =>
    testDb().update(editions).set({ selfEntry: false }).where(eq(editions.id, editionId));

  it('learns before they move whether they can come back by themselves', async () => {
    const { low, cookie } = await learner();
    const page = () => product.ask(`/learn/${low.slug}/level`, { cookie });
    expect((await page()).text).toContain('>You can come back as long as');
    await close(low.editionId);
    const { text } = await page();
    expect(text).toContain('>You cannot come back by yourself');
    expect(text).not.toContain('>You can come back as long as');
  });

  it('is told in the level they left what to do to go on there', async () => {
    const { low, high, actor, applicationId, cookie } = await learner();
    const input = { applicationId, editionId: high.editionId };
    await changeLevel(testContext({ actor }), input);
    const outline = () => product.ask(`/learn/${low.slug}`, { cookie });
    expect((await outline()).text).toContain('>To go on here, change back to this level');
    const { id } = await applicationOf(actor, high.editionId);
    await withdrawApplication(testContext({ actor }), { applicationId: id });
    const alone = (await outline()).text;
    expect(alone).toContain('>To go on here, apply again on the page');
    expect(alone).toContain(`href="/courses/${low.slug}"`);
    await close(low.editionId);
    expect((await outline()).text).toContain('>To go on here, ask a programme coordinator');
  });

  it('has buttons that are told apart by their edition, and a link to where they have applied', async () => {
    const { low, high, applicationId, cookie } = await learner();
    const page = () => product.ask(`/learn/${low.slug}/level`, { cookie });
    const described = `aria-describedby="edition-${high.editionId}"`;
    const { text } = await page();
    expect(text).toContain(described);
    expect(text).toContain(`id="edition-${high.editionId}"`);
    const approval = { approval: 'coordinator' } as const;
    await testDb().update(editions).set(approval).where(eq(editions.id, high.editionId));
    const form = { application: applicationId, edition: high.editionId };
    await product.ask(`/learn/${low.slug}/level`, { cookie, form });
    const asked = (await page()).text;
    expect(asked).not.toContain(`value="${high.editionId}"`);
    expect(asked).toContain(`href="/courses/${high.slug}"`);
  });

  it('reads why a move was refused, wherever they are led', async () => {
    const { low, high, actor, applicationId, cookie } = await learner();
    const input = { applicationId, editionId: high.editionId };
    await changeLevel(testContext({ actor }), input);
    const page = (slug: string) => product.ask(`/learn/${slug}/level?outcome=closed`, { cookie });
    const led = await page(low.slug);
    expect(led.headers.location).toBe(`/learn/${high.slug}/level?outcome=closed`);
    const { id } = await applicationOf(actor, high.editionId);
    await withdrawApplication(testContext({ actor }), { applicationId: id });
    const form = { application: applicationId, edition: high.editionId };
    const refused = await product.ask(`/learn/${low.slug}/level`, { cookie, form });
    expect(refused.headers.location).toBe(`/learn/${low.slug}/level?outcome=not-enrolled`);
    const on = await product.ask(`/learn/${low.slug}/level?outcome=not-enrolled`, { cookie });
    expect(on.headers.location).toBe(`/courses/${low.slug}?outcome=not-enrolled`);
    const { text } = await product.ask(on.headers.location ?? '', { cookie });
    expect(text).toContain('>Your level was not changed');
  });

  it('leaves the edition that the page names, of two in one course', async () => {
    const { low, high, actor, cookie } = await learner();
    const first = await enrolmentOf(actor, low.editionId);
    const [row] = await testDb().select().from(editions).where(eq(editions.id, low.editionId));
    if (!row) throw new Error('no edition');
    const second = { ...row, id: uuidv7(), slug: 'second', nameEn: 'Second', nameJa: '2期' };
    await testDb().insert(editions).values(second);
    const edition = { courseSlug: low.slug, editionId: second.id };
    const now = new Date(first.enrolledAt.getTime() + 60_000);
    await applyForEdition(testContext({ actor, now }), edition);
    const late = { decidedAt: new Date(now.getTime() + 60_000) };
    await testDb().update(applications).set(late).where(eq(applications.enrolmentId, first.id));
    const { text } = await product.ask(`/learn/${low.slug}/level`, { cookie });
    expect(text).toContain('You learn in “Small course” (Second) now.');
    const { id } = await applicationOf(actor, second.id);
    expect(text).toContain(`name="application" value="${id}"`);
    expect(text).toContain(`value="${high.editionId}"`);
  });
});

it('a coordinator is told that the old place stays until they give it up', async () => {
  const { high, applicationId } = await learner();
  await testDb().update(editions).set({ capacity: 1 }).where(eq(editions.id, high.editionId));
  await applyForEdition(testContext({ actor: await makePerson() }), { courseSlug: high.slug });
  const cookie = await signIn(await makeSomebody({ roles: ['coordinator'] }));
  const sheet = `/admin/applications/${applicationId}`;
  const form = { edition: high.editionId, reason: 'The level fits.' };
  const { headers } = await product.ask(`${sheet}/level`, { cookie, form });
  expect(headers.location).toBe(`${sheet}?done=asked`);
  const { text } = await product.ask(`${sheet}?done=asked`, { cookie });
  expect(text).toContain('>Asked for. The place here is kept: when');
});
