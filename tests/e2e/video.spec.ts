import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test, watch } from './fixtures.ts';
import { database, signInAs } from './support/database.ts';
import { becomeViewer, type Viewer } from './support/video-course.ts';

const player = (page: Page) => page.locator('.player');
const button = (page: Page, name: string) =>
  player(page).getByRole('button', { name, exact: true });

/** Plays until the clock of the player shows a second, or one after it. */
async function playUntil(page: Page, second: number) {
  await expect
    .poll(async () => Number(await player(page).getByRole('slider').inputValue()), {
      timeout: 20_000,
      intervals: [100],
    })
    .toBeGreaterThanOrEqual(second);
}

/** Begins to play, slowly: in the last three seconds there is nothing to go on with. */
async function playSlowly(page: Page, { lesson }: Viewer) {
  await page.goto(lesson);
  await button(page, 'Play').click();
  await player(page).getByLabel('Speed').selectOption('0.75');
  await answer(page);
}

async function playedOf({ personId }: Viewer): Promise<string> {
  const [row] = await database()<{ played: string }[]>`
    select s.played from video_states s join enrolments e on e.id = s.enrolment_id
    where e.person_id = ${personId}`;
  return row?.played ?? '';
}

async function answer(page: Page) {
  const asked = page.locator('.asked-now');
  const prompt = await asked.locator('.prompt').innerText();
  await expect(asked.locator('.prompt')).toBeFocused();
  // It stands in the player alone, and below with its answer as soon as the video goes on.
  const everywhere = page.locator('form.question').filter({ hasText: prompt });
  await expect(everywhere).toHaveCount(1);
  await asked.getByRole('radio', { name: 'True' }).check();
  await asked.getByRole('button', { name: 'Check' }).click();
  await expect(asked.locator('.verdict')).toContainText('Right');
  await expect(asked.locator('.verdict')).toBeInViewport({ ratio: 1 });
  await asked.getByRole('button', { name: 'Go on with the video' }).click();
  await expect(everywhere.getByRole('radio', { name: 'True' })).toBeChecked();
  await expect(everywhere.locator('.verdict')).toContainText('Right');
}

test.describe('a video', () => {
  test.use({ expectedConsole: [/Failed to (?:load resource|fetch)|net::ERR/] });

  test('is watched in pieces on two devices, once offline, and then complete', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const viewer = await becomeViewer(context, baseURL ?? '');
    await playSlowly(page, viewer);
    // What was loaded plays on without a network, and waits on the device.
    await context.setOffline(true);
    await playUntil(page, 4);
    await button(page, 'Pause').click();
    await expect(player(page)).toContainText('is kept on this device');
    await context.setOffline(false);
    await expect(player(page)).not.toContainText('is kept on this device');
    await expect.poll(() => playedOf(viewer)).toMatch(/-[45]\d\d\d$/u);

    const other = await browser.newContext();
    await watch(other, { origin: new URL(baseURL ?? '').origin, complaints: [] });
    await signInAs(other, viewer.accountId, baseURL ?? '');
    const phone = await other.newPage();
    await phone.goto(viewer.lesson);
    await player(phone)
      .getByRole('button', { name: /^Continue at 0:0[45]/u })
      .click();
    await expect(phone.locator('.video-more')).toContainText('This video is complete.', {
      timeout: 30_000,
    });
    await phone.goto(viewer.course);
    await expect(phone.locator('main')).toContainText('Its check-up has not been submitted');
    await other.close();
  });
});

test('goes on where it was when its page is loaded anew while it plays', async ({
  page,
  context,
  baseURL,
}) => {
  const viewer = await becomeViewer(context, baseURL ?? '');
  await playSlowly(page, viewer);
  await playUntil(page, 3);
  // Slower than anybody would, to be far from its end when the page goes.
  await page.locator('video').evaluate((video: HTMLVideoElement) => (video.playbackRate = 0.25));
  await playUntil(page, 4);
  await page.reload();
  await expect(player(page).getByRole('button', { name: /^Continue at 0:0[4-6]/u })).toBeVisible();
});

