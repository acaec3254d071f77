import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, test, watch } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs, type TestPerson } from './support/database.ts';
import { endFair } from './support/fair-days.ts';
import {
  beginFair,
  cardNumber,
  closeChoices,
  corporateNumber,
  draftContent,
  linkTo,
  makeBookedFair,
  setUpCodes,
  type JourneyFair,
} from './support/fair-journey.ts';
import { makeRecruiter, tick, writeProfile, type TestCompany } from './support/fairs.ts';
import { press } from './support/keyboard.ts';

const WORDS = {
  en: {
    ...{ publish: 'Publish', published: 'Published.', save: 'Save', saved: 'Saved.' },
    ...{ wish: 'Add to the companies I wish to meet', accept: /^Accept .*/u },
    ...{ accepted: 'Accepted.', added: 'This meeting was added later' },
    ...{ running: 'Under way', held: 'Over' },
  },
  ja: {
    ...{ publish: '公開する', published: '公開しました。', save: '保存する' },
    ...{ saved: '保存しました。', wish: '会いたい企業に加える' },
  },
} as const;

type Lang = keyof typeof WORDS;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

interface Doors {
  browser: Browser;
  baseURL: string;
  complaints: string[];
}

type Opened = { lang: Lang; accountId?: string; isPhone?: boolean };

/** A browser of somebody's own, at a desk or on a phone. */
async function open(doors: Doors, { lang, accountId, isPhone }: Opened): Promise<Page> {
  const { browser, baseURL, complaints } = doors;
  const viewport = isPhone ? { width: 360, height: 800 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ locale: lang, baseURL, viewport });
  await watch(context, { origin: baseURL, complaints });
  if (accountId) await signInAs(context, accountId, baseURL);
  return context.newPage();
}

/** A company asks to take part, confirms, is approved, and its first recruiter accepts the invitation. */
async function register(desk: Page, { office, origin }: { office: Page; origin: string }) {
  const [ja, en] = ['紅旗製作所', `Benihata Works ${randomUUID().slice(0, 8)}`];
  const email = `${randomUUID()}@company.example`;
  await desk.goto('/company/registration?lang=en');
  const asked = {
    ...{ nameJa: ja, nameEn: en, kana: 'べにはたせいさくしょ' },
    ...{ corporateNumber: corporateNumber(), address: 'Osaka', askerName: 'Haruka Test' },
    ...{ askerEmail: email, purpose: 'To meet people who stay in Japan.' },
  };
  for (const [name, text] of Object.entries(asked)) {
    await desk.locator(`[name="${name}"]`).fill(text);
  }
  await press(button(desk, 'Register'));
  await expect(desk.locator('.notice')).toContainText('A mail is on its way to you.');
  const at = (link: string) => new URL(new URL(link).pathname, origin).href;
  await desk.goto(at(await linkTo(email, '/company/registration/')));
  await press(button(desk, 'Confirm'));
  await expect(desk.locator('.notice')).toContainText('You will be told the result by mail.');

  await office.goto('/admin/companies');
  await office.getByRole('link', { name: en }).click();
  await press(button(office, 'Approve'));
  await expect(office.locator('.notice')).toContainText('Approved.');
  await desk.goto(at(await linkTo(email, '/invitation/')));
  await desk.getByLabel('Password', { exact: true }).fill(`a long enough one ${en}`);
  await press(button(desk, 'Make the account'));
  await setUpCodes(desk);
  const [made] = await database()<{ id: string }[]>`
    select id from organisations where name_en = ${en}`;
  return { id: made?.id ?? '', ja, en };
}

/** The coordinator gives a company a booth at the fair. */
async function admit(office: Page, { id }: JourneyFair, company: TestCompany) {
  await office.goto(`/admin/fairs/${id}`);
  await office.locator('[name="company"]').selectOption({ label: company.en });
  await office.locator('[name="booth"]').fill('B-2');
  await press(button(office, 'Admit'));
  await expect(office.locator('.notice')).toContainText('The company takes part.');
}

/** A recruiter publishes the page and the job that were drafted, and wants one meeting at most. */
async function settle(desk: Page, { slug }: JourneyFair, company: TestCompany) {
  await draftContent(company.id);
  await desk.goto('/company');
  await desk.getByRole('link', { name: 'Open the company page' }).click();
  await press(button(desk, 'Publish'));
  await expect(desk.locator('.edition-line')).toContainText('Published.');
  await desk.goto('/company/jobs');
  await desk.getByRole('table').getByRole('link').first().click();
  await press(button(desk, 'Publish'));
  await expect(desk.locator('.edition-line')).toContainText('Published.');
  await desk.goto(`/company/fairs/${slug}`);
  await desk.locator('[name="jlpt"]').selectOption('');
  await desk.locator('[name="startBy"]').fill('');
  for (const role of await desk.locator('[name="role"]').all()) await role.uncheck();
  await desk.locator('[name="seats"]').fill('1');
  await press(button(desk, 'Save'));
  await expect(desk.locator('.notice')).toContainText('Saved.');
}

