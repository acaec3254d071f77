import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { start } from './support/attempts.ts';
import { becomeLearner, COURSE } from './support/database.ts';
import { bringForward } from './support/graduate.ts';

const learn = `/learn/${COURSE}`;
const LESSON = `${learn}/s2-self-introduction`;

async function keepReading(context: BrowserContext, baseURL: string, change: object) {
  const response = await context.request.post(`${baseURL}/api/reading`, {
    headers: { Origin: baseURL },
    data: change,
  });
  expect(response.status()).toBe(204);
}

/** Whether the reading over the first ruby inside is seen. */
const isReadingSeen = (inside: Locator) =>
  inside
    .locator('rt')
    .first()
    .evaluate((reading) => getComputedStyle(reading).opacity === '1');

/** Lets sounds be played without a device, and remembers how: speed and whether they go on. */
async function hearSounds(page: Page) {
  await page.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    HTMLMediaElement.prototype.play = function play(this: HTMLMediaElement) {
      heard.push(this.playbackRate);
      if (heard.length < 3) setTimeout(() => this.dispatchEvent(new Event('ended')), 20);
      return Promise.resolve();
    };
  });
}

const heardOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: number[] }).heard);

test('readings chosen in a lesson hold in check-ups, results and the word list', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await keepReading(context, baseURL ?? '', { furigana: 'off' });
  const scope = page.locator('[data-furigana]');
  await page.goto(LESSON);
  await expect(scope).toHaveAttribute('data-furigana', 'off');
  await page.goto(`${learn}/words`);
  await expect(scope).toHaveAttribute('data-furigana', 'off');
  expect(await isReadingSeen(page.locator('.words'))).toBe(false);
  await start(page, `${LESSON}-check-up`);
  await expect(scope).toHaveAttribute('data-furigana', 'off');
  await page.locator('.end').getByRole('button').click();
  await expect(page.locator('.end')).toContainText('Submit all the same?');
  await page.locator('.end').getByRole('button').click();
  await expect(page.locator('.score')).toBeVisible();
  await expect(scope).toHaveAttribute('data-furigana', 'off');
});

test('new words: readings in prose are shown until a lesson has taught them', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(LESSON);
  const taught = page.locator('.prose ruby', { hasText: '願' }).first();
  expect(await isReadingSeen(taught)).toBe(false);
  const unknown = page.locator('.prose ruby', { hasText: '出' }).first();
  expect(await isReadingSeen(unknown)).toBe(true);
});

test('on tap: the keyboard shows the readings of a line, and says so', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await keepReading(context, baseURL ?? '', { furigana: 'tap' });
  await page.goto(LESSON);
  const line = page.locator('.dialogue .said', { has: page.locator('.readings') }).first();
  const button = line.getByRole('button', { name: /^Furigana: / });
  await button.focus();
  await page.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => isReadingSeen(line)).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => isReadingSeen(line)).toBe(false);
  await page.goto(`${learn}/words`);
  const row = page.locator('.words tr', { has: page.locator('rt') }).first();
  await row.getByRole('button', { name: /^Furigana: / }).press('Enter');
  await expect.poll(() => isReadingSeen(row)).toBe(true);
});

test('speed and repetition stand in the row of tools and hold for a check-up', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await hearSounds(page);
  await page.goto(LESSON);
  const tools = page.getByRole('form', { name: 'Reading aids' });
  const kept = page.waitForResponse(/\/api\/reading$/);
  await tools.getByRole('button', { name: 'slow' }).click();
  await tools.getByRole('button', { name: 'repeat' }).click();
  await kept;
  await page.locator('.dialogue .play').first().click();
  await expect.poll(() => heardOn(page)).toEqual([0.7, 0.7, 0.7]);
  await start(page, `${LESSON}-check-up`);
  await page.locator('.hear').first().click();
  await expect.poll(() => heardOn(page)).toEqual([0.7, 0.7, 0.7]);
});

test('on paper there is neither the way on nor the search; readings and meanings as chosen', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await page.addInitScript(
    () => (window.print = () => document.body.setAttribute('data-sent', '')),
  );
  await context.request.post(`${baseURL}/api/places`, {
    headers: { Origin: baseURL ?? '' },
    data: { course: COURSE, item: 's2-self-introduction', block: 'builder' },
  });
  await page.goto(LESSON);
  await expect(page.locator('.resume')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.resume', '.tools', '.crumbs', '.end']) {
    for (const each of await page.locator(gone).all()) await expect(each).toBeHidden();
  }
  await expect(page.getByText(/^Next lesson: /)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${learn}/words`);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-sent', '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.locator('.words tbody td[lang="en"]').first()).toBeHidden();
  await expect(page.locator('.words tbody th').first()).toBeVisible();
});

test('the word list finds a word by rōmaji as it is typed, and shows none for kana already taught', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 3 });
  await page.goto(`${learn}/words`);
  const row = (word: string) => page.locator('.words tr', { hasText: word }).first();
  await expect(row('いえ').locator('.rm')).toHaveCount(0);
  await expect(row('こんにちは').locator('.rm')).toHaveAttribute('aria-hidden', 'true');
  await page.getByRole('searchbox').fill('ohayou');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.words tbody tr')).toHaveCount(1);
  await expect(page.locator('.words tbody th')).toContainText('おはようございます');
});

test('the outline says of what is done when and by what', async ({ page, context, baseURL }) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 1 });
  await page.goto(learn);
  await expect(page.locator('.row').first()).toContainText(/Check-up submitted on \w{3} \d+ \w+/);
  await expect(page.getByText(/^To complete the course: /)).toBeVisible();
});

test('who knows more is told at once what else there is; a choice kept stays kept', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await keepReading(context, baseURL ?? '', { romaji: false });
  await page.goto(`${learn}/first-visit`);
  await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked();
  await page.getByRole('radio', { name: /^More/ }).check();
  await page.getByRole('button', { name: 'Start learning' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/too easy/);
  await expect(page.getByRole('link', { name: /courses you can take/ })).toHaveAttribute(
    'href',
    '/courses',
  );
  await page.goto(LESSON);
  await expect(page.locator('.lesson')).toHaveAttribute('data-romaji', 'off');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('what is pressed is 48 pixels high', async ({ page, context, baseURL }) => {
    await becomeLearner(context, baseURL ?? '');
    for (const address of [LESSON, learn, `${learn}/words`]) {
      await page.goto(address);
      const controls = page.locator('main :is(.tool, .button, .play, summary, .row-title > a)');
      const low = await controls.evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .map((each) => ({ text: each.textContent, ...each.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => Math.min(width, height) < 47.5)
          .map(({ text, width, height }) => `${text}: ${width} x ${height}`),
      );
      expect(low, address).toEqual([]);
    }
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the self-introduction can be filled in by hand', async ({ page, context, baseURL }) => {
    await becomeLearner(context, baseURL ?? '');
    await page.goto(LESSON);
    const speech = page.locator('.introduction-blank');
    await expect(speech).toBeVisible();
    await expect(speech.locator('.blank').first()).toHaveText('country');
    await page.emulateMedia({ media: 'print' });
    await expect(speech).toBeVisible();
  });
});
