import type { Page } from '@playwright/test';
import { withoutReadings } from '#app/ui/ruby.ts';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { start } from './support/attempts.ts';
import { becomeLearner, checkUpOf, COURSE } from './support/database.ts';

const SLUG = 's1-names-and-greetings-check-up';
const PRACTICE = `/learn/${COURSE}/${SLUG}`;
const TARGET = 48;

/** Notes what is played, and whether it was heard to its end. */
async function listen(page: Page): Promise<{ heard: () => Promise<string[]> }> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function listened(this: HTMLMediaElement) {
      const { src } = this;
      this.addEventListener('ended', () => heard.push(new URL(src).pathname), { once: true });
      return play.call(this);
    };
  });
  return { heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard) };
}

/** The first question of a kind whose parts are heard, as it was published. */
async function heardQuestion(kind: 'choice' | 'ordering') {
  const { questions } = await checkUpOf(SLUG);
  for (const question of Object.values(questions)) {
    if (question.kind === 'ordering' && kind === 'ordering') {
      return { id: question.id, parts: question.tiles };
    }
    if (question.kind !== 'choice' || kind !== 'choice') continue;
    const parts = question.options.flatMap((option) => ('hear' in option ? [option] : []));
    if (parts.length > 0) return { id: question.id, parts };
  }
  throw new Error(`No ${kind} with sounds in ${SLUG}.`);
}

const sectionOf = (page: Page, id: string) =>
  page.locator('section.question').filter({ has: page.locator(`[name="q:${id}"]`) });

test.describe('a beginner, by keyboard', () => {
  test.use({ expectedConsole: [/Failed to load resource/], viewport: { width: 360, height: 740 } });

  test('hears each tile on pressing it and each option beside it, the line gone too', async ({
    page,
    context,
    baseURL,
  }) => {
    await becomeLearner(context, baseURL ?? '');
    const { heard } = await listen(page);
    await start(page, PRACTICE);
    const ordering = await heardQuestion('ordering');
    const tiles = sectionOf(page, ordering.id);
    await expect(tiles.locator('.tiles button')).toHaveCount(ordering.parts.length);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (const [count, { jp }] of ordering.parts.entries()) {
      const name = withoutReadings(jp);
      await tiles.getByRole('button', { name: `Add ${name}`, exact: true }).focus();
      await page.keyboard.press(count % 2 ? 'Space' : 'Enter');
      await expect(tiles.getByRole('button', { name: `Take out ${name}` })).toBeVisible();
      await expect.poll(async () => (await heard()).length).toBe(count + 1);
    }
    expect(new Set(await heard()).size).toBe(ordering.parts.length);

    const choice = await heardQuestion('choice');
    const links = sectionOf(page, choice.id).getByRole('link', { name: 'Play the sound' });
    await expect(links).toHaveCount(choice.parts.length);
    for (const link of await links.all()) {
      const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(TARGET);
    }
    await links.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await heard()).length).toBe(ordering.parts.length + 1);
    await expect(sectionOf(page, choice.id).locator('input:checked')).toHaveCount(0);
    await expect(page).toHaveURL(/\/attempt$/);
    await expectNoAxeFaults(page, { within: `section.question:has([name="q:${choice.id}"])` });
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a link beside each number and option leads to its sound', async ({
    page,
    context,
    baseURL,
  }) => {
    await becomeLearner(context, baseURL ?? '');
    await start(page, PRACTICE);
    for (const kind of ['ordering', 'choice'] as const) {
      const { id, parts } = await heardQuestion(kind);
      const links = sectionOf(page, id).locator('li').getByRole('link', { name: 'Play the sound' });
      await expect(links).toHaveCount(parts.length);
      const address = await links.last().getAttribute('href');
      const response = await context.request.get(`${baseURL}${address}`);
      expect(response.headers()['content-type']).toBe('audio/mpeg');
    }
  });
});