interface Guest {
  lang: Lang;
  page: Page;
  person: TestPerson;
}

/** Somebody with a profile, on a phone. */
async function arrive(doors: Doors, lang: Lang): Promise<Guest> {
  const person = await makePerson({ locale: lang });
  await writeProfile(person.personId);
  const page = await open(doors, { lang, accountId: person.accountId, isPhone: true });
  return { lang, page, person };
}

async function publish({ page, lang }: Guest, slug: string) {
  await page.goto(`/career/fairs/${slug}`);
  await tick(page, ['field-occupations', 'field-jlpt', 'field-statement', 'agree']);
  await press(button(page, WORDS[lang].publish));
  await expect(page.locator('.notice')).toContainText(WORDS[lang].published);
}

/** Puts companies in order from the pages of the guide, and opens the name where that is asked. */
async function choose(
  { page, lang }: Guest,
  of: { slug: string; order: TestCompany[]; opensName: boolean },
) {
  for (const { id } of of.order) {
    await page.goto(`/fairs/${of.slug}/${id}`);
    await press(button(page, WORDS[lang].wish));
    await expect(page.locator('.notice')).toBeVisible();
  }
  await page.goto(`/career/fairs/${of.slug}/choices`);
  await expect(page.locator('.rows > .row').first()).toContainText(of.order[0]?.[lang] ?? '');
  if (of.opensName) await page.locator('[name="name"]').check();
  await press(button(page, WORDS[lang].save).last());
  await expect(page.locator('.notice').first()).toContainText(WORDS[lang].saved);
  await expectNoSideways(page);
}

