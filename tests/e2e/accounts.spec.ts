import { expect, test } from './fixtures.ts';
import { database, makePerson, signInAs } from './support/database.ts';

test.use({ javaScriptEnabled: false });

/** One wrong password answers 400, which the browser writes on its console. */
const refused = [/status of 400/];

test.describe('signing in without a script', () => {
  test.use({ expectedConsole: refused });

  test('leads where one was going, also after a wrong password', async ({ page }) => {
    await page.goto('/records');
    await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Frecords$/);
    await page.getByLabel('E-mail address').fill('cir@demo.example');
    for (const password of ['wrong', 'kakehashi-demo']) {
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    }
    await expect(page).toHaveURL(/\/records$/);
  });
});

test.describe('choosing the other language', () => {
  test.use({ expectedConsole: refused });

  test('keeps where one was going, also after a wrong password', async ({ page }) => {
    await page.goto('/sign-in?returnTo=%2Frecords');
    await page.getByRole('link', { name: '日本語' }).first().click();
    await page.getByLabel('メールアドレス').fill('cir@demo.example');
    await page.getByLabel('パスワード', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'ログイン', exact: true }).click();
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.getByLabel('E-mail address').fill('cir@demo.example');
    await page.getByLabel('Password', { exact: true }).fill('kakehashi-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/records$/);
  });

  test('leaves the page that says a mail was sent as it is', async ({ page }) => {
    await page.goto('/password-reset?sent');
    await page.getByRole('link', { name: '日本語' }).first().click();
    await expect(page.locator('.notice')).toContainText('メールをお送りしました');
  });
});

test('a form sent when the session has ended leads back to its page', async ({
  page,
  context,
  baseURL,
}) => {
  const { accountId } = await makePerson();
  await signInAs(context, accountId, baseURL ?? '');
  await page.goto('/records');
  await database()`delete from sessions where account_id = ${accountId}`;
  await page.getByText('Robin', { exact: true }).first().click();
  await page.getByRole('button', { name: '日本語' }).first().click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Frecords$/);
});

test('devices are signed out one by one, then everywhere', async ({ page, context, baseURL }) => {
  const { accountId } = await makePerson();
  for (let devices = 0; devices < 3; devices += 1) {
    await signInAs(context, accountId, baseURL ?? '');
  }
  await page.goto('/account');
  await expect(page.getByText('Last used')).toHaveCount(3);
  const sessions = page.locator('.session');
  await sessions.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(sessions).toHaveCount(2);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  const [left] = await database()`
    select count(*)::int as sessions from sessions where account_id = ${accountId}`;
  expect(left).toEqual({ sessions: 0 });
});

test('asking for a new password leads to a page that says the mail is on its way', async ({
  page,
}) => {
  const { email } = await makePerson();
  for (const address of [email, 'nobody@test.example']) {
    await page.goto('/password-reset');
    await page.getByLabel('E-mail address').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page).toHaveURL(/\/password-reset\?sent$/);
    await expect(page.locator('.notice')).toContainText('a mail is on its way');
  }
});

test.describe('a demonstration account', () => {
  test.use({ expectedConsole: refused });

  test('says in both languages that its password stays', async ({ page }) => {
    await page.goto('/sign-in?returnTo=%2Faccount');
    await page.getByRole('button', { name: 'advisor@demo.example' }).click();
    await expect(page.getByText('its password cannot be changed')).toBeVisible();
    await expect(page.getByLabel('New password')).toHaveCount(0);
    await page.goto('/account/password?lang=ja');
    await expect(page.getByText('パスワードを変更できません')).toBeVisible();
    await page.context().clearCookies();
    for (const [lang, words] of [
      ['en', 'cannot be changed'],
      ['ja', '変更できません'],
    ] as const) {
      await page.goto(`/password-reset?lang=${lang}`);
      await page.getByRole('textbox').fill('advisor@demo.example');
      await page.locator('main button').click();
      await expect(page.locator('.field')).toContainText(words);
    }
  });
});