test('is played, repeated, searched and read by keys alone', async ({ page, context, baseURL }) => {
  const viewer = await becomeViewer(context, baseURL ?? '');
  await page.goto(viewer.lesson);
  await button(page, 'Play').focus();
  await page.keyboard.press('l');
  await expect(player(page).getByRole('slider')).toHaveValue(/^[5-9]$/u);
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await playUntil(page, 6);
  await page.keyboard.press('c');
  await expect(player(page).getByLabel('Captions')).toHaveValue('ja');
  await page.keyboard.press('>');
  await expect(player(page).getByLabel('Speed')).toHaveValue('1.25');
  await player(page).getByLabel('Sound only').focus();
  await page.keyboard.press('a');
  await expect(player(page).getByRole('status').first()).toContainText('Now set its end');
  await page.getByLabel('Search the text').fill('holidays');
  await expect(player(page)).toContainText('1 line has it');
  await expect(page.locator('.transcript-lines li.found')).toHaveCount(1);
  await page.getByRole('button', { name: 'Play from 0:04' }).press('Enter');
  await expect(page.locator('.transcript-lines li[aria-current]')).toContainText('In July');
});

test('keeps its place where the sound alone is chosen, playing or not', async ({
  page,
  context,
  baseURL,
}) => {
  const viewer = await becomeViewer(context, baseURL ?? '');
  await page.goto(viewer.lesson);
  await player(page).getByText('Chapters').click();
  await button(page, '0:06 Winter').click();
  await playUntil(page, 7);
  await button(page, 'Pause').click();
  await player(page).getByLabel('Sound only').check();
  await expect(player(page).getByRole('slider')).toHaveValue('7');
  await button(page, '10 s back').click();
  await expect(player(page).getByRole('slider')).toHaveValue('0');
  await button(page, '0:06 Winter').click();
  await playUntil(page, 7);
});

test('asks what comes at its very end, and does not begin anew after it', async ({
  page,
  context,
  baseURL,
}) => {
  const viewer = await becomeViewer(context, baseURL ?? '', { asks: 'at-end' });
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(viewer.lesson);
  await player(page).getByText('Chapters').click();
  await button(page, '0:06 Winter').click();
  await answer(page);
  await expect(button(page, 'Play')).toBeFocused();
  await expect(player(page).getByRole('slider')).toHaveValue(/^[89]$/u);
});

for (const theme of ['light', 'dark']) {
  for (const locale of ['en', 'ja']) {
    test(`has no faults for axe, in ${locale} and ${theme}`, async ({ page, context, baseURL }) => {
      const viewer = await becomeViewer(context, baseURL ?? '', { locale, theme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(viewer.lesson);
      await expect(player(page)).toBeVisible();
      // On a phone the picture and what is pressed most share a screen; the rest is a press away.
      await expect(player(page).locator('select').first()).toBeHidden();
      await player(page).locator('.player-more > summary').click();
      await expect(player(page).locator('select').first()).toBeVisible();
      await expectNoAxeFaults(page);
      for (const one of await player(page).locator('button, select').all()) {
        const box = await one.boundingBox();
        if (box) expect(box.height).toBeGreaterThanOrEqual(48);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(360);
    });
  }
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('is read, answered and completed by its text', async ({ page, context, baseURL }) => {
    const viewer = await becomeViewer(context, baseURL ?? '');
    await page.goto(viewer.lesson);
    await expect(page.locator('video[controls]')).toBeVisible();
    await expect(page.locator('.transcript')).toContainText('In July the holidays begin.');
    const more = page.locator('.video-more');
    await expect(more).toContainText('1 question is not answered yet');
    await more.getByRole('button', { name: 'Check' }).click();
    await expect(more).toContainText('Choose an answer first.');
    await more.getByRole('radio', { name: 'False' }).check();
    await more.getByRole('button', { name: 'Check' }).click();
    await expect(more.locator('.verdict')).toContainText('It begins in April.');
    await more.getByRole('button', { name: 'I have read or heard this' }).click();
    await expect(more).toContainText('This video is complete.');
  });
});