/** A recruiter marks candidates, each by the number of the card. */
async function mark(desk: Page, slug: string, marks: Record<string, 'meet' | 'talk'>) {
  for (const [number, as] of Object.entries(marks)) {
    await desk.goto(`/company/candidates?fair=${slug}`);
    await desk.getByRole('link', { name: number, exact: true }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(number);
    await desk.locator('[name="mark"]').selectOption(as);
    await press(desk.locator('form', { has: desk.locator('[name="mark"]') }).getByRole('button'));
    await expect(desk).toHaveURL(/outcome=marked/u);
  }
}

/** The coordinator makes the allocation and publishes it. */
async function allocate(office: Page, fair: JourneyFair) {
  await closeChoices(fair);
  await office.goto(`/admin/fairs/${fair.id}/allocation`);
  await press(button(office, 'Make the allocation'));
  await expect(office.locator('.notice')).toContainText('The allocation is made.');
  await press(office.locator('summary', { hasText: 'Publish' }));
  await press(button(office, 'Publish this version'));
  await expect(office.locator('.notice')).toContainText('Published.');
}

/** The coordinator gives what became empty to others, and makes the allocation final. */
async function fill(office: Page, { id }: JourneyFair) {
  await office.goto(`/admin/fairs/${id}/allocation/change`);
  await press(button(office, 'See what will happen'));
  await expect(office.locator('main')).toContainText('Before you save: what will happen');
  await press(button(office, 'Save it like this'));
  await expect(office.locator('.notice')).toContainText('Saved.');
}

async function checkIn(office: Page, { id }: JourneyFair, numbers: string[]) {
  await office.goto(`/admin/fairs/${id}/day`);
  for (const number of numbers) {
    await office.locator('[name="q"]').fill(number.slice(2));
    await press(button(office, 'Search'));
    await press(button(office, /^Check in /u));
    await expect(office.locator('.notice')).toContainText('Checked in.');
  }
}

/** A recruiter answers everyone they met. */
async function answer(
  desk: Page,
  said: { slug: string; text: string; write: string; send: string },
) {
  await desk.goto(`/company/answers?fair=${said.slug}`);
  for (const box of await desk.getByRole('checkbox').all()) await box.check();
  await press(button(desk, said.write));
  await desk.locator('textarea').fill(said.text);
  await press(button(desk, said.send));
  await expect(desk).toHaveURL(/sent=/u);
}

test.use({ expectedConsole: [/404/] });

test('two companies and two people go from registration to a held meeting and its answer', async ({
  browser,
  baseURL: given,
  complaints,
}) => {
  test.slow();
  const doors: Doors = { browser, baseURL: given ?? '', complaints };
  const origin = doors.baseURL;
  const fair = await makeBookedFair();
  const { slug, company: first } = fair;
  const coordinator = await makePerson({ role: 'coordinator', locale: 'en' });
  const office = await open(doors, { lang: 'en', accountId: coordinator.accountId });
  const desk = await open(doors, { lang: 'en' });
  const second = await register(desk, { office, origin });
  await admit(office, fair, second);
  await settle(desk, fair, second);
  const { accountId } = await makeRecruiter(first.id, 'ja');
  const other = await open(doors, { lang: 'ja', accountId });

  const [akira, robin] = [await arrive(doors, 'ja'), await arrive(doors, 'en')];
  for (const guest of [akira, robin]) await publish(guest, slug);
  const [a, r] = [
    await cardNumber(fair, akira.person.personId),
    await cardNumber(fair, robin.person.personId),
  ];
  await mark(desk, slug, { [a]: 'meet', [r]: 'talk' });
  await mark(other, slug, { [a]: 'meet', [r]: 'meet' });
  await choose(akira, { slug, order: [second, first], opensName: false });
  await choose(robin, { slug, order: [first, second], opensName: true });
  await allocate(office, fair);

  const meetings = `/career/fairs/${slug}/meetings`;
  const [own, phone] = [akira.page, robin.page];
  await own.goto(meetings);
  await press(button(own, new RegExp(`^承諾する.*${first.ja}`, 'u')));
  await expect(own.locator('.notice.success')).toContainText('承諾しました。');
  await press(button(own, new RegExp(`^辞退する.*${second.ja}`, 'u')));
  await expect(own.locator('.notice.success')).toContainText('辞退しました。');
  await expectNoSideways(own);
  await phone.goto(meetings);
  await expect(phone.locator('main')).not.toContainText(second.en);
  await press(button(phone, WORDS.en.accept));
  await expect(phone.locator('.notice.success')).toContainText(WORDS.en.accepted);
  await other.goto(`/company/meetings?fair=${slug}`);
  await expect(other.getByRole('row').filter({ hasText: r })).toContainText('Robin');
  await expect(other.getByRole('row').filter({ hasText: a })).toContainText('承諾済み');
  await expect(other.getByRole('row').filter({ hasText: a })).not.toContainText('Robin');

  await fill(office, fair);
  await phone.goto(meetings);
  await expect(phone.locator('main')).toContainText(WORDS.en.added);
  await press(button(phone, new RegExp(`^Accept .*${second.en}`, 'u')));
  await expect(phone.locator('.notice.success')).toContainText(WORDS.en.accepted);
  await expectNoSideways(phone);
  await desk.goto(`/company/meetings?fair=${slug}`);
  await expect(desk.getByRole('row').filter({ hasText: r })).toContainText('Robin');
  await office.goto(`/admin/fairs/${fair.id}/allocation`);
  await press(office.locator('summary', { hasText: 'Make it final' }));
  await press(button(office, 'Make it final'));
  await expect(office.locator('.notice')).toContainText('It is final.');

  await beginFair(fair);
  await checkIn(office, fair, [a, r]);
  await desk.goto(`/company/day?fair=${slug}`);
  await press(button(desk, /^Begin the meeting of /u));
  await expect(button(desk, /^End the meeting of /u)).toBeVisible();
  await phone.goto(`/career/fairs/${slug}/day`);
  await expect(phone.locator('main')).toContainText(WORDS.en.running);
  await press(button(desk, /^End the meeting of /u));
  await expect(button(desk, /^End the meeting of /u)).toHaveCount(0);
  await phone.reload();
  await expect(phone.locator('main')).toContainText(WORDS.en.held);
  await expectNoSideways(phone);
  await other.goto(`/company/day?fair=${slug}`);
  for (let held = 0; held < 2; held += 1) {
    await press(button(other, /の面談を始める/u).first());
    await press(button(other, /の面談を終える/u));
    await expect(button(other, /の面談を終える/u)).toHaveCount(0);
  }

  await endFair(fair.id);
  const [reply, line] = [
    'We would like to see you again in March.',
    '三月にまたお会いしましょう。',
  ];
  await answer(desk, {
    ...{ slug, text: reply, write: 'Write to those chosen', send: 'Send to 1 person' },
  });
  await answer(other, { slug, text: line, write: '選んだ人への文面を書く', send: '2人に送る' });
  await phone.goto(`/career/fairs/${slug}/answers`);
  await expect(phone.getByRole('article').filter({ hasText: second.en })).toContainText(reply);
  await own.goto(`/career/fairs/${slug}/answers`);
  await expect(own.getByRole('article')).toContainText(line);
  await expectNoSideways(own);

  await other.goto(`/company/candidates?fair=${slug}`);
  const beside = await other.context().newPage();
  await beside.goto(`/company/candidates?fair=${slug}`);
  await other.getByRole('link', { name: a, exact: true }).click();
  await expect(other.locator('dl.facts').first()).toBeVisible();
  await own.goto(`/career/fairs/${slug}`);
  await press(button(own, 'すべての企業への公開を取りやめる'));
  await expect(own.locator('.notice')).toContainText('取りやめました。');
  await other.getByRole('link', { name: 'メッセージを書く' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
  await beside.getByRole('link', { name: a, exact: true }).click();
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText('ページが見つかりません');
  await beside.goto(`/company/candidates?fair=${slug}`);
  await expect(beside.getByRole('link', { name: /^C-\d{4}$/u })).toHaveText([r]);
  for (const page of [office, desk, other, own, phone]) await page.context().close();
});
