import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { makeFair, makeRecruiter, tick, writeProfile } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface Desk {
  browser: Browser;
  baseURL: string;
}

/** The pages of a recruiter of a company, in a browser of their own. */
async function openDesk({ browser, baseURL }: Desk, companyId: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja', baseURL });
  await signInAs(context, (await makeRecruiter(companyId, 'ja')).accountId, baseURL);
  return context.newPage();
}

/** Somebody who publishes to the first company of a fair, from a page of their own. */
async function publish(page: Page, baseURL: string) {
  const person = await makePerson({ locale: 'ja' });
  await writeProfile(person.personId);
  await signInAs(page.context(), person.accountId, baseURL);
  const fair = await makeFair();
  await page.goto(`/career/fairs/${fair.slug}`);
  await page.getByLabel('選んだ企業だけ').first().check();
  await page.getByText('企業を選ぶ', { exact: true }).click();
  await page.getByLabel(fair.companies[0].ja).check();
  await tick(page, ['field-occupations', 'field-jlpt', 'agree']);
  await press(button(page, '公開する'));
  await expect(page.locator('.notice')).toContainText('公開しました。');
  return { ...fair, list: `/company/candidates?fair=${fair.slug}` };
}

test.describe('messages between a company and a participant', () => {
  test.use({
    ...{ locale: 'ja', viewport: { width: 360, height: 800 }, expectedConsole: [/40[49]/] },
  });

  test('go both ways by keyboard until one side takes no more; another company finds nothing', async ({
    page,
    browser,
    baseURL: given,
  }) => {
    const baseURL = given ?? '';
    const { list, companies } = await publish(page, baseURL);

    const desk = await openDesk({ browser, baseURL }, companies[0].id);
    await desk.goto(list);
    await press(desk.getByRole('link', { name: /^C-\d{4}/u }));
    await press(desk.getByRole('link', { name: 'メッセージを書く' }));
    await desk.getByLabel('文例').selectOption({ label: '初めての連絡（日本語）' });
    await press(button(desk, '本文に入れる'));
    await expect(desk.getByLabel('本文')).toHaveValue(/青橋商事のRobin/u);
    await desk.getByLabel('本文').fill('一行目\n  二行目は二字下げ。');
    await expectNoAxeFaults(desk);
    await press(button(desk, '送る'));
    await expect(desk.locator('.notice').first()).toContainText('送信しました。');
    const thread = desk.url().replace(/\?.*/u, '');

    await page.goto('/career/messages');
    await expect(page.locator('main .unread')).toContainText('1');
    await expectNoAxeFaults(page);
    await press(page.getByRole('link', { name: companies[0].ja }));
    const written = page.locator('.message .as-written');
    expect((await written.textContent())?.replaceAll('\r', '')).toBe(
      '一行目\n  二行目は二字下げ。',
    );
    await expectNoSideways(page);
    await page.getByLabel('返事を書く').fill('ありがとうございます。🎏');
    await press(button(page, '送る'));
    await expect(page.locator('.message.own')).toContainText('ありがとうございます。🎏');
    await expectNoAxeFaults(page);
    await expectNoSideways(page);

    await page.locator('summary', { hasText: 'この企業からのメッセージを止める' }).click();
    await press(button(page, 'この企業からのメッセージを止める'));
    await expect(page.locator('.notice').first()).toContainText('メッセージを止めました。');

    await desk.getByLabel('返事を書く').fill('もう一度だけ。');
    await press(button(desk, '送る'));
    await expect(desk.getByRole('alert')).toContainText('受け付けを終えています');
    await expect(desk.getByLabel('返事を書く')).toHaveValue('もう一度だけ。');
    await desk.goto(thread);
    await expect(desk.getByLabel('返事を書く')).toHaveCount(0);
    await expect(desk.locator('main')).toContainText('ありがとうございます。🎏');

    const other = await openDesk({ browser, baseURL }, companies[1].id);
    expect((await other.goto(thread))?.status()).toBe(404);
    await other.goto('/company/messages');
    await expect(other.locator('main')).toContainText('メッセージはまだありません。');
    const sent = await database()`select body from messages where thread_id =
      ${thread.split('/').at(-1) ?? ''}`;
    expect(sent).toHaveLength(2);
    for (const each of [desk, other]) await each.context().close();
  });
});
