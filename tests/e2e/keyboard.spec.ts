import type { Locator, Page } from '@playwright/test';
import { withoutReadings } from '#app/ui/ruby.ts';
import { expect, test } from './fixtures.ts';
import { questionIdOf } from './support/answering.ts';
import { becomeLearner, checkUpOf, COURSE } from './support/database.ts';
import type { KeyedCheckUp } from './support/database.ts';
import { formFor, romajiFor } from './support/typing.ts';

interface Focus {
  /** Position in the document, to see that focus goes forward. */
  order: number;
  isSeen: boolean;
  what: string;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const everything = [...document.querySelectorAll('*')];
    const drawn = [element, element.closest('label'), element.nextElementSibling].filter(Boolean);
    const isSeen = drawn.some((each) => {
      const style = getComputedStyle(each as Element);
      return (
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
        style.boxShadow !== 'none'
      );
    });
    const { width, height } = element.getBoundingClientRect();
    return {
      order: everything.indexOf(element),
      isSeen: isSeen && width + height > 0,
      what: `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}`,
    };
  });

/** Position of an element in the document. */
const orderOf = (target: Locator): Promise<number> =>
  target.evaluate((element) => [...document.querySelectorAll('*')].indexOf(element));

/**
 * Presses Tab (or Shift and Tab, to what stands before) until the element has focus; each stop must be
 * seen, and nearer than the last.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = await orderOf(target);
  let last = (await focus(page)).order;
  const back = last > wanted;
  for (let presses = 0; last !== wanted && presses < 400; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const now = await focus(page);
    expect(now.isSeen, `focus is seen on ${now.what}`).toBe(true);
    expect(back ? last - now.order : now.order - last, `the way to ${now.what}`).toBeGreaterThan(0);
    last = now.order;
  }
  await expect(target).toBeFocused();
}

async function answer(page: Page, section: Locator, keyed: KeyedCheckUp) {
  const id = await questionIdOf(section);
  const key = keyed.keys[id];
  if (key?.kind === 'typed') {
    await tabTo(page, section.locator('.typed-answer input'));
    await page.keyboard.type(romajiFor(formFor(key.accepted, 'romaji') ?? ''));
  } else {
    if (key?.kind === 'choice') await choose(page, section, key.correct);
    if (key?.kind === 'ordering') await order(page, section, tileLabels(keyed, id, key.orders[0]));
    await tabTo(page, section.getByRole('button', { name: 'Check', exact: true }));
  }
  await page.keyboard.press('Enter');
  await expect(section.locator('.verdict')).toContainText('Right.');
}

function tileLabels(keyed: KeyedCheckUp, id: string, tileIds: readonly string[] = []) {
  const question = keyed.questions[id];
  const tiles = question?.kind === 'ordering' ? question.tiles : [];
  return tileIds.map((tileId) =>
    withoutReadings(tiles.find((tile) => tile.id === tileId)?.jp ?? ''),
  );
}

async function choose(page: Page, section: Locator, option: string) {
  const radios = section.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  const values = await radios.evaluateAll((all) => all.map((r) => (r as HTMLInputElement).value));
  for (let n = values.indexOf(option); n > 0; n -= 1) await page.keyboard.press('ArrowDown');
}

/** Presses the tiles of a sentence in order; focus stays with the tiles. */
async function order(page: Page, section: Locator, labels: readonly string[]) {
  for (const label of labels) {
    await tabTo(page, section.getByRole('button', { name: `Add ${label}`, exact: true }));
    await page.keyboard.press('Enter');
    await expect(
      section.getByRole('button', { name: `Take out ${label}`, exact: true }),
    ).toBeVisible();
    await expect(section.locator(':focus')).toBeVisible();
  }
}

test('a lesson and its check-up can be done by keyboard alone', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  await becomeLearner(context, baseURL ?? '');
  await page.goto(`/learn/${COURSE}/k1-a-ka`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
  await tabTo(page, page.getByRole('link', { name: 'Go to the check-up' }));
  await page.keyboard.press('Enter');
  const begin = page.getByRole('button', { name: 'Start', exact: true });
  await expect(begin).toBeVisible();
  await tabTo(page, begin);
  await page.keyboard.press('Enter');

  const sections = page.locator('section.question');
  await expect(sections.first()).toBeVisible();
  const keyed = await checkUpOf('k1-a-ka-check-up');
  for (const section of await sections.all()) await answer(page, section, keyed);
  await tabTo(page, page.getByRole('button', { name: 'Submit' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.score')).toContainText('(100%)');
});

test('a word opens beside the line and closes by Escape, back to where one was', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(`/learn/${COURSE}/s1-names-and-greetings`);
  const word = page.locator('#lesson-body a.w').first();
  const panel = page.locator('.word-panel');
  // Until the page's script runs, the link leads to the word's row.
  await expect(async () => {
    await word.focus();
    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(word).toBeFocused();
});

test('the kana pad is walked with the arrow keys', async ({ page, context, baseURL }) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(`/learn/${COURSE}/k1-a-ka-check-up`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const pad = page.locator('details.kana-pad').first();
  await pad.locator('summary').focus();
  await page.keyboard.press('Enter');
  await pad.getByRole('button', { name: 'あ', exact: true }).focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const field = page.locator('.typed-answer input').first();
  await expect(field).toHaveValue('き');
});
