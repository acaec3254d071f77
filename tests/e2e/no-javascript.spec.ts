import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { questionIdOf } from './support/answering.ts';
import { becomeLearner, checkUpOf, COURSE, makePerson, signInAs } from './support/database.ts';
import { bringForward } from './support/graduate.ts';
import { publishFiles } from './support/made-course.ts';
import { fileTaskCourse, TASK } from '../content/task-course.ts';

test.use({
  javaScriptEnabled: false,
  viewport: { width: 360, height: 740 },
  locale: 'ja-JP',
});

test('the first lesson and its check-up, on a phone, in Japanese, without a script', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await makePerson({ locale: 'ja' });
  await signInAs(context, person.accountId, baseURL ?? '');
  await page.goto(`/courses/${COURSE}`);
  await page.getByRole('button', { name: '受講を申し込む' }).click();
  await page.getByRole('button', { name: '学習を始める' }).click();
  await page.goto('/learn');
  await page.locator('section.next').getByRole('link').click();

  await expect(page).toHaveURL(/\/k1-a-ka$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('#lesson-body')).toContainText('あ');
  await expect(page.locator('.script-only').first()).toBeHidden();
  await page.locator('.end').getByRole('link').click();
  await page.locator('main').getByRole('button').first().click();
  await expect(page).toHaveURL(/\/attempt$/);
  const all = await answerAll(page, 'k1-a-ka-check-up');
  await page.locator('.end').getByRole('button').first().click();

  await expect(page.locator('.score')).toContainText(`${all}問中${all}問分正解（100%）`);
  await expect(page.locator('.notice').first()).toContainText('完了');
  await page.locator('.end').getByRole('link').click();
  await expect(page).toHaveURL(/\/s1-names-and-greetings$/);
});

test('what was left out and what was wrong is said in words', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await makePerson({ locale: 'ja' });
  await signInAs(context, person.accountId, baseURL ?? '');
  await page.goto(`/courses/${COURSE}`);
  await page.getByRole('button', { name: '受講を申し込む' }).click();
  await page.goto(`/learn/${COURSE}/k1-a-ka-check-up`);
  await page.locator('main').getByRole('button').first().click();
  await page.locator('.end').getByRole('button').first().click();
  const asked = page.locator('.end').first();
  await expect(asked).toContainText(/(\d+)問のうち\1問が未回答です。このまま提出しますか。/);
  await expect(asked.getByRole('link')).toHaveAttribute('href', '#question-1');
  await asked.getByRole('button').click();
  await expect(page.locator('.score')).toContainText('0問分');
  await expect(page.locator('.verdict').first()).toContainText('未回答です。');
  await expect(page.locator('.verdict').first()).toContainText('正解');
});

async function answerAll(page: Page, slug: string): Promise<number> {
  const { keys } = await checkUpOf(slug);
  const sections = await page.locator('section.question').all();
  for (const section of sections) {
    const id = await questionIdOf(section);
    const key = keys[id];
    const field = section.locator(`[name="q:${id}"]`);
    if (key?.kind === 'choice') await section.locator(`[value="${key.correct}"]`).check();
    else if (key?.kind === 'typed') await field.fill(key.accepted[0] ?? '');
    else if (key?.kind === 'ordering') {
      await field.fill((key.orders[0] ?? []).map((tile) => tile.slice(1)).join(' '));
    }
  }
  return sections.length;
}

test.describe('a refused form', () => {
  test.use({ expectedConsole: [/status of 422/] });

  test('what cannot be an answer comes back as it was written, and the rest is kept', async ({
    page,
    context,
    baseURL,
  }) => {
    await becomeLearner(context, baseURL ?? '');
    await page.goto(`/learn/${COURSE}/s1-names-and-greetings-check-up`);
    await page.getByRole('button', { name: 'Start' }).click();
    const numbers = page.locator('.ordering input[inputmode="numeric"]').first();
    await numbers.fill('1 99');
    await page.locator('.choices input').first().check();
    const answered = page.waitForResponse(/\/result$/);
    await page.getByRole('button', { name: 'Submit' }).click();
    expect((await answered).status()).toBe(422);
    await expect(numbers).toHaveValue('1 99');
    await expect(numbers).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.question > .fault')).toHaveText(/not in this question/);
    await expect(page.locator('.choices input').first()).toBeChecked();
    await numbers.fill('1 2');
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.locator('.end').first()).toContainText('Submit all the same?');
    await expect(numbers).toHaveValue('1 2');
    await page.getByRole('button', { name: 'Submit' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Result');
  });
});

test('the name on the certificate is asked before a module check-up, and kept', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 6 });
  const checkUp = `/learn/${COURSE}/module-1-check-up`;
  await page.goto(checkUp);
  await expect(page.locator('.certificate-name')).toContainText('Robin Test Learner');
  await page.getByRole('link', { name: 'Change the name' }).click();
  await page.getByLabel('Name on the certificate').fill('Robin Learner');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await expect(page).toHaveURL(new RegExp(`${checkUp}$`));
  await expect(page.locator('.certificate-name')).toContainText(
    'will be made out to: Robin Learner',
  );
  await expect(page.getByRole('button', { name: 'The name is right' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});

test.describe('files', () => {
  test.use({ expectedConsole: [/status of 422/] });

  test('are handed in on a page of their own, and what was written meanwhile is kept', async ({
    page,
    context,
    baseURL,
  }) => {
    const slug = await publishFiles(fileTaskCourse());
    const person = await makePerson({ locale: 'ja' });
    await signInAs(context, person.accountId, baseURL ?? '');
    await page.goto(`/courses/${slug}`);
    await page.getByRole('button', { name: '受講を申し込む' }).click();
    await page.goto(`/learn/${slug}/${TASK}`);
    await page.locator('main').getByRole('button').first().click();
    await page.locator('textarea').fill('はじめまして。');
    await page.getByRole('button', { name: 'ファイルを提出する' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('授業案を提出してください。');
    const files = page.locator('input[type="file"]');
    await files.setInputFiles({ ...PLAN, buffer: Buffer.from('no such file') });
    await page.getByRole('button', { name: '提出する' }).click();
    await expect(page.locator('main')).toContainText('この形式のファイルは提出できません。');
    await files.setInputFiles(PLAN);
    await page.getByRole('button', { name: '提出する' }).click();
    await expect(page.locator('textarea')).toHaveValue('はじめまして。');
    await expect(page.getByRole('button', { name: '別のファイルを提出する' })).toBeVisible();
    await page.locator('.end').getByRole('button').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('結果');
    await expect(page.locator('main')).toContainText('plan.pdf');
  });
});

const PLAN = {
  ...{ name: 'plan.pdf', mimeType: 'application/pdf' },
  buffer: Buffer.from('%PDF-1.7 a plan'),
};
