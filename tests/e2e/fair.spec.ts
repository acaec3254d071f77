import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { makePerson, signInAs } from './support/database.ts';
import { makeFair, makeRecruiter, SAID, tick, writeProfile } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

const WORDS = {
  en: {
    ...{ publish: 'Publish', published: 'Published.', agree: 'To publish, you need to agree.' },
    ...{ preview: 'See what a company sees', pay: 'Hoped-for pay', show: 'Show' },
    ...{ withdraw: 'Stop publishing to all companies', withdrawn: 'Withdrawn.' },
    ...{ nothing: 'No company sees anything.', filter: 'Filter', marked: 'Marked.' },
    ...{ meet: 'Would like to meet', list: 'List', card: 'Page', save: 'Mark' },
    ...{ onePublishes: '1 person publishes', nobody: 'Nobody publishes to your company yet.' },
    ...{ some: 'Only companies I choose', choose: 'Choose companies', none: 'Nobody matches.' },
    gone: 'There is no such page',
  },
  ja: {
    ...{
      publish: '公開する',
      published: '公開しました。',
      agree: '公開するには、同意が必要です。',
    },
    ...{ preview: '企業からの見え方を確かめる', pay: '希望年収', show: '表示する' },
    ...{ withdraw: 'すべての企業への公開を取りやめる', withdrawn: '取りやめました。' },
    ...{ nothing: 'どの企業にも、何も見えていません。', filter: '絞り込む' },
    ...{ marked: '印をつけました。', meet: '会いたい', list: '一覧', card: '詳しいページ' },
    ...{ save: '印をつける', onePublishes: '貴社に公開している人 1人' },
    ...{ nobody: 'まだ公開している人はいません。', some: '選んだ企業だけ', choose: '企業を選ぶ' },
    none: '条件に合う人はいません。',
    gone: 'ページが見つかりません',
  },
} as const;

type Lang = keyof typeof WORDS;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface Desk {
  browser: Browser;
  baseURL: string;
  lang: Lang;
}

/** The pages of a recruiter of a company, in a browser of their own. */
async function openDesk({ browser, baseURL, lang }: Desk, companyId: string): Promise<Page> {
  const context = await browser.newContext({ locale: lang, baseURL });
  await signInAs(context, (await makeRecruiter(companyId, lang)).accountId, baseURL);
  return context.newPage();
}

/** Somebody with a profile who is signed in, and a fair to publish it for. */
async function begin(page: Page, { baseURL, lang }: Omit<Desk, 'browser'>) {
  const person = await makePerson({ locale: lang });
  await writeProfile(person.personId);
  await signInAs(page.context(), person.accountId, baseURL);
  const fair = await makeFair();
  return {
    ...fair,
    own: `/career/fairs/${fair.slug}`,
    list: `/company/candidates?fair=${fair.slug}`,
  };
}

const FIELDS = ['field-occupations', 'field-jlpt', 'field-statement'];

