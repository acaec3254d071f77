import type { Browser, Page } from '@playwright/test';
import { uuidv7 } from '#app/platform/ids.ts';
import { readTable } from '#app/platform/tables/read-table.server.ts';
import { writeCsv } from '#app/platform/tables/write-csv.server.ts';
import {
  arrival,
  ARRIVAL_HEADINGS,
  ARRIVALS,
  arrivalsWithFaults,
  cellsOf,
  CODES,
  PLANTED,
  rowOfFault,
} from '#tests/factories/arrivals.ts';
import { expect, test } from './fixtures.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { makeAlt, makeCourse, makeTown, OPEN_DAYS } from './support/editions.ts';

/** The arrivals of this test have a group of their own. */
const GROUP = 'intake';
const LONG = { timeout: 170_000 };
const cells = (row: ReturnType<typeof arrival>) => cellsOf({ ...row, arrivalGroup: GROUP });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Organisations of Akita and people on record whom rows of the file mean or meet. */
async function makeWorld() {
  const sql = database();
  for (const code of CODES) {
    await sql`
      insert into organisations (id, kind, code, prefecture, name_ja, name_en, invented, created_at)
      values (${uuidv7()}, 'contracting', ${code}, '05', ${`架空${code}町`}, ${`Town ${code}`},
        true, now())`;
  }
  await sql`
    insert into organisations (id, kind, code, name_ja, name_en, invented, closed_on, created_at)
    values (${uuidv7()}, 'contracting', '132012', '架空閉庁市', 'Closed Town', true, '2026-03-31',
      now())`;
  const numbered = await makeAlt(await makeTown('ja'), 'Numbered One');
  await sql`
    update appointments set jet_number = ${arrival(rowOfFault(15)).jetNumber ?? ''},
      starts_on = '2020-07-27', ends_on = '2021-07-26'
    where person_id = ${numbered.personId}`;
  const addressed = await makePerson();
  await sql`
    update persons set private_email = 'known@test.example' where id = ${addressed.personId}`;
}

/** Uploads a file of participants and waits until it was read. */
async function upload(page: Page, file: { name: string; buffer: Buffer }) {
  await page.goto('/admin/imports');
  await page.getByLabel('What it holds').selectOption('participants');
  await page.getByLabel('File', { exact: true }).setInputFiles({ ...file, mimeType: 'text/csv' });
  await press(page, 'Read the file');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible(LONG);
}

async function apply(page: Page, told: string) {
  await press(page, 'Apply');
  await expect(page.getByText(told)).toBeVisible(LONG);
}

/** On a phone no cell is lower than what stands in it: nothing lies over the row below. */
async function expectWholeRows(page: Page) {
  const desk = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 360, height: 740 });
  const cut = await page
    .locator('.sheet td')
    .evaluateAll((all) => all.filter((cell) => cell.scrollHeight > cell.clientHeight + 1).length);
  expect(cut).toBe(0);
  await page.setViewportSize(desk);
}

async function importArrivals(page: Page) {
  const { bytes } = writeCsv(
    [
      ARRIVAL_HEADINGS,
      ...arrivalsWithFaults().map((row, at) =>
        at + 1 === rowOfFault(PLANTED.length - 1) ? cellsOf(row) : cells(row),
      ),
    ],
    { encoding: 'shift_jis' },
  );
  await upload(page, { name: '来日.csv', buffer: Buffer.from(bytes) });
  await expect(page.getByText('To correct 30')).toBeVisible();
  await expectWholeRows(page);
  await apply(page, 'New: 1,970, changed: 0');
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the file to correct' }).click();
  const saved = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of saved) chunks.push(chunk as Buffer);
  const name = '来日-修正用.csv';
  const table = await readTable(Buffer.concat(chunks), { fileName: name });
  if (!table.ok) throw new Error(table.reason);
  const repaired = table.sheet.rows.map((row, nth) =>
    nth === 0 ? row : [row[0] ?? '', ...cells(arrival(rowOfFault(nth - 1)))],
  );
  expect(repaired).toHaveLength(31);
  const again = writeCsv(repaired, { encoding: 'shift_jis' }).bytes;
  await upload(page, { name, buffer: Buffer.from(again) });
  await apply(page, 'New: 29, changed: 1');
}

