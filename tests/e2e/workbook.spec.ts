import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, expectSoundColours, test } from './fixtures.ts';
import { expectAlive } from './support/alive.ts';
import { database } from './support/database.ts';
import { enrolInWorkbook } from './support/workbooks.ts';

const field = (page: Page, piece: string) => page.locator(`#s1-${piece} textarea`);
const saved = (page: Page, piece: string) => page.locator(`#s1-${piece} .saved`);

async function profileOf(personId: string) {
  const [row] = await database()<{ content: Record<string, unknown> }[]>`
    select content from career_profiles where person_id = ${personId}`;
  return row?.content;
}

async function carry(page: Page, course: string, piece: string) {
  await page.goto(`${course}/workbook/s1-${piece}/carrying`);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Only this piece was copied.')).toBeVisible();
}

/** The lesson, the workbook and the way into the profile, in both languages. */
async function expectSoundPages(page: Page, course: string) {
  for (const lang of ['ja', 'en']) {
    for (const place of ['s1-greetings', 'workbook', 'workbook/s1-strengths/carrying']) {
      await page.goto(`${course}/${place}?lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expectSoundColours(page);
    }
  }
}

test('two pieces go into the career profile where they are carried, and nothing else goes', async ({
  page,
  context,
  baseURL,
}) => {
  const { course, personId } = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.goto(`${course}/s1-greetings`);
  const way = page.locator('#strengths').getByRole('link', { name: 'Write in my workbook' });
  await expect(way).toHaveAttribute('href', '/learn/small/workbook#s1-strengths');
  await page.goto(`${course}/workbook#s1-strengths`);
  for (const [piece, text] of [
    ['strengths', 'I plan events for two hundred people.'],
    ['summary', 'Taught in five schools.'],
    ['values', 'Kept to myself.'],
  ] as const) {
    await field(page, piece).focus();
    await page.keyboard.type(text);
    await expect(saved(page, piece)).toHaveText('Saved');
  }
  await expectSoundPages(page, course);

  await page.goto(`${course}/workbook`);
  await page.getByRole('link', { name: 'Copy to 自己PR' }).press('Enter');
  await expect(page.locator('blockquote')).toHaveText('I plan events for two hundred people.');
  expect(await profileOf(personId)).toBeUndefined();
  await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(page.getByText('Only this piece was copied.')).toBeVisible();
  await page.getByRole('link', { name: 'See my career profile' }).click();
  await expect(page).toHaveURL(/\/career$/u);
  await expect(page.locator('main')).toContainText('I plan events for two hundred people.');

  const before = await profileOf(personId);
  await carry(page, course, 'summary');
  const after = await profileOf(personId);
  expect(after).toEqual({ ...before, career: { ja: '', en: 'Taught in five schools.' } });
  expect(JSON.stringify(after)).not.toContain('Kept to myself.');
  await page.goto(`${course}/s1-greetings`);
  await expect(page.locator('#values [data-written]')).toContainText('Written on');
});

test('what another window saved is not overwritten unseen, and what is too long is kept', async ({
  page,
  context,
  baseURL,
}) => {
  const { course } = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.goto(`${course}/workbook`);
  const other = await context.newPage();
  await other.goto(`${course}/workbook`);
  // A window that comes while another writes goes on with what that one left: this one has come before.
  await expectAlive(field(other, 'strengths'));
  await field(page, 'strengths').fill('The first window.');
  await expect(saved(page, 'strengths')).toHaveText('Saved');
  await field(other, 'strengths').fill('The second window.');
  await expect(other.getByRole('alert')).toContainText('The first window.');
  await other.getByRole('button', { name: 'Save what I wrote here' }).press('Enter');
  await expect(saved(other, 'strengths')).toHaveText('Saved');

  await field(page, 'values').fill('x'.repeat(103));
  await expect(page.getByRole('alert')).toContainText('make it shorter by 3');
  await page.reload();
  await expect(field(page, 'values')).toHaveValue('x'.repeat(103));
  await expect(field(page, 'strengths')).toHaveValue('The second window.');
});

test('what is written without a connection goes when there is one', async ({
  page,
  context,
  baseURL,
  expectedConsole,
}) => {
  expectedConsole.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch/u);
  const { course } = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.goto(`${course}/workbook`);
  await expectAlive(field(page, 'strengths'));
  await context.setOffline(true);
  await field(page, 'strengths').fill('From the valley.');
  await expect(saved(page, 'strengths')).toContainText('Saved on this device.');
  await context.setOffline(false);
  await expect(saved(page, 'strengths')).toHaveText('Saved');
});

test('a newcomer ticks a checklist, finds it again, and prints it alone with its boxes', async ({
  page,
  context,
  baseURL,
}) => {
  const { course } = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${course}/s1-greetings`);
  const list = page.locator('#papers');
  await expect(list.getByText('0 of 2')).toBeVisible();
  await list.getByRole('checkbox', { name: 'Passport' }).press('Space');
  await expect(list.getByText('1 of 2')).toBeVisible();
  await expect(list.getByText('Kept on this device only')).toBeVisible();
  await expectNoAxeFaults(page);
  await page.reload();
  await expect(list.getByRole('checkbox', { name: 'Passport' })).toBeChecked();

  await list.getByRole('button', { name: 'Print this alone' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(list.getByRole('checkbox')).toHaveCount(2);
  await expect(list.getByText('Name', { exact: true })).toBeVisible();
  await expect(list.getByText('Small course, S1')).toBeVisible();
  await expect(page.locator('#lesson-plan')).toBeHidden();
  await expect(page.locator('h1')).toBeHidden();
  await expect(list.getByRole('button', { name: 'Clear' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h1')).toBeVisible();

  page.on('dialog', (dialog) => void dialog.accept());
  await list.getByRole('button', { name: 'Clear' }).click();
  await expect(list.getByText('0 of 2')).toBeVisible();
});

test('a sheet is kept for the account that filled it in, and another is not shown it', async ({
  page,
  context,
  baseURL,
}) => {
  const { course } = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.goto(`${course}/s1-greetings`);
  const aim = page.getByRole('textbox', { name: 'Aim' });
  await expect(page.locator('#lesson-plan').getByText('Kept on this device only')).toBeVisible();
  await aim.fill('Everybody asks one question.');
  await expect(page.locator('#lesson-plan [role=status]')).toHaveText('Saved on this device');
  await page.reload();
  await expect(aim).toHaveValue('Everybody asks one question.');
  const other = await enrolInWorkbook(context, { baseURL: baseURL ?? '' });
  await page.goto(`${other.course}/s1-greetings`);
  await expect(page.locator('#lesson-plan').getByText('Kept on this device only')).toBeVisible();
  await expect(aim).toHaveValue('');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'ja-JP' });

  test('a piece is saved, refused in words and carried; a sheet is filled in and printed', async ({
    page,
    context,
    baseURL,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 400/u);
    const from = { baseURL: baseURL ?? '', locale: 'ja' };
    const { course, personId } = await enrolInWorkbook(context, from);
    await page.goto(`${course}/s1-greetings`);
    await page.getByLabel('ねらい').fill('全員が質問する。');
    await page.getByRole('checkbox', { name: 'パスポート' }).check();
    await expect(page.getByText('どこにも送信されません').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByLabel('ねらい')).toHaveValue('全員が質問する。');
    await expect(page.locator('.top')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });

    await page.goto(`${course}/workbook`);
    await field(page, 'values').fill('あ'.repeat(101));
    await field(page, 'strengths').fill('行事の');
    await page.locator('#s1-values').getByRole('button', { name: '保存する' }).click();
    // The other field is saved with it, and the refusal is led to from the top and in view.
    await expect(page.getByText('保存されていないものがあります。')).toBeVisible();
    const fault = page.locator('#s1-values').getByRole('alert');
    await expect(fault).toContainText('1字短くしてください');
    await expect(fault).toBeInViewport();
    await expect(field(page, 'values')).toHaveValue('あ'.repeat(101));
    await expect(field(page, 'strengths')).toHaveValue('行事の');
    await field(page, 'values').fill('人を助けること。');
    await field(page, 'strengths').fill('行事の計画。');
    await page.locator('#s1-strengths').getByRole('button', { name: '保存する' }).click();
    await expect(saved(page, 'strengths')).toHaveText('保存済み');
    await expect(field(page, 'values')).toHaveValue('人を助けること。');
    await page.getByRole('link', { name: '自己PRに写す' }).click();
    await page.getByRole('button', { name: '写す', exact: true }).click();
    await expect(page.getByText('この文だけを写しました。')).toBeVisible();
    expect(await profileOf(personId)).toMatchObject({ statement: { ja: '行事の計画。', en: '' } });
  });
});
