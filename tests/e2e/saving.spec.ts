import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { questionIdOf } from './support/answering.ts';
import { fieldOf, MODULE, questionOf, start, startModule, storedOf } from './support/attempts.ts';
import {
  becomeLearner,
  checkUpOf,
  COURSE,
  database,
  giveDemoPassword,
} from './support/database.ts';
import { bringForward } from './support/graduate.ts';
import { holdStore } from './support/hold-store.ts';

const PRACTICE = `/learn/${COURSE}/s1-names-and-greetings-check-up`;

/** Submits although questions are open. */
async function submitWithGaps(page: Page) {
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.locator('.end')).toContainText('Submit all the same?');
  await page.getByRole('button', { name: 'Submit' }).click();
}

async function type(section: Locator, text: string) {
  await section.getByRole('button', { name: 'IME', exact: true }).click();
  await fieldOf(section).fill(text);
  await fieldOf(section).blur();
}

test.describe('answers', () => {
  test.use({ expectedConsole: [/Failed to (?:load resource|fetch)/] });

  test('given offline are kept on the device, over a reload, and sent when the network is back', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await bringForward(person, { lessons: 6 });
    await startModule(page, baseURL ?? '', person.personId);
    const typed = await questionOf(page, 'typed');
    const choice = await questionOf(page, 'choice');
    await context.setOffline(true);
    await type(typed, 'はな');
    await choice.locator('input[type="radio"]').first().check();
    await expect(typed.locator('.saved')).toContainText('Saved on this device');
    await expect(page.locator('.end')).toContainText('2 not sent yet');
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page).toHaveURL(/\/attempt$/);
    expect(await storedOf(person.personId)).toHaveLength(0);

    await context.setOffline(false);
    await expect(typed.locator('.saved')).toHaveText('Saved');
    await expect(choice.locator('.saved')).toHaveText('Saved');
    expect(await storedOf(person.personId)).toHaveLength(2);
    await page.reload();
    await expect(fieldOf(await questionOf(page, 'typed'))).toHaveValue('はな');
  });

  test('that are submitted without a network wait, and are submitted by themselves when it is back', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await bringForward(person, { lessons: 6 });
    await startModule(page, baseURL ?? '', person.personId);
    await context.setOffline(true);
    await type(await questionOf(page, 'typed'), 'はな');
    await submitWithGaps(page);
    const end = page.locator('.end');
    await expect(end.getByRole('status')).toContainText('The connection is bad at the moment.');
    await end.getByRole('button', { name: 'Do not submit yet' }).click();
    await expect(end).toContainText('1 not sent yet');
    await submitWithGaps(page);
    await expect(end.getByRole('status')).toBeVisible();
    await expect(page).toHaveURL(/\/attempt$/);

    await context.setOffline(false);
    await expect(page).toHaveURL(/\/result\?attempt=/);
    const counted = await database()`
      select from answer_bodies b join attempts t on t.id = b.attempt_id and t.submitted_by = 'learner'
      join enrolments e on e.id = t.enrolment_id
      where e.person_id = ${person.personId} and b.answer ->> 'text' = 'はな'`;
    expect(counted).toHaveLength(1);
  });

  test('that were still unsent when the page was closed are sent when it is opened again', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await bringForward(person, { lessons: 6 });
    await startModule(page, baseURL ?? '', person.personId);
    const typed = await questionOf(page, 'typed');
    await holdStore(context);
    await context.setOffline(true);
    await type(typed, 'はな');
    await expect(page.locator('.end')).toContainText('1 not sent yet');
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${MODULE}/attempt`);
    await expect(fieldOf(await questionOf(again, 'typed'))).toHaveValue('はな');
    await expect.poll(async () => (await storedOf(person.personId)).length).toBe(1);
  });

  test('whose receipt was lost are sent again and stored once', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await start(page, PRACTICE);
    let lost = 0;
    await page.route('**/answers', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    const choice = await questionOf(page, 'choice');
    await choice.locator('input[type="radio"]').first().check();
    await choice.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(choice.locator('.saved')).toHaveText('Saved', { timeout: 15_000 });
    expect(lost).toBeGreaterThan(1);
    expect(await storedOf(person.personId)).toHaveLength(1);
  });

  test('of two windows do not overwrite each other unseen', async ({ page, context, baseURL }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await start(page, PRACTICE);
    const other = await context.newPage();
    await other.goto(`${PRACTICE}/attempt`);
    const mine = await questionOf(page, 'choice');
    const theirs = await questionOf(other, 'choice');
    await theirs.locator('input[type="radio"]').nth(0).check();
    await theirs.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(theirs.locator('.saved')).toHaveText('Saved');
    await mine.locator('input[type="radio"]').nth(1).check();
    await mine.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(mine.locator('.notice')).toContainText('An answer from another window came first');
    await expect(mine.locator('.saved')).toHaveText('Saved');
    const stored = await storedOf(person.personId);
    expect(stored.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(stored[0]?.answer).not.toEqual(stored[1]?.answer);
  });

  test('typed when the session has ended are there after signing in, at the same question', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await bringForward(person, { lessons: 6 });
    await startModule(page, baseURL ?? '', person.personId);
    const typed = await questionOf(page, 'typed');
    const anchor = await typed.getAttribute('id');
    await database()`delete from sessions where account_id = ${person.accountId}`;
    await type(typed, 'はな');
    await page.getByRole('link', { name: 'Sign in and go on' }).click();
    await expect(page.locator('.notice').first()).toContainText('kept on this device');
    await giveDemoPassword(person.accountId);
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('kakehashi-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/attempt\?question=\d+$/);
    const again = page.locator(`#${anchor}`);
    await expect(fieldOf(again)).toHaveValue('はな');
    await expect(again).toBeInViewport();
    await expect.poll(async () => (await storedOf(person.personId)).length).toBe(1);
  });

  test('typed but not sent before the session ended survive pressing "Submit"', async ({
    page,
    context,
    baseURL,
  }) => {
    const person = await becomeLearner(context, baseURL ?? '');
    await start(page, PRACTICE);
    const typed = await questionOf(page, 'typed');
    await type(typed, 'はな');
    await database()`delete from sessions where account_id = ${person.accountId}`;
    await submitWithGaps(page);
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
    await giveDemoPassword(person.accountId);
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('kakehashi-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/attempt$/);
    await expect(fieldOf(await questionOf(page, 'typed'))).toHaveValue('はな');
  });

  test('come too late for an attempt that another window submitted, and the page says so', async ({
    page,
    context,
    baseURL,
  }) => {
    await becomeLearner(context, baseURL ?? '');
    await start(page, PRACTICE);
    const other = await context.newPage();
    await other.goto(`${PRACTICE}/attempt`);
    await submitWithGaps(other);
    await expect(other).toHaveURL(/\/result/);
    const choice = await questionOf(page, 'choice');
    await choice.locator('input[type="radio"]').first().check();
    await choice.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByText('This attempt has been submitted.')).toBeVisible();
    await page.getByRole('link', { name: 'See the result' }).click();
    await expect(page.locator('.score')).toBeVisible();
  });
});

