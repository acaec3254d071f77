import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { makePerson, signInAs } from './support/database.ts';

const FILE = [
  '// [tag:level:N5] [tag:topic:場所]',
  '::library::\\{図書館|としょかん\\}はどれですか。 {=library #そのとおりです。 ~bank ~school}',
  '',
  '::marked::町を紹介してください。 {}',
  '',
  '::open::これは閉じていません {=a ~b',
].join('\n');

const upload = { name: '問題.gift', mimeType: 'text/plain', buffer: Buffer.from(FILE) };

async function makeBank(page: Page, title: string) {
  await page.goto('/teach/banks');
  await page.locator('[name=titleJa]').fill(title);
  await page.locator('main form button').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [/status of 4\d\d/] });

  test('a trainer brings a file into a bank, finds a question and writes it anew', async ({
    page,
    context,
    baseURL,
  }) => {
    const trainer = await makePerson({ role: 'trainer', locale: 'en' });
    await signInAs(context, trainer.accountId, baseURL ?? '');
    await page.goto('/learn');
    await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).first().click();
    await makeBank(page, '場所の言葉');
    await page.getByRole('link', { name: 'Import from a file' }).click();
    await page.getByLabel('File').setInputFiles(upload);
    await page.getByRole('button', { name: 'Read and preview' }).click();
    await expect(page.getByText('New question 2')).toBeVisible();
    await expect(page.getByText('Braces are not closed, or stand within others')).toBeVisible();
    await page.getByLabel('ready', { exact: true }).check();
    await page.getByRole('button', { name: 'Import as shown' }).click();
    await expect(page.getByText('New question: 2')).toBeVisible();
    await page.getByRole('link', { name: 'See the bank' }).click();
    await page.getByLabel('Search questions').fill('トショカン');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('1 question', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'library' }).click();
    await expect(page.getByText('Right answer: library')).toBeVisible();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Add lines' }).click();
    await page.getByLabel('Option 4 (English)').fill('bank');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('The same thing is there twice.');
    await page.getByLabel('Option 4 (English)').fill('post office');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('radio', { name: 'post office' })).toBeVisible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Version 2')).toBeVisible();
    await page.getByRole('button', { name: 'Retire it' }).click();
    await expect(page.getByText('Status set: Retired')).toBeVisible();
  });
});

for (const lang of ['ja', 'en'] as const) {
  test(`pages of question banks have no fault, in ${lang}`, async ({ page, context, baseURL }) => {
    const trainer = await makePerson({ role: 'trainer', locale: lang });
    await signInAs(context, trainer.accountId, baseURL ?? '');
    await makeBank(page, `試験 ${lang}`);
    const bank = new URL(page.url()).pathname;
    await expectNoAxeFaults(page);
    await page.goto(`${bank}/import`);
    await expectNoAxeFaults(page);
    await page.locator('[name=file]').setInputFiles(upload);
    await page.locator('main form button').click();
    await page.waitForURL(/imports/u);
    await expectNoAxeFaults(page);
    await page.locator('form[action$=application] button').click();
    await expect(page.locator('.notice.success')).toBeVisible();
    await page.goto(bank);
    await expectNoAxeFaults(page);
    await page.getByRole('row').getByRole('link').first().click();
    await expect(page.locator('section.question')).toBeVisible();
    await expectNoAxeFaults(page);
    for (const kind of [
      'choice',
      'multiple',
      'true-false',
      'numeric',
      'matching',
      'essay',
      'cloze',
    ]) {
      await page.goto(`${bank}/questions/new?kind=${kind}`);
      await expectNoAxeFaults(page);
    }
    await page.goto(`${bank}/questions/new`);
    await expectNoAxeFaults(page);
  });
}
