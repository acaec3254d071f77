import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';
import { endFair, makeFairDay } from './support/fair-days.ts';
import { makeRecruiter } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function open(browser: Browser, baseURL: string, accountId: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: 'ja', baseURL, viewport: { width: 360, height: 800 } },
  });
  await signInAs(context, accountId, baseURL);
  return context.newPage();
}

const looked = async (page: Page) => {
  await expectNoAxeFaults(page);
  await expectNoSideways(page);
};

/** What a page asks for by itself while it is looked at: a turn of its clock. */
const turn = (page: Page) => page.clock.fastForward(15_000);

test.describe('the day of a fair', () => {
  test.use({ expectedConsole: [/403|404/] });

  test('goes from the door to an answer: a no-show, a delay, a ticket, two meetings', async ({
    browser,
    baseURL: given,
  }) => {
    const baseURL = given ?? '';
    const { fairId, slug, company, guests } = await makeFairDay();
    const [first, second] = guests;
    const staff = await makePerson({ role: 'coordinator', locale: 'ja' });
    const door = await open(browser, baseURL, staff.accountId);
    const booth = await open(browser, baseURL, (await makeRecruiter(company.id, 'ja')).accountId);
    const own = await open(browser, baseURL, second.accountId);
    const late = await open(browser, baseURL, first.accountId);
    for (const page of [own, late]) await page.clock.install();
    const day = `/career/fairs/${slug}/day`;

    await own.goto(day);
    await expect(own.getByRole('img', { name: '受付のQRコード' })).toBeVisible();
    await expect(own.locator('main')).toContainText('定刻どおり');
    await looked(own);
    await door.goto(`/admin/fairs/${fairId}/day`);
    for (const { number } of guests) {
      await door.locator('[name="q"]').fill(String(number));
      await door.locator('[name="q"]').press('Enter');
      await expect(door.locator('table').first()).toContainText('未受付');
      await press(button(door, /さんを受付する/));
      await expect(door.locator('.notice')).toContainText('受付しました。');
    }
    await expect(door.locator('.figures')).toContainText('2／2人');
    await looked(door);

    await booth.goto(`/company/day?fair=${slug}`);
    await looked(booth);
    await press(button(booth, /の人は来なかった/));
    await expect(booth.locator('.notice')).toContainText('記録しました。');
    await press(button(booth, /の遅れを10分増やす/));
    await expect(booth.locator('main')).toContainText('遅れ 10分');
    await turn(own);
    await expect(own.locator('main')).toContainText('約10分遅れ');
    await expect(own.locator('main')).toContainText('受付済み');

    await late.goto(day);
    await expect(late.locator('main')).toContainText('不在とされました');
    await press(button(late, '待ち時間を見る'));
    await expect(late.locator('main')).toContainText('今は誰も待っていません。');
    await looked(late);
    await press(button(late, '整理券を取る'));
    await expect(late.locator('main')).toContainText('次の順番です。');
    await booth.reload();
    await press(button(booth, '1番をテーブル1に呼ぶ'));
    await expect(booth.locator('main')).toContainText('整理券1番');
    await turn(late);
    await expect(late.locator('.notice').last()).toContainText('ブース A-1 のテーブル1へ');
    await looked(late);
    await press(button(booth, '整理券1番は終わった'));
    await press(button(booth, /の面談を始める/));
    await expect(button(booth, /の面談を終える/)).toBeVisible();
    await turn(own);
    await expect(own.locator('main')).toContainText('面談中');
    await press(button(booth, /の面談を終える/));
    await expect(booth.locator('.notice')).toContainText('記録しました。');

    await endFair(fairId);
    await booth.goto(`/company/answers?fair=${slug}`);
    await expect(booth.locator('main')).toContainText('未回答 2人');
    await looked(booth);
    for (const box of await booth.getByRole('checkbox').all()) await box.check();
    await press(button(booth, '選んだ人への文面を書く'));
    await expect(booth.getByRole('heading', { level: 2 })).toContainText('2人');
    await looked(booth);
    await press(button(booth, '2人に送る'));
    await expect(booth.getByRole('alert').first()).toContainText('書き換えてください');
    const text = 'お話しできてうれしかったです。3月2日に工場でお会いしましょう。';
    await booth.getByRole('textbox', { name: '文面' }).fill(text);
    await press(button(booth, '2人に送る'));
    await expect(booth.locator('.notice')).toContainText('2人に送りました。');
    for (const page of [own, late]) {
      await page.goto(`/career/fairs/${slug}/answers`);
      await expect(page.getByRole('article')).toContainText(text);
    }
    await own.getByRole('combobox').selectOption('accepted');
    await press(button(own, '記入する'));
    await expect(own.locator('.notice')).toContainText('記入しました。');
    await looked(own);
    await door.goto(`/admin/fairs/${fairId}/answers`);
    await expect(door.getByRole('row').filter({ hasText: company.ja })).toContainText('2');
    await expect(door.locator('.figures')).toContainText('5人未満');
    await looked(door);
    await late.goto('/admin/check-in/AAAAAAAAAAAAAAAAAAAAAA');
    await expect(late.getByRole('heading', { level: 1 })).not.toContainText('受付');
    for (const page of [door, booth, own, late]) await page.context().close();
  });
});
