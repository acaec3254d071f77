import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';

const WORDS = {
  en: {
    edit: /^Write or change\s?: About me/,
    text: 'About me (Japanese)',
    ...{ save: 'Save', saved: 'Saved.', level: 'Level', month: /^Month of the test/ },
    fault: 'Please give year and month like 2027-08.',
    ...{ stated: 'Stated by the person', handIn: 'Hand in', waits: 'Waiting to be checked' },
    ...{ agrees: /^Name, level and month agree/, decide: 'Decide' },
    checked: 'Checked by staff against the result',
  },
  ja: {
    ...{ edit: /^書く・直す\s?: 自己PR$/, text: '自己PR（日本語）' },
    ...{ save: '保存する', saved: '保存しました。', level: '級', month: /^受験した月/ },
    fault: '年と月を 2027-08 のように入力してください。',
    ...{ stated: '本人の申告', handIn: '証明を出す', waits: '確認待ち' },
    ...{ agrees: /^氏名、級、受験した月が/, decide: '決定する', checked: '職員が結果の証明と照合' },
  },
} as const;

const SECTIONS = [
  ...['work', 'japanese', 'languages', 'study', 'skills', 'statement', 'career', 'projects'],
  ...['learning', 'conditions', 'employer'],
];

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Moves the focus with the keyboard alone. */
async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

for (const lang of ['ja', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    const words = WORDS[lang];
    test.describe(`a profile in ${lang}${javaScriptEnabled ? '' : ' without JavaScript'}`, () => {
      test.use({
        ...{ locale: lang, javaScriptEnabled, viewport: { width: 360, height: 800 } },
        expectedConsole: [/status of 400/],
      });

      test('is written by keyboard on a phone, and its level is checked by staff', async ({
        page,
        context,
        browser,
        baseURL: given,
      }) => {
        const baseURL = given ?? '';
        const person = await makePerson({ locale: lang });
        await signInAs(context, person.accountId, baseURL);
        await page.goto('/career');
        await page.locator('#statement').getByRole('link', { name: words.edit }).focus();
        await page.keyboard.press('Enter');
        await page.getByLabel(words.text).focus();
        await page.keyboard.insertText('人の話を聞き、一つの計画にまとめることが得意です。');
        await press(page, words.save);
        await expect(page).toHaveURL(/\/career\?saved#statement$/);
        await expect(page.getByText(words.saved)).toBeVisible();
        await expect(page.locator('#statement')).toContainText('得意です。');

        await page.goto('/career/edit/japanese');
        await page.getByLabel(words.level, { exact: true }).focus();
        await page.keyboard.type('N2');
        await press(page, words.save);
        await expect(page.getByRole('alert')).toContainText(words.fault);
        await expect(page.getByLabel(words.level, { exact: true })).toHaveValue('N2');
        await page.getByRole('alert').getByRole('link').focus();
        await page.keyboard.press('Enter');
        await page.getByLabel(words.month).fill('2025-12');
        await press(page, words.save);
        await expect(page.locator('#japanese')).toContainText(words.stated);

        await page.goto('/career/evidence');
        const file = { name: 'result.png', mimeType: 'image/png', buffer: PNG };
        await page.locator('input[type=file]').setInputFiles(file);
        await press(page, words.handIn);
        await expect(page.locator('main')).toContainText(words.waits);
        await expectNoSideways(page);

        const office = await browser.newContext({ locale: lang, javaScriptEnabled });
        const coordinator = await makePerson({ role: 'coordinator', locale: lang });
        await signInAs(office, coordinator.accountId, baseURL);
        const desk = await office.newPage();
        await desk.goto(`${baseURL}/admin/evidence`);
        await desk.getByRole('link', { name: 'Robin Test Learner' }).first().click();
        const download = desk.waitForEvent('download');
        await desk.locator('a[download]').click();
        expect((await download).suggestedFilename()).toBe('jlpt.png');
        await desk.getByLabel(words.agrees).check();
        await press(desk, words.decide);
        await expect(desk).toHaveURL(/\/admin\/evidence\?done$/);
        await office.close();
        await page.goto('/career');
        await expect(page.locator('#japanese')).toContainText(words.checked);
      });
    });
  }

  test(`every page of a profile is sound in ${lang}`, async ({ page, context, baseURL }) => {
    const person = await makePerson({ locale: lang });
    await signInAs(context, person.accountId, baseURL ?? '');
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ['', '/evidence', ...SECTIONS.map((section) => `/edit/${section}`)]) {
      await page.goto(`/career${path}`);
      await expectNoSideways(page);
      await expectNoAxeFaults(page);
    }
  });
}
