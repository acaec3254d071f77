import type { Browser, Page } from '@playwright/test';
import { uuidv7 } from '#app/platform/ids.ts';
import { presentBrowser } from '../../scripts/gate/browser.mjs';
import { expect, test } from './fixtures.ts';
import { fileTaskCourse, TASK, taskCourse } from '../content/task-course.ts';
import { expectAlive } from './support/alive.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { publishFiles } from './support/made-course.ts';

const executablePath = presentBrowser();

test.use({
  permissions: ['microphone'],
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

// Both put answers into one queue.
test.describe.configure({ mode: 'serial' });

const text = (page: Page) => page.getByRole('textbox');
const recorder = (page: Page) => page.getByRole('group', { name: 'Say who you are.' });

/** A sentence that is wider than a phone. */
const LONG =
  'わたしの学校は海の近くにあって、毎朝、自転車で十五分ぐらいかかりますが、とても楽しいです。';

/** A course with the task, under a name of its own: answers to other tests' courses may wait beside its. */
async function publishTask() {
  const name = `Course ${uuidv7()}`;
  const files = taskCourse();
  const named = String(files.get('course.yaml')).replace('Small course', name);
  return { name, slug: await publishFiles(files.set('course.yaml', named)) };
}

/** What waits of the answers to a question, in the list of a marker. */
const waiting = (marker: Page, course: string, prompt: string) =>
  marker.getByRole('row', { name: new RegExp(`A task.*${course}.*${prompt}`, 'u') });

/** A learner with the task open before them. */
async function openTask(page: Page, baseURL: string, slug: string) {
  const { personId, accountId } = await makePerson();
  await signInAs(page.context(), accountId, baseURL);
  const headers = { Origin: baseURL };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  await page.goto(`/learn/${slug}/${TASK}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempt/u);
  return personId;
}

async function recordFor(page: Page, ms: number) {
  await recorder(page)
    .getByRole('button', { name: /^.? ?Record/u })
    .press('Enter');
  const stop = recorder(page).getByRole('button', { name: 'Stop recording' });
  await expect(stop).toBeVisible();
  await page.waitForTimeout(ms);
  await stop.press('Enter');
}

/** A trainer in a browser of their own. */
async function openMarker(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  const { accountId } = await makePerson({ role: 'trainer' });
  await signInAs(context, accountId, baseURL);
  return context.newPage();
}

test('a text and a recording are handed in, marked by keyboard, given back, done again and told', async ({
  page,
  browser,
  baseURL: base,
}) => {
  const baseURL = base ?? '';
  const { name: course, slug } = await publishTask();
  await openTask(page, baseURL, slug);
  await text(page).fill('はじめまして。ニアです。');
  await recordFor(page, 1_500);
  await expect(recorder(page)).toContainText('Sent.');
  await expect(page.locator('.saved').nth(1)).toHaveText('Saved');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(page.getByText('Marks are usually back by')).toBeVisible();
  await expect(page.locator('.marked audio')).toBeVisible();

  const marker = await openMarker(browser, baseURL);
  await marker.goto('/teach/marking');
  const row = waiting(marker, course, 'Introduce yourself');
  await row.getByRole('button', { name: 'Start marking' }).press('Enter');
  await expect(marker.getByRole('heading', { level: 1, name: /^Answer /u })).toBeVisible();
  await expect(marker.locator('body')).not.toContainText('Person');
  // Without words it is not given back.
  await marker.getByRole('button', { name: 'Return for revision and go on' }).press('Enter');
  await expect(marker.getByRole('alert')).toContainText('say what should be changed');
  // Put back, it waits with what was written.
  await marker.getByRole('textbox', { name: 'Comment' }).fill('いいですね。');
  await marker.getByRole('button', { name: 'Put back into the queue' }).press('Enter');
  await expect(marker).toHaveURL(/\/teach\/marking$/u);
  await row.getByRole('button', { name: 'Start marking' }).press('Enter');
  await expect(marker.locator('.mark-comments')).toContainText('いいですね。');
  await marker.getByLabel('Place').selectOption({ index: 2 });
  await marker.getByRole('textbox', { name: 'Comment' }).fill('どこから来ましたか。');
  await marker.getByRole('button', { name: 'Add the comment' }).press('Enter');
  await expect(marker.locator('.mark-comments')).toContainText('「ニアです。」');
  await expect(marker.locator('.handed mark')).toHaveText('ニアです。');
  await marker.getByRole('button', { name: 'Return for revision and go on' }).press('Enter');
  await expect(marker).toHaveURL(/\/teach\/marking(?:\/|$)/u);

  await marker.goto('/teach/marking');
  await waiting(marker, course, 'Say who you are')
    .getByRole('button', { name: 'Start marking' })
    .press('Enter');
  await expect(marker.locator('figure audio')).toHaveJSProperty('error', null);
  await expect
    .poll(() =>
      marker.locator('figure audio').evaluate((audio) => (audio as HTMLAudioElement).readyState),
    )
    .toBeGreaterThan(0);
  await expectAlive(marker.getByRole('textbox', { name: 'Comment' }));
  await marker.keyboard.press('3');
  await expect(marker.getByRole('radio', { name: /Done/u })).toBeChecked();
  await marker.getByLabel('Time in the recording').fill('0:01');
  await marker.getByRole('textbox', { name: 'Comment' }).fill('はっきり聞こえます。');
  await marker.getByRole('button', { name: 'Add the comment' }).press('Enter');
  await expect(marker.locator('.mark-comments')).toContainText('0:01');
  await expect(marker.getByRole('radio', { name: /Done/u })).toBeChecked();
  // A comment that was written and not added goes with the marks.
  await marker.getByRole('textbox', { name: 'Comment' }).fill('もう少しゆっくり。');
  await marker.keyboard.press('Control+Enter');
  await expect(marker).toHaveURL(/\/teach\/marking$/u);

  await page.reload();
  await expect(page.getByText('You are asked to do this again.')).toBeVisible();
  await expect(page.locator('.marked').first()).toContainText('どこから来ましたか。');
  await expect(page.locator('main')).toContainText('もう少しゆっくり。');
  await page.getByRole('button', { name: 'Revise and hand in again' }).click();
  await expect(text(page)).toHaveValue('はじめまして。ニアです。');
  await text(page).fill('はじめまして。ニアです。カナダから来ました。');
  await text(page).blur();
  await expect(page.locator('.saved').first()).toHaveText('Saved');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Marks are usually back by')).toBeVisible();

  await marker.goto('/teach/marking');
  for (const [prompt, levels] of [
    ['Introduce yourself', ['3', '2']],
    ['Say who you are', ['3']],
  ] as const) {
    await waiting(marker, course, prompt)
      .getByRole('button', { name: /marking/u })
      .press('Enter');
    await expect(marker.getByRole('heading', { level: 1, name: /^Answer /u })).toBeVisible();
    await expectAlive(marker.getByRole('textbox', { name: 'Comment' }));
    for (const level of levels) await marker.keyboard.press(level);
    await expect(marker.getByRole('radio', { checked: true })).toHaveCount(levels.length);
    await marker.keyboard.press('Control+Enter');
    await expect(marker).toHaveURL(/\/teach\/marking$/u);
  }
  await page.reload();
  await expect(page.locator('.score')).toHaveText('87%');
  await expect(page.locator('.marked').first()).toContainText('3 of 4 points');
  await expect(page.locator('.marked').first()).toContainText('Content: Done');
});

test('ten texts and recordings are marked one after the other by keyboard, and read by who gave them', async ({
  browser,
  baseURL: base,
}) => {
  // Five learners record, and ten answers are read.
  test.slow();
  const baseURL = base ?? '';
  const { name: course, slug } = await publishTask();
  const learners: Page[] = [];
  for (let number = 1; number <= 5; number += 1) {
    const context = await browser.newContext({ baseURL, permissions: ['microphone'] });
    const page = await context.newPage();
    learners.push(page);
    await openTask(page, baseURL, slug);
    await text(page).fill(`はじめまして。${number}番です。${LONG}`);
    await recordFor(page, 1_000);
    await expect(recorder(page)).toContainText('Sent.');
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByText('Marks are usually back by')).toBeVisible();
  }
  const marker = await openMarker(browser, baseURL);
  const keys = marker.keyboard;
  for (const [prompt, levels] of [
    ['Introduce yourself', ['3', '3']],
    ['Say who you are', ['2']],
  ] as const) {
    await marker.goto('/teach/marking');
    await waiting(marker, course, prompt)
      .getByRole('button', { name: 'Start marking' })
      .press('Enter');
    await expect(marker.getByRole('heading', { level: 1, name: /^Answer /u })).toBeVisible();
    await marker.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(marker);
    for (let number = 1; number <= 5; number += 1) {
      // Nobody marks faster than this; one session has its share of the server.
      await marker.waitForTimeout(800);
      const answer = marker.getByRole('heading', { level: 1, name: /^Answer /u });
      const name = (await answer.textContent()) ?? '';
      await marker.getByRole('textbox', { name: 'Comment' }).focus();
      await keys.insertText(`よくできました。${prompt}`);
      await keys.press('Tab');
      await marker.getByRole('button', { name: 'Add the comment' }).press('Enter');
      await expect(marker.locator('.mark-comments')).toContainText('よくできました。');
      for (const level of levels) await keys.press(level);
      await expect(marker.getByRole('radio', { checked: true })).toHaveCount(levels.length);
      await keys.press('Control+Enter');
      await expect(marker.getByRole('heading', { level: 1, name })).toBeHidden();
    }
    await expect(marker).toHaveURL(/\/teach\/marking$/u);
  }
  for (const [index, page] of learners.entries()) {
    await page.reload();
    await expect(page.locator('.score')).toHaveText('75%');
    await expect(page.locator('.marked').first()).toContainText(`${index + 1}番です。`);
    for (const mark of await page.locator('.marked').all()) {
      await expect(mark).toContainText('よくできました。');
    }
    await page.context().close();
  }
});

test('files are chosen by keyboard, refused where they are of another kind, and handed in', async ({
  page,
  baseURL: base,
}) => {
  const slug = await publishFiles(fileTaskCourse());
  await openTask(page, base ?? '', slug);
  const asked = page.getByRole('group', { name: 'Hand in your plan.' });
  const field = asked.getByLabel('Choose up to 2 files');
  const choose = async (files: { name: string; mimeType: string; buffer: Buffer }[]) => {
    const chooser = page.waitForEvent('filechooser');
    await field.press('Enter');
    await (await chooser).setFiles(files);
  };
  const plan = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('はい') };
  await choose([{ ...plan, name: 'plan.exe', mimeType: 'application/x-msdownload' }]);
  await expect(asked.getByRole('alert')).toHaveText('Files of this kind cannot be handed in.');
  await choose([plan, note]);
  await expect(asked).toContainText('Sent.');
  await expect(asked.getByRole('listitem')).toHaveText(['plan.pdf', 'note.txt']);
  await page.reload();
  await expect(asked).toContainText('Sent.');
  await text(page).fill('はじめまして。');
  await page.getByRole('button', { name: 'Submit' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(page.locator('.marked').nth(1)).toContainText('note.txt');
});

test.describe('without a line', () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|manifest patches/u] });

  test('a recording made offline waits on the device, over a reload too, and goes before the form', async ({
    page,
    context,
    baseURL: base,
  }) => {
    const baseURL = base ?? '';
    const slug = await publishFiles(taskCourse());
    const personId = await openTask(page, baseURL, slug);
    await expect(recorder(page)).toBeVisible();
    await context.setOffline(true);
    await recordFor(page, 1_200);
    await expect(recorder(page)).toContainText('Saved on this device.');
    await context.setOffline(false);
    await page.reload();
    await expect(recorder(page)).toContainText('Sent.');
    await text(page).fill('はじめまして。');
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    const [sent] = await database()<{ items: number; bytes: number; seconds: number }[]>`
    select count(distinct m.id)::int as items, max(u.byte_size) as bytes, max((b.answer->>'seconds')::float) as seconds
    from marking_items m
    join attempts a on a.id = m.attempt_id
    join enrolments e on e.id = a.enrolment_id
    join answer_bodies b on b.attempt_id = m.attempt_id and b.question_id = m.question_id
    left join uploads u on u.attempt_id = m.attempt_id and u.question_id = m.question_id
    where e.person_id = ${personId}`;
    expect(sent?.items).toBe(2);
    // At most 250 kB a minute, and what a container adds to something short.
    expect(sent?.bytes).toBeGreaterThan(1_000);
    expect(sent?.bytes).toBeLessThan((sent?.seconds ?? 0) * (250_000 / 60) + 10_000);
  });
});