for (const lang of ['en', 'ja'] as const) {
  const words = WORDS[lang];
  test.describe(`a profile at a fair in ${lang}`, () => {
    test.use({
      ...{ locale: lang, viewport: { width: 360, height: 800 }, expectedConsole: [/40[49]|422/] },
    });

    test('is published by keyboard, found, marked, and gone with the next click once withdrawn', async ({
      page,
      browser,
      baseURL: given,
    }) => {
      const baseURL = given ?? '';
      const { own, list, companies } = await begin(page, { baseURL, lang });
      await page.goto(own);
      await expect(page.locator('main')).toContainText(words.nothing);
      await expectNoAxeFaults(page);
      await expectNoSideways(page);
      await tick(page, FIELDS);
      await press(button(page, words.publish));
      await expect(page.getByRole('alert')).toContainText(words.agree);
      for (const id of FIELDS) await expect(page.locator(`#${id}`)).toBeChecked();
      await tick(page, ['agree']);
      await press(button(page, words.publish));
      await expect(page.locator('.notice')).toContainText(words.published);

      await press(page.getByRole('link', { name: words.preview }));
      await page.getByRole('combobox').selectOption({ label: companies[0][lang] });
      await press(button(page, words.show));
      await expect(page.getByRole('heading', { level: 1 })).toContainText(companies[0][lang]);
      await expect(page.locator('dl.facts')).toContainText(SAID.statement);
      await expect(page.locator('dl.facts')).not.toContainText(words.pay);
      await expectNoSideways(page);

      const desk = await openDesk({ browser, baseURL, lang }, companies[0].id);
      await desk.goto(list);
      await desk.locator('[name="jlpt"]').selectOption('N3');
      await desk.locator('[name="q"]').fill('一つの計画');
      await desk.locator('[name="q"]').press('Enter');
      await expect(desk).toHaveURL(/jlpt=N3/);
      await expect(desk.getByRole('heading', { level: 1 })).toContainText(words.onePublishes);
      await expectNoAxeFaults(desk);
      await desk.getByRole('link', { name: /^C-\d{4}$/ }).click();
      await expect(desk.locator('dl.facts')).toContainText(SAID.statement);
      await expect(desk.locator('main')).not.toContainText('hirahira');
      await expectNoAxeFaults(desk);
      const card = desk.url();
      await desk.locator('[name="mark"]').selectOption({ label: words.meet });
      await button(desk, words.save).click();
      await expect(desk.locator('.notice')).toContainText(words.marked);
      const beside = await desk.context().newPage();
      await beside.goto(list);
      await expect(beside.locator('[name="mark"]')).toHaveValue('meet');

      await page.goto('/career/views');
      const row = page.getByRole('row').filter({ hasText: companies[0][lang] });
      await expect(row.filter({ hasText: words.list }).first()).toContainText('Robin');
      await expect(row.filter({ hasText: words.card }).first()).toContainText('Robin');
      await expectNoSideways(page);
      await page.goto(own);
      await press(button(page, words.withdraw));
      await expect(page.locator('.notice')).toContainText(words.withdrawn);
      await expect(page.locator('main')).toContainText(words.nothing);

      await button(beside, words.filter).click();
      await expect(beside.locator('main')).toContainText(words.nobody);
      await expect(beside.getByRole('link', { name: /^C-\d{4}$/ })).toHaveCount(0);
      await button(desk, words.save).click();
      await expect(desk.getByRole('heading', { level: 1 })).toHaveText(words.gone);
      expect((await desk.goto(card))?.status()).toBe(404);
      await desk.context().close();
    });

    test('is a page that there is not for a company that replays the address of another', async ({
      page,
      browser,
      baseURL: given,
    }) => {
      const baseURL = given ?? '';
      const { own, list, companies } = await begin(page, { baseURL, lang });
      await page.goto(own);
      await page.getByLabel(words.some).first().check();
      await page.getByText(words.choose, { exact: true }).click();
      await page.getByLabel(companies[0][lang]).check();
      await tick(page, [...FIELDS, 'agree']);
      await press(button(page, words.publish));
      await expect(page.locator('.notice')).toContainText(words.published);

      const first = await openDesk({ browser, baseURL, lang }, companies[0].id);
      await first.goto(list);
      await first.getByRole('link', { name: /^C-\d{4}$/ }).click();
      await expect(first.locator('dl.facts')).toContainText(SAID.statement);

      const second = await openDesk({ browser, baseURL, lang }, companies[1].id);
      expect((await second.goto(first.url()))?.status()).toBe(404);
      await expect(second.locator('main')).not.toContainText(SAID.statement);
      const address = new URL(first.url());
      const mark = await second.request.post(`${address.pathname}/mark${address.search}`, {
        ...{ headers: { Origin: baseURL }, form: { mark: 'meet' }, maxRedirects: 0 },
      });
      expect(mark.status()).toBe(404);
      await second.goto(`${list}&jlpt=N3`);
      await expect(second.locator('main')).toContainText(words.none);
      await second.goto(list);
      await expect(second.locator('main')).toContainText(words.nobody);
      for (const desk of [first, second]) await desk.context().close();
    });
  });
}

test.describe('a profile at a fair without JavaScript', () => {
  const words = WORDS.ja;
  test.use({ locale: 'ja', javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('is published, seen as a company sees it, and withdrawn', async ({
    page,
    browser,
    baseURL: given,
  }) => {
    const baseURL = given ?? '';
    const { own, list, companies } = await begin(page, { baseURL, lang: 'ja' });
    await page.goto(own);
    await tick(page, [...FIELDS, 'agree']);
    await button(page, words.publish).click();
    await expect(page.locator('.notice')).toContainText(words.published);
    await page.goto(`${own}/preview`);
    await page.getByRole('combobox').selectOption({ label: companies[1].ja });
    await button(page, words.show).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(companies[1].ja);
    await expect(page.locator('dl.facts')).toContainText(SAID.statement);
    const desk = await openDesk({ browser, baseURL, lang: 'ja' }, companies[1].id);
    await desk.goto(list);
    await expect(desk.getByRole('link', { name: /^C-\d{4}$/ })).toHaveCount(1);
    await page.goto(own);
    await button(page, words.withdraw).click();
    await expect(page.locator('.notice')).toContainText(words.withdrawn);
    await desk.reload();
    await expect(desk.locator('main')).toContainText(words.nobody);
    await desk.context().close();
  });
});
