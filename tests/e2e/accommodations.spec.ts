import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { publishRuledCourse, RULED_TEST } from './support/made-course.ts';
import { becomeReady } from './support/ready-learner.ts';

/** How many minutes the open attempt lasts once what was given or taken back has been worked on. */
const lasts = async (personId: string) => {
  const [row] = await database()<{ minutes: number }[]>`
    select round(extract(epoch from t.ends_at - t.started_at) / 60)::int as minutes
    from attempts t join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.item_slug = ${RULED_TEST}`;
  return row?.minutes;
};

test('a coordinator gives a person time and a half, the learner is told and has it, and it is taken back', async ({
  page,
  browser,
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? '';
  const slug = await publishRuledCourse('{ duration: 20, attempts: 1 }');
  const personId = await becomeReady(page, baseURL, slug);
  await expect(page.getByRole('main')).toContainText('You have 20 minutes from the start.');

  const office = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await signInAs(office.context(), (await makePerson({ role: 'coordinator' })).accountId, baseURL);
  await office.goto(`/admin/people/${personId}`);
  await office.getByRole('link', { name: 'Give more time or attempts' }).click();
  await office.getByLabel('Working time').selectOption('150');
  await office.getByLabel('Reason (not shown)').fill('Low vision');
  await office.getByRole('button', { name: 'See how many' }).click();
  await expect(office.getByText('1 person has more time or attempts')).toBeVisible();
  await office.getByRole('button', { name: 'Give', exact: true }).click();
  await expect(office.getByText('It has been given.')).toBeVisible();
  const row = office.getByRole('row', { name: /Low vision \(not shown\)/u }).first();
  await expect(row).toContainText('Working time 150 %');

  await page.reload();
  const main = page.getByRole('main');
  await expect(main).toContainText(
    'You have 30 minutes from the start (20, and half as much again',
  );
  expect(await page.content()).not.toContain('Low vision');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(?:30:00|29:\d\d)$/u);
  await expect.poll(() => lasts(personId)).toBe(30);

  await row.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => lasts(personId), { timeout: 30_000 }).toBe(20);
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText(/^(?:20:00|19:\d\d)$/u);
});

for (const [lang, width] of [
  ['ja', 360],
  ['en', 1280],
] as const) {
  test.describe(`a trainer in ${lang} at ${width} px`, () => {
    test.use({ locale: lang, viewport: { width, height: 800 } });

    test('looks at a quiz as a learner with time and a half, answers it and leaves nothing behind', async ({
      page,
      baseURL,
    }) => {
      const slug = await publishRuledCourse('{ duration: 20, attempts: 1 }');
      const { accountId } = await makePerson({ role: 'trainer', locale: lang });
      await signInAs(page.context(), accountId, baseURL ?? '');
      await page.goto(`/teach/previews/${slug}/${RULED_TEST}?lang=${lang}`);
      const main = page.getByRole('main');
      await expect(main).toContainText(lang === 'ja' ? '20分以内' : 'You have 20 minutes');
      await page.locator('select[name="percent"]').selectOption('150');
      await page.locator('input[name="answers"]').check();
      await page
        .getByRole('button', { name: lang === 'ja' ? '表示する' : 'Show', exact: true })
        .click();
      await expect(main).toContainText(lang === 'ja' ? '30分以内' : 'You have 30 minutes');
      await expect(main).toContainText(lang === 'ja' ? '講師だけに表示' : 'staff only');
      await expectNoAxeFaults(page);
      await expectNoSideways(page);
      await page.getByRole('button', { name: lang === 'ja' ? /採点して/u : /^Judge/u }).click();
      await expect(main).toContainText(lang === 'ja' ? '30分以内' : 'You have 30 minutes');
      const [row] = await database()<{ attempts: number }[]>`
        select count(*)::int as attempts from attempts t
        join course_versions v on v.id = t.version_id join courses c on c.id = v.course_id
        where c.slug = ${slug}`;
      expect(row).toEqual({ attempts: 0 });
    });
  });
}
