import { expect, expectNoAxeFaults, test } from './fixtures.ts';
test('the home page speaks without complaint', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoAxeFaults(page);
});
