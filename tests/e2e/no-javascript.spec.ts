import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { questionIdOf } from './support/answering.ts';
import { checkUpOf, COURSE, makePerson, signInAs } from './support/database.ts';

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
  await page.locator('.end').getByRole('button').click();

  await expect(page.locator('.score')).toContainText(`${all}問中${all}問分正解(100%)`);
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
  await page.locator('.end').getByRole('button').click();
  await expect(page.locator('.score')).toContainText('0問分');
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
