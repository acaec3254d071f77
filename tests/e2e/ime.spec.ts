import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ALL_KINDS, quizCourse } from '../content/quiz-course.ts';
import { storedOf } from './support/attempts.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { ImeReplay } from './support/ime-replay.ts';
import type { Trace } from './support/ime-steps.ts';
import { TRACES } from './support/ime-traces.ts';
import { publishFiles } from './support/made-course.ts';

let published: Promise<string> | undefined;
/** The course of every kind, published once for all tests of this file that run in one process. */
const courseSlug = () => (published ??= publishFiles(quizCourse()));

interface Open {
  personId: string;
  /** The answers that the page has sent, in order. */
  sent: unknown[];
}

/** A learner with an attempt at a check-up open before them. */
async function open(page: Page, baseURL: string, item: string): Promise<Open> {
  const slug = await courseSlug();
  const { personId, accountId } = await makePerson();
  await signInAs(page.context(), accountId, baseURL);
  const headers = { Origin: baseURL };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  await page.goto(`/learn/${slug}/${item}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempt/u);
  await expect(page.locator('section.question').first()).toBeVisible();
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/answers')) return;
    sent.push((request.postDataJSON() as { answer: unknown }).answer);
  });
  return { personId, sent };
}

const question = (page: Page, prompt: string): Locator =>
  page.locator('section.question', { has: page.getByRole('heading', { name: prompt }) });

/** Whether what was typed is kept on the device only. */
const draftsOf = (page: Page) =>
  page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('kakehashi.drafts.'));
    return keys.map((key) => localStorage.getItem(key)).join();
  });

/** Nothing but the device has heard of what is being typed: neither the server nor the form. */
async function expectOnlyDraft(page: Page, { sent }: Open, text: string) {
  expect(sent).toEqual([]);
  expect(await draftsOf(page)).toContain(JSON.stringify({ text }));
  await expect(page).toHaveURL(/\/attempt/u);
  await expect(page.getByText('Submit all the same?')).toHaveCount(0);
}

async function type(field: Locator, { steps, mode }: Trace): Promise<ImeReplay> {
  const section = field.locator('xpath=ancestor::section[1]');
  if (mode) await section.getByRole('button', { name: mode, exact: true }).click();
  await field.fill('');
  await field.focus();
  const replay = new ImeReplay(field);
  await replay.play(steps);
  return replay;
}

test.describe('typed Japanese is saved as it was composed, once, and no sooner than it is given', () => {
  for (const trace of TRACES) {
    test(trace.name, async ({ page, baseURL }) => {
      const attempt = await open(page, baseURL ?? '', ALL_KINDS);
      const section = question(page, 'Type grandmother.');
      const field = section.getByRole('textbox');
      const { seen } = await type(field, trace);
      if (trace.seen) expect(seen).toEqual(trace.seen);
      if (trace.ends === 'open') {
        // Rōmaji at the end of the text may wait for its next letter, or for the field to be left.
        const shown = await field.inputValue();
        if (!trace.seen) expect(shown).toBe(trace.text);
        await expectOnlyDraft(page, attempt, shown);
        await field.press('Enter');
      }
      await expect(field).toHaveValue(trace.text);
      await expect(section.locator('.saved')).toHaveText('Saved');
      await field.focus();
      await field.blur();
      await expect(section.locator('.saved')).toHaveText('Saved');
      expect(attempt.sent).toEqual([{ text: trace.text }]);
      const stored = await storedOf(attempt.personId);
      expect(stored.map(({ answer }) => answer)).toEqual([{ text: trace.text }]);
    });
  }
});

test.describe('an Enter that confirms a composition gives no answer', () => {
  const confirming = TRACES.filter(({ confirms }) => confirms);

  for (const { what, prompt, label, answer } of [
    {
      what: 'in a line of text',
      prompt: 'Which city',
      label: null,
      answer: (text: string) => ({ text }),
    },
    {
      what: 'in a blank of a text',
      prompt: 'Fill the',
      label: 'Blank 1',
      answer: (text: string) => ({ blanks: { a: text } }),
    },
  ]) {
    test(`${what}, and the next one gives it`, async ({ page, baseURL }) => {
      const attempt = await open(page, baseURL ?? '', ALL_KINDS);
      const section = question(page, prompt);
      const field = label ? section.getByLabel(label) : section.getByRole('textbox');
      for (const trace of confirming) {
        await type(field, trace);
        expect(attempt.sent, trace.name).toEqual([]);
        expect(await field.inputValue(), trace.name).toBe(trace.text);
      }
      await expect(page).toHaveURL(/\/attempt/u);
      await field.press('Enter');
      await expect(section.locator('.saved')).toHaveText('Saved');
      expect(attempt.sent).toEqual([answer(confirming.at(-1)?.text ?? '')]);
    });
  }

  test('in practice, where an Enter checks, and the next one checks', async ({ page, baseURL }) => {
    const attempt = await open(page, baseURL ?? '', 'k1-vowels-check-up');
    const section = question(page, 'Type the word you hear.');
    const field = section.getByRole('textbox');
    for (const trace of confirming) {
      await type(field, trace);
      expect(attempt.sent, trace.name).toEqual([]);
      await expect(section.locator('.verdict, .fault')).toHaveCount(0);
    }
    await field.press('Enter');
    await expect(section.locator('.verdict')).toContainText('Not yet');
    expect(attempt.sent).toHaveLength(1);
  });

  test('and leaving the field in practice checks nothing either', async ({ page, baseURL }) => {
    const attempt = await open(page, baseURL ?? '', 'k1-vowels-check-up');
    const section = question(page, 'Type the word you hear.');
    for (const trace of TRACES.filter(({ ends }) => ends === 'left')) {
      await type(section.getByRole('textbox'), trace);
      await expect(section.getByRole('textbox')).toHaveValue(trace.text);
      expect(attempt.sent, trace.name).toEqual([]);
    }
    await expect(section.locator('.verdict, .fault')).toHaveCount(0);
  });
});

test('whoever composes Japanese is left to their IME, until they ask for rōmaji again', async ({
  page,
  baseURL,
}) => {
  await open(page, baseURL ?? '', ALL_KINDS);
  const section = question(page, 'Type grandmother.');
  const mode = (name: string) => section.getByRole('button', { name, exact: true });
  const field = section.getByRole('textbox');
  await field.pressSequentially('oba');
  await expect(mode('あ')).toHaveAttribute('aria-pressed', 'true');
  await type(field, TRACES[0]!);
  await expect(mode('IME')).toHaveAttribute('aria-pressed', 'true');
  await field.pressSequentially('ALT');
  await expect(field).toHaveValue(`${TRACES[0]?.text}ALT`);
  await mode('あ').click();
  await field.fill('');
  await field.pressSequentially('obaasan');
  await field.press('Enter');
  await expect(field).toHaveValue('おばあさん');
});

test('half-width katakana and a full-width space are right as they were composed', async ({
  page,
  baseURL,
}) => {
  for (const part of ['half-width katakana', 'a full-width space']) {
    const { personId } = await open(page, baseURL ?? '', ALL_KINDS);
    const trace = TRACES.find(({ name }) => name.startsWith(part));
    if (!trace) throw new Error(`no trace of ${part}`);
    await type(question(page, 'Type grandmother.').getByRole('textbox'), trace);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('button', { name: 'Submit' }).first().click();
    await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
    const [row] = await database()<{ score: number }[]>`
      select t.score::float as score from attempts t
      join enrolments e on e.id = t.enrolment_id
      where e.person_id = ${personId} and t.item_slug = ${ALL_KINDS}`;
    expect(row?.score, part).toBe(1);
    await page.context().clearCookies();
  }
});
