import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';
import { makeFair, makeRecruiter, tick, writeProfile } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

test.use({
  ...{ locale: 'ja', viewport: { width: 360, height: 800 }, expectedConsole: [/409|422/] },
});

test('companies are put in order by keyboard, and a booth is set up for them', async ({
  page,
  browser,
  baseURL: given,
}) => {
  const baseURL = given ?? '';
  const person = await makePerson({ locale: 'ja' });
  await writeProfile(person.personId);
  await signInAs(page.context(), person.accountId, baseURL);
  const { slug, companies } = await makeFair();
  const own = `/career/fairs/${slug}`;
  await page.goto(`${own}/choices`);
  await expect(page).toHaveURL(new RegExp(`${own}$`, 'u'));
  await tick(page, ['field-occupations', 'agree']);
  await press(page.getByRole('button', { name: '公開する', exact: true }));
  await expect(page.locator('.notice')).toContainText('公開しました。');

  const desk = await browser.newContext({ locale: 'ja', baseURL });
  await signInAs(desk, (await makeRecruiter(companies[0].id, 'ja')).accountId, baseURL);
  const booth = await desk.newPage();
  await booth.goto(`/company/fairs/${slug}`);
  await booth.locator('[name="jlpt"]').selectOption('N2');
  await press(booth.getByRole('button', { name: 'この条件で数える' }));
  await expect(booth.locator('.notice').first()).toContainText('まだ保存していません');
  await expect(booth.locator('dl.facts')).toContainText('5人未満');
  await expectNoAxeFaults(booth);
  await press(booth.getByRole('button', { name: '保存する', exact: true }));
  await expect(booth.locator('.notice')).toContainText('保存しました。');
  await booth.goto(`/company/list?fair=${slug}`);
  await expect(booth.locator('main')).toContainText('まだ印をつけた人はいません。');
  await desk.close();

  await page.waitForLoadState('networkidle');
  await page.goto(`/fairs/${slug}/${companies[0].id}`);
  await press(page.getByRole('button', { name: '会いたい企業に加える' }));
  await expect(page.locator('.notice')).toContainText('会いたい企業の最後に加えました。');
  await press(page.getByRole('link', { name: '会いたい企業を見る' }));
  const lines = page.locator('.rows > .row');
  await expect(lines.first()).toContainText('N2 以上を必須としています');
  await expect(lines.first()).toContainText('この企業に公開していない項目');
  await page.locator('#field-addition').selectOption({ label: companies[1].ja });
  await press(page.getByRole('button', { name: '一覧に加える' }));
  await expect(lines).toHaveCount(2);
  await press(page.getByRole('button', { name: `${companies[1].ja}を上へ` }));
  await expect(lines.first()).toContainText(companies[1].ja);
  await expect(page.getByRole('button', { name: `${companies[1].ja}を下へ` })).toBeFocused();
  await expect(page.locator('.notice').first()).toContainText('まだ保存していません');
  await expectNoAxeFaults(page);
  await expectNoSideways(page);
  await press(page.getByRole('button', { name: '後半だけ' }));
  await expect(page.locator('[name="slot"]').first()).not.toBeChecked();
  await page.getByRole('button', { name: '保存する' }).last().press('Enter');
  await expect(page.locator('.notice').first()).toContainText('保存しました。');
  // A reload would cut off what the page still asks for of its links, and the console would say so.
  await page.waitForLoadState('networkidle');
  await page.reload();
  await expect(lines.first()).toContainText(companies[1].ja);
  await expect(page.locator('[name="slot"]').first()).not.toBeChecked();
});
