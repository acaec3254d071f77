import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { fieldOf, questionOf, start, startModule, storedOf } from './support/attempts.ts';
import { becomeLearner, COURSE } from './support/database.ts';
import { bringForward } from './support/graduate.ts';

const PRACTICE = `/learn/${COURSE}/s1-names-and-greetings-check-up`;

/** Holds back the data that the scripts need, as a slow line does: the page stands, nothing runs yet. */
async function holdBack(page: Page): Promise<{ release: () => Promise<void> }> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const own = window as unknown as { __remixContext: unknown; letGo: () => void };
    own.letGo = () => held.splice(0).forEach((run) => run());
    Object.defineProperty(window, '__remixContext', {
      configurable: true,
      set(context: { streamController: ReadableStreamDefaultController }) {
        Object.defineProperty(context, 'streamController', {
          set(controller: ReadableStreamDefaultController) {
            const wrapped = {
              enqueue: (chunk: unknown) => held.push(() => controller.enqueue(chunk)),
              close: () => held.push(() => controller.close()),
            };
            Object.defineProperty(context, 'streamController', { value: wrapped });
          },
          configurable: true,
        });
        Object.defineProperty(window, '__remixContext', { value: context, writable: true });
      },
    });
  });
  return {
    release: () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo()),
  };
}

test('answers given before the script runs are kept, and pressing early breaks nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const { personId } = await becomeLearner(context, baseURL ?? '');
  await start(page, PRACTICE);
  const { release } = await holdBack(page);
  await page.goto(`${PRACTICE}/attempt`, { waitUntil: 'networkidle' });
  const choice = await questionOf(page, 'choice');
  const option = choice.locator('input[type="radio"]').nth(1);
  await option.check();
  const typed = await questionOf(page, 'typed');
  await fieldOf(typed).fill('はじめまして');
  await release();
  await expect(page.locator('.kana-pad').first()).toBeVisible();
  await expect(fieldOf(typed), 'who is typing goes on typing').toBeFocused();
  await choice.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(choice.locator('.saved')).toHaveText('Saved');
  await typed.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(typed.locator('.saved')).toHaveText('Saved');
  await expect(fieldOf(typed)).toHaveValue('はじめまして');
  const stored = await storedOf(personId);
  expect(stored.map(({ answer }) => answer)).toContainEqual({ text: 'はじめまして' });
  expect(stored).toHaveLength(2);
});

test('what waits on the device is shown, and who is typing elsewhere goes on typing', async ({
  page,
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  await start(page, PRACTICE);
  const option = (await questionOf(page, 'choice')).locator('input[type="radio"]').nth(1);
  await option.check();
  const { release } = await holdBack(page);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(option).not.toBeChecked();
  const field = fieldOf(await questionOf(page, 'typed'));
  await field.fill('はじめまして');
  await release();
  await expect(option).toBeChecked();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('はじめまして');
});

test('in a module check-up they are sent as soon as the script runs', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await becomeLearner(context, baseURL ?? '');
  const { personId } = person;
  await bringForward(person, { lessons: 6 });
  await startModule(page, baseURL ?? '', personId);
  const { release } = await holdBack(page);
  await page.reload({ waitUntil: 'networkidle' });
  const choice = await questionOf(page, 'choice');
  await choice.locator('input[type="radio"]').first().check();
  await release();
  await expect(choice.locator('.saved')).toHaveText('Saved');
  expect(await storedOf(personId)).toHaveLength(1);
});

test('a press at the very moment the script takes the page over is taken', async ({
  page,
  context,
  baseURL,
}) => {
  const { personId } = await becomeLearner(context, baseURL ?? '');
  await start(page, PRACTICE);
  await page.addInitScript(() => {
    const listen = document.addEventListener.bind(document);
    const press = () => document.querySelector<HTMLElement>('.question input')?.click();
    let isTaken = false;
    document.addEventListener = (type: string, ...rest: [EventListener]) => {
      listen(type, ...rest);
      if (type !== 'click' || isTaken) return;
      isTaken = true;
      queueMicrotask(press);
    };
  });
  await page.goto(`${PRACTICE}/attempt`);
  const choice = await questionOf(page, 'choice');
  await expect(choice.locator('input[type="radio"]').first()).toBeChecked();
  await choice.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(choice.locator('.saved')).toHaveText('Saved');
  expect(await storedOf(personId)).toHaveLength(1);
});
