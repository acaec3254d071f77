import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { database, makePerson, signInAs, type TestPerson } from './support/database.ts';
import { makeAlt, makeCourse, makeTown, OPEN_DAYS, type Town } from './support/editions.ts';

async function open(browser: Browser, baseURL: string, person: TestPerson): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  await signInAs(context, person.accountId, baseURL);
  return context.newPage();
}

async function addEdition(page: Page, town: Town, course: string) {
  await page.goto('/admin/editions');
  await page.getByRole('link', { name: 'New edition' }).click();
  await page.getByLabel('Course', { exact: true }).selectOption(course);
  await page.getByLabel('Name in Japanese').fill(`${town.code}期`);
  await page.getByLabel('Name in English').fill(`Edition ${town.code}`);
  await page.getByLabel('Name in the address').fill(`edition-${town.code}`);
  await page.getByLabel('Enrolment opens on').fill(OPEN_DAYS.opensOn);
  await page.getByLabel('Last day of enrolment').fill(OPEN_DAYS.closesOn);
  await page.getByLabel('First day', { exact: true }).fill(OPEN_DAYS.startsOn);
  await page.getByLabel('Last day (optional)').fill('2001-01-01');
  await page.getByLabel('ALT', { exact: true }).check();
  await page.getByLabel('Find an organisation').fill(town.code);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByLabel(`Town ${town.code}`).check();
  await page.getByRole('button', { name: 'Show how many it means' }).click();
  await expect(page.getByText('This means 2 people now.')).toBeVisible();
  await page.getByLabel('Capacity').fill('1');
  await page.getByLabel('The contracting organisation approves').check();
  await page.getByRole('button', { name: 'Save' }).last().click();
  // What is wrong is said at its field, and nothing that was typed is lost.
  await expect(page.getByText('This is before another of the dates.').last()).toBeVisible();
  await expect(page.getByLabel(`Town ${town.code}`)).toBeChecked();
  await page.getByLabel('Last day (optional)').fill(OPEN_DAYS.endsOn);
  await page.getByRole('button', { name: 'Save' }).last().click();
  await expect(page.getByText('This edition is a draft.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published.')).toBeVisible();
}

async function apply(page: Page, town: Town, course: string) {
  await page.goto(`/courses/${course}`);
  const edition = page.getByRole('listitem').filter({ hasText: `Edition ${town.code}` });
  await expect(edition.getByText('Your contracting organisation has to approve.')).toBeVisible();
  await edition.getByRole('button', { name: 'Enrol' }).click();
  await expect(page.getByText('You have applied.')).toBeVisible();
  await expect(edition.getByText('Waiting for approval', { exact: true })).toBeVisible();
}

test('an edition is opened, applied for, approved in Japanese, and its waiting list moves', async ({
  browser,
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? '';
  const [town, course] = [await makeTown('ja'), await makeCourse()];
  const [first, second] = [await makeAlt(town, 'Ada First'), await makeAlt(town, 'Bea Second')];
  const coordinator = await open(browser, baseURL, await makePerson({ role: 'coordinator' }));
  await addEdition(coordinator, town, course);

  const [a, b] = [await open(browser, baseURL, first), await open(browser, baseURL, second)];
  await apply(a, town, course);
  await apply(b, town, course);

  const supervisor = await open(browser, baseURL, town.supervisor);
  await supervisor.goto('/learn');
  await expect(supervisor.getByText('未対応 2件')).toBeVisible();
  await supervisor.getByRole('main').getByRole('link', { name: '申請の確認' }).click();
  await supervisor.getByLabel('Ada First').check();
  await supervisor.getByLabel('Bea Second').check();
  await supervisor.getByRole('button', { name: '選んだ申込を確かめる' }).click();
  await expect(supervisor.getByText('受講決定1人、キャンセル待ち1人になります。')).toBeVisible();
  await supervisor.getByRole('button', { name: '承認しない' }).click();
  await expect(supervisor.getByText('理由を書いてください。')).toBeVisible();
  await supervisor.getByRole('button', { name: '承認する' }).click();
  await expect(supervisor.getByText('2件を決めました。')).toBeVisible();
  await expect(supervisor.getByText('承認を待っている申込はありません。')).toBeVisible();

  await b.goto(`/courses/${course}`);
  await expect(b.getByText('number 1 on the waiting list')).toBeVisible();
  await a.goto(`/courses/${course}`);
  await a.getByText('Withdraw', { exact: true }).first().click();
  await a.getByRole('button', { name: 'Withdraw' }).click();
  await expect(a.getByText('You have withdrawn.')).toBeVisible();
  await b.goto(`/courses/${course}`);
  await b.getByText('What has happened', { exact: true }).click();
  await expect(b.getByText('Moved up from the waiting list (Enrolled)')).toBeVisible();

  await coordinator.goto('/admin/editions?state=open');
  await coordinator.getByRole('link', { name: `Edition ${town.code}` }).click();
  await coordinator.getByRole('link', { name: 'Withdrawn 1' }).click();
  await coordinator.getByRole('link', { name: 'Ada First' }).click();
  await expect(coordinator.getByRole('row').filter({ hasText: 'Withdrew' })).toBeVisible();
  const mails = await database()`
    select n.dedupe_key from outbox_jobs j join notices n
      on n.id::text = j.payload ->> 'noticeId'
    where n.dedupe_key like 'application:%'
      and n.person_id in (${first.personId}, ${second.personId})`;
  // Approved, approved to wait, moved up: each told once.
  expect(mails).toHaveLength(3);
});
