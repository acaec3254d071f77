import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { questionIdOf } from './support/answering.ts';
import { checkUpOf, database, makePerson, signInAs } from './support/database.ts';

test.use({ viewport: { width: 360, height: 740 } });

const TEST = '/courses/jet-japanese-placement';

/** Presses Tab until what is named has the focus, then Enter. */
async function pressOn(page: Page, name: RegExp, role: 'link' | 'button') {
  const wanted = page.getByRole('main').getByRole(role, { name });
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.first().evaluate((element) => element === document.activeElement)) break;
  }
  await expect(wanted.first()).toBeFocused();
  await page.keyboard.press('Enter');
}

test('who does not know their level takes the placement test by keyboard, and chooses otherwise', async ({
  page,
  context,
  baseURL,
}) => {
  const { personId, accountId } = await makePerson();
  await signInAs(context, accountId, baseURL ?? '');
  const bodies: Promise<string>[] = [];
  context.on('response', (response) => {
    if (/json|html|x-script/.test(response.headers()['content-type'] ?? '')) {
      bodies.push(response.text().catch(() => ''));
    }
  });
  await page.goto('/courses/jet-japanese-beginner');
  await pressOn(page, /Take the placement test/u, 'link');
  await page.waitForURL(`**${TEST}`);
  await pressOn(page, /Go to the test/u, 'button');
  await page.waitForURL('**/placement-test');
  await expect(page.getByText('24 questions', { exact: false }).first()).toBeVisible();
  await pressOn(page, /^Start$/u, 'button');
  await page.waitForURL('**/attempt');
  const parts = page.locator('h2.part');
  await expect(parts).toHaveText([
    'Reading kana',
    'First sentences',
    /Verbs/u,
    'Plain forms and longer sentences',
  ]);

  await expectNoAxeFaults(page);

  // The first part is answered rightly with the arrow keys; the rest is left blank.
  const keyed = await checkUpOf('placement-test', 'jet-japanese-placement');
  const sections = await page.locator('section.question').all();
  expect(sections).toHaveLength(24);
  for (const section of sections.slice(0, 6)) {
    const key = keyed.keys[await questionIdOf(section)];
    if (key?.kind !== 'choice') throw new Error('kana is chosen');
    await section.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    const chosen = section.locator(`input[value="${key.correct}"]`);
    for (let presses = 0; presses < 4 && !(await chosen.isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(chosen).toBeChecked();
  }
  await pressOn(page, /^Submit/u, 'button');
  await expect(page.getByText('have no answer', { exact: false })).toBeVisible();
  const [drawn] = await database()<{ ids: string[] }[]>`
    select t.question_ids as ids from attempts t join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId}`;
  const said = (await Promise.all(bodies)).join('\n');
  const undrawn = Object.keys(keyed.questions).filter((id) => !drawn?.ids.includes(id));
  expect(undrawn.length).toBeGreaterThan(80);
  expect(undrawn.filter((id) => said.includes(id))).toEqual([]);

  await pressOn(page, /^Submit/u, 'button');
  await page.waitForURL('**/advice**');
  await expect(page.getByText('We suggest “Japanese before you arrive”.')).toBeVisible();
  await expect(page.getByText(/You are sure of “Reading kana” \(6 of 6\)/u)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(4);
  await expectNoAxeFaults(page);
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWide).toBe(false);
  await pressOn(page, /See “JET Japanese: beginner”/u, 'link');
  await page.waitForURL('**/courses/jet-japanese-beginner');
  await page.goto('/learn');
  await expect(
    page.getByText('You are not enrolled in a course yet', { exact: false }),
  ).toBeVisible();
});