test('an attempt with open questions is submitted only when one says so', async ({
  page,
  context,
  baseURL,
}) => {
  const { personId } = await becomeLearner(context, baseURL ?? '');
  await start(page, PRACTICE);
  const choice = await questionOf(page, 'choice');
  await choice.locator('input[type="radio"]').first().check();
  await page.getByRole('button', { name: 'Submit' }).click();
  const asked = page.locator('.end');
  await expect(asked).toContainText(/of \d+ questions have no answer\. Submit all the same\?/);
  await expect(asked).toBeFocused();
  await page.getByRole('link', { name: 'Go back' }).click();
  await expect(page.locator('section.question :focus')).toBeVisible();
  await expect(asked).not.toContainText('Submit all the same?');
  const [open] = await database()`
    select t.submitted_at from attempts t join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId}`;
  expect(open).toEqual({ submitted_at: null });
  await submitWithGaps(page);
  await expect(page.locator('.score')).toBeVisible();
});

test('a module check-up that was not passed can be taken again at once', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 6 });
  await startModule(page, baseURL ?? '', person.personId);
  await submitWithGaps(page);
  await page.locator('.end').getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveURL(/\/module-1-check-up\/attempt$/);
  await expect(page.locator('section.question').first()).toBeVisible();
});

test('wrong answers are told in the words of their author, and can be corrected', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await start(page, PRACTICE);
  const { keys } = await checkUpOf('s1-names-and-greetings-check-up');
  const choice = await questionOf(page, 'choice');
  const key = keys[await questionIdOf(choice)];
  if (key?.kind !== 'choice') throw new Error('not a choice');
  const [wrong = '', words] = Object.entries(key.feedback)[0] ?? [];
  await choice.locator(`input[value="${wrong}"]`).check();
  await choice.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(choice.locator('.verdict')).toContainText('Not yet.');
  const plain = (words?.en ?? '').replaceAll(/[{}|*]/gu, '').slice(0, 12);
  await expect(choice.locator('.verdict')).toContainText(plain);
  await choice.locator(`input[value="${key.correct}"]`).check();
  await choice.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(choice.locator('.verdict')).toContainText('Right.');
});
