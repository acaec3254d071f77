import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE } from './support/database.ts';

/** Each link's attributes in order of their names: how the document or the browser wrote it. */
const linksOf = (page: Page) =>
  page.locator('a[href^="/"]').evaluateAll((links) =>
    links.map((link) =>
      [...link.attributes]
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' '),
    ),
  );

test('links are the same in the document and where the browser writes the page', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(`/learn/${COURSE}`);
  const sent = await linksOf(page);
  expect(sent.length).toBeGreaterThan(30);
  await page.locator('main').getByRole('link', { name: 'Words', exact: true }).click();
  await expect(page).toHaveURL(`/learn/${COURSE}/words`);
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await page.goBack();
  await expect(page).toHaveURL(`/learn/${COURSE}`);
  await expect(page.locator('.rows').first()).toBeVisible();
  const isSame = await page.evaluate(() => 'isSameDocument' in window);
  expect(isSame).toBe(true);
  expect(await linksOf(page)).toEqual(sent);
});