/** All who have no account get one mail; who presses twice sends no second. */
async function inviteAll(page: Page) {
  await page.goto(`/admin/people?group=${GROUP}`);
  await expect(page.getByText('2,000 people')).toBeVisible();
  await page.getByRole('link', { name: 'Invite those in this list' }).click();
  await expect(page.getByText('1,999 people get the mail.')).toBeVisible();
  await expect(page.getByText('Has an account already: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Invite 1,999 people' }).dblclick();
  await expect(page.getByText('1,999 people are invited.')).toBeVisible(LONG);
}

/** Makes an account with the link of the mail in the outbox, as the person who got it. */
async function accept(browser: Browser, baseURL: string, at: number) {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  const recipient = arrival(at).privateEmail ?? '';
  const mail = () => database()<{ text: string }[]>`
    select text_body as text from kept_mails where recipient = ${recipient}`;
  await expect.poll(async () => (await mail()).length, LONG).toBe(1);
  const link = /\/invitation\/\S+/.exec((await mail())[0]?.text ?? '')?.[0] ?? '';
  await page.goto(link.replace(/\?.*/, '?lang=en'));
  await page.getByLabel('Password', { exact: true }).fill(`a long enough one ${at}`);
  await press(page, 'Make the account');
  await expect(page).toHaveURL(/\/learn$/);
  return page;
}

