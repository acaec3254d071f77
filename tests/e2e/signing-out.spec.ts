import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { questionOf, start } from './support/attempts.ts';
import { becomeLearner, COURSE, database, giveDemoPassword } from './support/database.ts';
import { holdStore } from './support/hold-store.ts';

const PRACTICE = `/learn/${COURSE}/s1-names-and-greetings-check-up`;

test.use({ expectedConsole: [/Failed to (?:load resource|fetch)/] });

/** A learner with an answer that the network does not let through, and its draft. */
async function leaveAnswer(page: Page, context: BrowserContext, baseURL: string) {
  const person = await becomeLearner(context, baseURL);
  await start(page, PRACTICE);
  await context.route('**/answers', (route) => route.abort());
  const choice = await questionOf(page, 'choice');
  await choice.locator('input[type="radio"]').first().check();
  await choice.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(choice.locator('.saved')).toContainText('Saved on this device');
  expect(await answersOn(page)).toHaveLength(2);
  return person;
}

const answersOn = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /answers|drafts/.test(key)));
const keptOn = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => key.split('.')[1])
      .sort(),
  );
const ownerOn = (page: Page) => page.evaluate(() => localStorage.getItem('kakehashi.owner'));

async function signOut(page: Page, isSure = true) {
  page.once('dialog', (dialog) => void (isSure ? dialog.accept() : dialog.dismiss()));
  const button = page.getByRole('button', { name: 'Sign out' }).first();
  if (!(await button.isVisible())) await page.getByText('Robin', { exact: true }).first().click();
  await button.click();
}

test.describe('answers that were not sent', () => {
  test('are asked about before signing out, and go with their person, from every window', async ({
    page,
    context,
    baseURL,
  }) => {
    await leaveAnswer(page, context, baseURL ?? '');
    const other = await context.newPage();
    await other.goto('/records');
    await signOut(page, false);
    await expect(page).toHaveURL(/\/attempt$/);
    expect(await answersOn(page)).toHaveLength(2);
    await signOut(page);
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await expect.poll(() => answersOn(page)).toEqual([]);
    expect(await ownerOn(page)).toBe('');
    await expect(other).toHaveURL(/\/sign-in\?returnTo=%2Frecords$/);
    await expect.poll(() => answersOn(other)).toEqual([]);
  });

  test('stay when signing out everywhere asks for the password first', async ({
    page,
    context,
    baseURL,
  }) => {
    const { accountId } = await leaveAnswer(page, context, baseURL ?? '');
    await database()`
      update sessions set created_at = now() - interval '1 hour' where account_id = ${accountId}`;
    await giveDemoPassword(accountId);
    const other = await context.newPage();
    await other.goto('/records');
    await page.goto('/account');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    const password = page.getByLabel('Current password', { exact: true });
    await expect(password).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await answersOn(page)).toHaveLength(2);
    await expect(other).toHaveURL(/\/records$/);
    await password.fill('kakehashi-demo');
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect.poll(() => answersOn(page)).toEqual([]);
  });

  for (const [how, fail] of [
    ['did not reach the server', { abort: true }],
    ['was answered by 503', { abort: false }],
  ] as const) {
    test(`stay when signing out ${how}, also when the session ends later`, async ({
      page,
      context,
      baseURL,
    }) => {
      const { accountId } = await leaveAnswer(page, context, baseURL ?? '');
      await holdStore(context);
      await page.route('**/sign-out', (route) =>
        fail.abort
          ? route.abort('internetdisconnected')
          : route.fulfill({ status: 503, body: 'Later.' }),
      );
      await signOut(page);
      await expect(page).toHaveURL(fail.abort ? /^chrome-error:/ : /\/sign-out$/);
      await page.goto('/records');
      await expect(page).toHaveURL(/\/records$/);
      await expect.poll(() => keptOn(page)).toEqual(['answers', 'drafts', 'owner']);
      expect(await answersOn(page)).toHaveLength(2);
      await database()`delete from sessions where account_id = ${accountId}`;
      await page.goto('/records');
      await expect(page).toHaveURL(/\/sign-in/);
      await page.waitForLoadState('networkidle');
      expect(await answersOn(page)).toHaveLength(2);
    });
  }
});
