import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { makePerson, signInAs, type TestPerson } from './support/database.ts';
import {
  makeAlt,
  makeApplication,
  makeCourse,
  makeEdition,
  makePlace,
  makeTown,
  type Town,
} from './support/editions.ts';
import { expectNoSideways } from './support/answering.ts';

/** A town with one edition of each kind and people in every state. */
async function makeScene(town: Town, locale: string) {
  const people = [];
  for (const name of ['Ada Example', 'Bea Example', 'Cho Example', 'Dee Example']) {
    people.push(await makeAlt(town, name, locale));
  }
  const [first, second, third, fourth] = people;
  if (!first || !second || !third || !fourth) throw new Error('nobody');
  const course = await makeCourse();
  const editionId = await makeEdition(town, {
    ...{ course, capacity: 2, approval: 'organisation', nominations: true },
  });
  const common = { editionId };
  const waiting = await makeApplication(first, { ...common, ticket: 1, state: 'waiting' });
  const asked = { ...common, state: 'awaiting-approval' };
  const awaiting = await makeApplication(second, { ...asked, ticket: 2 });
  await makeApplication(third, { ...asked, ticket: 3 });
  await makeApplication(fourth, { ...common, ticket: 4, state: 'withdrawn', cause: 'withdrew' });
  const lottery = { course, capacity: 1, allocation: 'lottery' };
  const drawn = await makeEdition(town, { ...lottery, drawn: true });
  for (const [index, person] of people.entries()) {
    const at = { editionId: drawn, ticket: index + 1, cause: 'drawn' };
    await makeApplication(person, { ...at, state: 'waiting' });
  }
  const open = await makeEdition(town, lottery);
  const draft = await makeEdition(town, { course, published: false });
  return { course, learner: first, editionId, waiting, awaiting, drawn, open, draft };
}

/** Somebody in the first level of a series; in the next there is a seat at once, or a list to wait on. */
async function makeLevels(town: Town, learner: TestPerson) {
  const id = `series-${town.code}`;
  const [low, high] = [await makeCourse({ id, step: 1 }), await makeCourse({ id, step: 2 })];
  const own = await makePlace(learner, await makeEdition(town, { course: low }));
  for (const part of [{}, { approval: 'coordinator' }]) {
    await makeEdition(town, { course: high, ...part });
  }
  return { low, own };
}

const edition = (id: string) => `/admin/editions/${id}`;

for (const [lang, width] of [
  ['ja', 360],
  ['en', 1280],
] as const) {
  test.describe(`editions in ${lang} at ${width} px`, () => {
    test.use({ locale: lang, viewport: { width, height: 800 } });
    test.slow();

    test('no page of theirs has a fault or is wider than the screen', async ({
      page,
      context,
      baseURL: given,
    }) => {
      const baseURL = given ?? '';
      const town = await makeTown(lang);
      const scene = await makeScene(town, lang);
      const levels = await makeLevels(town, scene.learner);
      const visit = async (addresses: readonly string[]) => {
        for (const address of addresses) {
          await page.goto(address);
          await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible();
          await expect.soft(page.locator('html'), address).toHaveAttribute('lang', lang);
          await expectNoAxeFaults(page);
          await expectNoSideways(page);
          await page.setViewportSize({ width: 360, height: 800 });
          await expectNoSideways(page);
          await page.setViewportSize({ width, height: 800 });
        }
      };
      const coordinator = await makePerson({ role: 'coordinator', locale: lang });
      await signInAs(context, coordinator.accountId, baseURL);
      await visit([
        ...['/admin/editions', '/admin/editions/new', '/admin/editions/copies?year=2031'],
        ...[scene.editionId, scene.drawn, scene.open, scene.draft].map(edition),
        ...[`${edition(scene.editionId)}/edit`, `${edition(scene.editionId)}/nominations`],
        `/admin/applications/${scene.awaiting}`,
        ...[`/admin/applications/${levels.own}`, `/admin/applications/${levels.own}/level`],
      ]);
      await signInAs(context, town.supervisor.accountId, baseURL);
      await visit([
        ...['/admin/approvals', `/admin/approvals/decisions?application=${scene.awaiting}`],
        ...[`${edition(scene.editionId)}/nominations`, `/admin/applications/${scene.waiting}`],
      ]);
      await signInAs(context, scene.learner.accountId, baseURL);
      await visit([
        `/courses/${scene.course}`,
        `/courses/${scene.course}/lottery/${scene.open}`,
        `/courses/${scene.course}/lottery/${scene.drawn}`,
        ...[`/learn/${levels.low}`, `/learn/${levels.low}/level`],
      ]);
    });
  });
}
