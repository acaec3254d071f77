import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';
import { makeFair, makeRecruiter, tick, writeProfile } from './support/fairs.ts';
import { publishMeetings } from './support/meetings.ts';
import { press } from './support/keyboard.ts';

const picture = async (page: Page, name: string) => {
  const folder = process.env.E2E_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test.use({ locale: 'ja', viewport: { width: 360, height: 800 }, timezoneId: 'Europe/London' });

test('somebody reads their meetings on a phone, accepts one by keyboard, and checks their own row; the company reads the name', async ({
  page,
  browser,
  baseURL: given,
}) => {
  const baseURL = given ?? '';
  const person = await makePerson({ locale: 'ja' });
  await writeProfile(person.personId);
  await signInAs(page.context(), person.accountId, baseURL);
  const fair = await makeFair();
  const [first] = fair.companies;
  await page.goto(`/career/fairs/${fair.slug}`);
  await tick(page, ['field-occupations', 'field-jlpt', 'field-statement', 'agree']);
  await press(page.getByRole('button', { name: '公開する', exact: true }));
  await expect(page.locator('.notice')).toContainText('公開しました。');
  await publishMeetings(person.personId, fair);

  const at = `/career/fairs/${fair.slug}/meetings`;
  await page.goto(at);
  await expect(page.locator('main')).toContainText('ブース A-1');
  await expect(page.locator('main')).toContainText('研修の期間はどのくらいですか。');
  await expectNoAxeFaults(page);
  await expectNoSideways(page);
  await picture(page, 'meetings-360-ja');
  await press(page.getByRole('button', { name: new RegExp(`^承諾する.*${first.ja}`, 'u') }));
  await expect(page.locator('.notice.success')).toContainText('承諾しました。');

  const context = await browser.newContext({ locale: 'ja', baseURL });
  await signInAs(context, (await makeRecruiter(first.id, 'ja')).accountId, baseURL);
  const desk = await context.newPage();
  await desk.goto(`/company/meetings?fair=${fair.slug}`);
  const line = desk.getByRole('row').filter({ hasText: '承諾済み' });
  await expect(line).toContainText(/C-\d{4} /);
  await expectNoAxeFaults(desk);
  await picture(desk, 'company-1280-ja');
  await desk.goto(`/company/meetings/sheet?fair=${fair.slug}`);
  await expect(desk.locator('main')).toContainText('メモ');
  await desk.emulateMedia({ media: 'print' });
  await picture(desk, 'company-sheet');

  await page.goto(`/career/fairs/${fair.slug}/reasons`);
  await expect(page.locator('main')).toContainText(
    'この企業が会いたいとした候補者に、入っていませんでした。',
  );
  await picture(page, 'reasons-360-ja');
  await page.goto(`/career/fairs/${fair.slug}/check`);
  await press(page.getByRole('button', { name: '確かめる' }));
  await expect(page.getByRole('status').first()).toContainText('すべて合っています。');
  await expectNoSideways(page);
  await picture(page, 'check-360-ja');
  await page.goto(`/fairs/${fair.slug}/record`);
  await expect(page.locator('main')).toContainText('互いにより上位と会いたかった組はない。');
  await expectNoAxeFaults(page);
  await expectNoSideways(page);
  await picture(page, 'record-360-ja');
  await page.goto(`${at}/sheet`);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'own-sheet');
  await context.close();
});
