import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test('the participant of the demonstration is in the first month of the beginner course, and reads a note that was marked', async ({
  page,
}) => {
  await page.goto('/sign-in?returnTo=%2Flearn');
  await page.getByLabel('E-mail address').fill('participant@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('kakehashi-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('JET Japanese: beginner').first()).toBeVisible();
  await page.goto('/learn/jet-japanese-beginner');
  await expect(main.getByText('To school and home again').first()).toBeVisible();
  await page.goto('/learn/jet-japanese-beginner/w2-note-to-the-office');
  await main.getByRole('link', { name: /^No\. 1 ·/u }).click();
  await expect(main).toContainText('ペンは長い物なので「六本」と数えます。');
  await expect(main).toContainText('Easy to follow');
  await page.goto('/records');
  await expect(main).toContainText('Japanese before you arrive');
});
