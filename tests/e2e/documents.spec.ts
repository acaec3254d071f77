import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';
import { makeFair, makeRecruiter, tick, writeProfile } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

test.describe('a 履歴書', () => {
  test.use({
    ...{ locale: 'ja', viewport: { width: 360, height: 800 }, expectedConsole: [/404|422/] },
  });

  test('is made and sent by keyboard, saved by its company, and gone once it is taken back', async ({
    page,
    browser,
    baseURL: given,
  }) => {
    const baseURL = given ?? '';
    const person = await makePerson({ locale: 'ja' });
    await writeProfile(person.personId);
    await signInAs(page.context(), person.accountId, baseURL);
    const { slug, companies } = await makeFair();
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto(`/career/fairs/${slug}`);
    await tick(page, ['field-jlpt', 'agree']);
    await press(button('公開する'));
    await expect(page.locator('.notice')).toContainText('公開しました。');

    await page.goto('/career/documents/rireki');
    await expectNoAxeFaults(page);
    await page.locator('[name="birth"]').fill('1999-05-14');
    await page.locator('[name="education"]').fill('2017-13 ノースショア大学 入学');
    await press(button('内容を確かめる'));
    await expect(page.getByRole('alert')).toContainText('年月を読み取れません');
    await page.locator('[name="education"]').fill('平成29年9月 ノースショア大学 入学');
    await press(button('内容を確かめる'));
    await expect(page.locator('main')).toContainText('1999-05-14');
    await expectNoSideways(page);
    const saved = page.waitForEvent('download');
    await press(button('PDFを保存する'));
    expect((await saved).suggestedFilename()).toBe('履歴書.pdf');

    const to = page.locator('[name="to"]');
    const label = await to.locator('option', { hasText: companies[0].ja }).first().innerText();
    await to.selectOption({ label });
    await press(button('送る内容を確かめる'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(companies[0].ja);
    await expectNoAxeFaults(page);
    await tick(page, ['agree']);
    await press(button('同意して送る'));
    await expect(page.locator('.notice')).toContainText('送りました。');

    const context = await browser.newContext({ locale: 'ja', baseURL, acceptDownloads: true });
    const recruiter = await makeRecruiter(companies[0].id, 'ja');
    await signInAs(context, recruiter.accountId, baseURL);
    const desk = await context.newPage();
    await desk.goto('/company/messages');
    await desk.locator('main a[href*="/company/messages/"]').first().click();
    const link = desk.getByRole('link', { name: /履歴書/u });
    const file = (await link.getAttribute('href')) ?? '';
    const got = desk.waitForEvent('download');
    await link.click();
    await got;

    await press(page.getByRole('button', { name: /取り消す$/u }));
    await expect(page.locator('.notice')).toContainText('取り消しました。');
    await desk.reload();
    await expect(desk.locator('main')).toContainText('送った人が取り消しました');
    expect((await context.request.get(file)).status()).toBe(404);
    await page.goto('/career/views');
    await expect(page.locator('main')).toContainText('履歴書.pdf');
    await context.close();
  });
});