/** Opens an edition with five seats for the ALTs of the intake. */
async function openEdition(page: Page, course: string) {
  await page.goto('/admin/editions');
  await page.getByRole('link', { name: 'New edition' }).click();
  // The list that is left has a field of the same name.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New edition');
  await page.getByLabel('Course', { exact: true }).selectOption(course);
  await page.getByLabel('Name in Japanese').fill('7月期');
  await page.getByLabel('Name in English').fill('Summer intake');
  await page.getByLabel('Name in the address').fill('summer-intake');
  await page.getByLabel('Enrolment opens on').fill(OPEN_DAYS.opensOn);
  await page.getByLabel('Last day of enrolment').fill(OPEN_DAYS.closesOn);
  await page.getByLabel('First day', { exact: true }).fill(OPEN_DAYS.startsOn);
  await page.getByLabel('Last day (optional)').fill(OPEN_DAYS.endsOn);
  await page.getByLabel('Weeks of study').fill('12');
  await page.getByLabel('ALT', { exact: true }).check();
  await page.getByLabel('Arrival groups').fill(GROUP);
  await press(page, 'Show how many it means');
  await expect(page.getByText('This means 1,201 people now.')).toBeVisible();
  await page.getByLabel('Capacity').fill('5');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await press(page, 'Publish');
  await expect(page.getByText('Published.')).toBeVisible();
  return page.url().replace(/[?#].*/, '');
}

/** Asks for a place and says what the page answers. */
async function enrol(page: Page, course: string, told: string) {
  await page.goto(`/courses/${course}?lang=en`);
  await press(page, 'Enrol');
  await page.goto(`/courses/${course}`);
  const own = page.getByRole('listitem').filter({ hasText: 'Summer intake' });
  await expect(own.locator('strong')).toHaveText(told);
}

async function withdraw(page: Page, course: string) {
  await page.goto(`/courses/${course}`);
  await page.getByText('Withdraw', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('You have withdrawn.')).toBeVisible();
}

/** The instants by which a learner's units are due, as their outline shows them. */
async function dueDates(page: Page, course: string): Promise<string[]> {
  await page.goto(`/learn/${course}`);
  const times = await page.locator('main time').all();
  return Promise.all(times.map(async (time) => (await time.getAttribute('datetime')) ?? ''));
}

/** Nobody is told anything twice, and everybody is told. */
async function expectMailsOnce() {
  const sql = database();
  const [invited] = await sql<{ mails: number; people: number }[]>`
    select count(*)::int as mails, count(distinct recipient)::int as people
    from kept_mails where recipient like 'arrival-%@test.example' and text_body like '%/invitation/%'`;
  expect(invited).toEqual({ mails: ARRIVALS - 1, people: ARRIVALS - 1 });
  const told = await sql<{ jobs: number }[]>`
    select count(*)::int as jobs
    from outbox_jobs j join notices n on n.id::text = j.payload ->> 'noticeId'
    join persons p on p.id = n.person_id
    where n.dedupe_key like 'application:%' and p.private_email like 'arrival-%@test.example'
    group by n.id`;
  // One moved up from the waiting list; who enrolled themselves has seen it on the page.
  expect(told).toEqual([{ jobs: 1 }]);
}

/** Two days for everybody who learns in Akita. */
async function extendAkita(page: Page) {
  await page.goto('/admin/extensions/new');
  await page.getByLabel('Prefecture').selectOption('05');
  await page.getByLabel('Hours').fill('48');
  await page.getByLabel('Due dates from').fill(OPEN_DAYS.startsOn);
  await page.getByLabel('to', { exact: true }).fill(OPEN_DAYS.accessEndsOn);
  await page.getByLabel('Reason', { exact: true }).fill('A typhoon');
  await press(page, 'See how many it reaches');
  await expect(page.getByText(/The due dates of \d+ enrolments move\./)).toBeVisible();
  await press(page, 'Give');
  await expect(page.getByText('It has been given.')).toBeVisible();
}

test('a coordinator brings two thousand in, opens an edition, sees it fill, gives Akita time and reads the report', async ({
  page,
  browser,
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? '';
  await makeWorld();
  const course = await makeCourse();
  const coordinator = await makePerson({ role: 'coordinator' });
  await signInAs(page.context(), coordinator.accountId, baseURL);
  await importArrivals(page);
  await inviteAll(page);

  const elsewhere = await makeAlt(await makeTown('ja'), 'Lives Elsewhere');
  await database()`
    update appointments set arrival_group = ${GROUP} where person_id = ${elsewhere.personId}`;
  const edition = await openEdition(page, course);

  const other = await browser.newContext({ javaScriptEnabled: false, baseURL });
  await signInAs(other, elsewhere.accountId, baseURL);
  const away = await other.newPage();
  await enrol(away, course, 'Enrolled');
  // Three of five are ALTs.
  const [first, akita] = [await accept(browser, baseURL, 1), await accept(browser, baseURL, 2)];
  const [third, fourth] = [await accept(browser, baseURL, 5), await accept(browser, baseURL, 6)];
  for (const own of [first, akita, third, fourth]) await enrol(own, course, 'Enrolled');
  for (const [nth, at] of [7, 10].entries()) {
    const own = await accept(browser, baseURL, at);
    await enrol(own, course, `number ${nth + 1} on the waiting list`);
  }
  await page.goto(edition);
  await expect(page.getByRole('link', { name: 'Enrolled 5' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'On the waiting list 2' })).toBeVisible();
  await withdraw(first, course);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Enrolled 5' })).toBeVisible();
  await page.getByRole('link', { name: 'On the waiting list 1' }).click();
  await expect(page.getByRole('link', { name: arrival(10).legalName ?? '' })).toBeVisible();

  const before = [await dueDates(akita, course), await dueDates(away, course)];
  await extendAkita(page);
  const after = [await dueDates(akita, course), await dueDates(away, course)];
  const moved = after.map((dates, nth) =>
    dates.map((date, at) => (Date.parse(date) - Date.parse(before[nth]?.[at] ?? '')) / 3_600_000),
  );
  expect(moved[0]?.length).toBeGreaterThan(10);
  expect(moved).toEqual([moved[0]?.map(() => 48), moved[0]?.map(() => 0)]);

  await page.goto('/admin/reports?by=course');
  const line = page.getByRole('row', { name: new RegExp(course) });
  await expect(line.getByRole('cell')).toHaveText(['6', '0', '6', '0', '1', '0', '5']);
  await expectMailsOnce();
});
