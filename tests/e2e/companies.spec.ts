import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, signInAs } from './support/database.ts';
import { makeCompany, makeRecruiter } from './support/fairs.ts';

/** Goes on with Tab until the element has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 200 && !(await isThere()); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test.describe('on a phone by keyboard', () => {
  test.use({ viewport: { width: 360, height: 800 }, expectedConsole: [/40[09]|422/] });

  test('a company registers, and is told which digit of its number cannot be right', async ({
    page,
  }) => {
    await page.goto('/company/registration?lang=en');
    const type = async (name: string, text: string) => {
      await tabTo(page, page.locator(`[name="${name}"]`));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    };
    await type('nameJa', '鍵盤商事');
    await type('nameEn', 'Keyboard Trading');
    await type('kana', 'けんばんしょうじ');
    await type('corporateNumber', '1123456789012');
    await type('address', 'Osaka');
    await type('askerName', 'A. Person');
    await type('askerEmail', `${randomUUID()}@company.example`);
    await type('purpose', 'To meet JETs.');
    await tabTo(page, page.getByRole('button', { name: 'Register', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.locator('.summary')).toContainText('check digit');
    await expect(page.locator('[name="purpose"]')).toHaveValue('To meet JETs.');
    await expectNoAxeFaults(page);
    await type('corporateNumber', '7-1234-5678-9012');
    await page.keyboard.press('Enter');
    await expect(page.getByText('A mail is on its way to you.')).toBeVisible();
    await expectNoSideways(page);
  });

  for (const lang of ['en', 'ja'] as const) {
    test(`a recruiter drafts a job and is led to what is missing, in ${lang}`, async ({
      page,
      context,
      baseURL,
    }) => {
      const { id: companyId } = await makeCompany('Keyboard Trading', '鍵盤商事');
      const { accountId } = await makeRecruiter(companyId, lang);
      await signInAs(context, accountId, baseURL ?? '');
      await page.goto('/company');
      await expectNoAxeFaults(page);
      await page.goto('/company/jobs/new');
      await tabTo(page, page.locator('#field-titleJa'));
      await page.keyboard.type('海外営業');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/company\/jobs\/[\w-]{36}\?said=saved$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('海外営業');
      const way = page.locator('.missing a[href="#field-smoking"]');
      await tabTo(page, way);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expectNoAxeFaults(page);
      await expectNoSideways(page);
      // What a colleague saves meanwhile is not lost unseen.
      await database()`update company_jobs set version = version + 1 where company_id = ${companyId}`;
      const save = page.locator('form button.main');
      // The way through all fields takes long, and is the same in both languages.
      if (lang === 'en') await tabTo(page, save);
      await save.press('Enter');
      await expect(page.locator('.notice.fault')).toBeVisible();
      await expect(page.locator('#field-titleJa')).toHaveValue('海外営業');
      await page.locator('#field-titleJa').press('Enter');
      await expect(page.locator('.notice.success')).toBeVisible();
      for (const path of ['/company/page', '/company/jobs', '/company/recruiters']) {
        await page.goto(path);
        await expectNoAxeFaults(page);
        await expectNoSideways(page);
      }
    });
  }
});
