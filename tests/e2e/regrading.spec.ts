import type { Page } from '@playwright/test';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { smallCourse, type Files } from '../content/small-course.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { publishFiles } from './support/made-course.ts';

const CHECK_UP = 'k1-vowels-check-up';

/** The small course with the wrong option marked as right. */
function withWrongKey(): Files {
  const files = smallCourse();
  for (const [name, text] of files) {
    if (typeof text !== 'string' || !text.includes('id: sound-a, en: a')) continue;
    const wrong = text
      .replace('{ id: sound-a, en: a, ja: a, correct: true }', '{ id: sound-a, en: a, ja: a }')
      .replace(/\{ id: sound-o, en: o.*\}\n/u, '{ id: sound-o, en: o, ja: o, correct: true }\n');
    files.set(name, wrong);
  }
  return files;
}

/** Takes the check-up with “a” as the answer to the first question, and nothing else. */
async function take(page: Page, baseURL: string, slug: string) {
  const headers = { Origin: baseURL };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  await page.goto(`/learn/${slug}/${CHECK_UP}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: 'a', exact: true }).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page
    .getByRole('button', { name: /Submit/u })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeVisible();
}

async function questionOf(slug: string) {
  const [row] = await database()<{ bank: string; question: string }[]>`
    select b.id as bank, q.id as question
    from questions q join banks b on b.id = q.bank_id join courses c on c.id = b.course_id
    join question_entries e on e.question_id = q.id
    where c.slug = ${slug} and e.kind = 'choice' and e.words like '%How is あ read?%'`;
  return `/teach/banks/${row?.bank}/${row?.question}`;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a key is corrected, the preview applied, and the learner sees the new result and is told', async ({
    page,
    browser,
    baseURL: base,
  }) => {
    const baseURL = base ?? '';
    const slug = await publishFiles(withWrongKey());
    const learner = await makePerson();
    await signInAs(page.context(), learner.accountId, baseURL);
    await take(page, baseURL, slug);
    await expect(page.locator('.score')).toContainText('0%');
    const result = page.url();

    await publishFiles(smallCourse(), new Map(), slug);
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const trainer = await context.newPage();
    const { accountId } = await makePerson({ role: 'trainer' });
    await signInAs(context, accountId, baseURL);
    await trainer.goto(await questionOf(slug));
    await expect(trainer.getByText('The key of this question was corrected.')).toBeVisible();
    await trainer.getByRole('link', { name: 'See what would change' }).click();
    await expect(trainer.getByText('1 submitted attempt is concerned.')).toBeVisible();
    await expect(trainer.getByText('1 goes up', { exact: true })).toBeVisible();
    await expect(trainer.getByRole('row', { name: /Robin/u })).toContainText('0% → 100%');
    await expect(page.locator('.score')).toContainText('0%');
    await trainer.getByLabel('Reason').fill('The options were mixed up.');
    await trainer.getByRole('button', { name: 'Mark again as shown' }).click();
    await expect(trainer.getByText('The options were mixed up.')).toBeVisible();
    await expect(async () => {
      await trainer.reload();
      await expect(trainer.getByText('Done.')).toBeVisible({ timeout: 1_000 });
    }).toPass();

    await page.goto('/notices');
    await page.getByRole('button', { name: /Your result was marked again/u }).click();
    await page.goto(result);
    await expect(page.locator('.score')).not.toContainText('(0%)');
    await expect(page.getByText('was corrected, and your answer was marked again')).toBeVisible();
    await page.getByRole('link', { name: 'Points line by line and receipts' }).click();
    await expect(page.getByText('The key was corrected and the answer marked again')).toBeVisible();
    await expect(page.locator('code').first()).toHaveText(/^[0-9a-f]{64}$/u);
    await context.close();
  });
});

for (const lang of ['ja', 'en'] as const) {
  test(`the pages of a regrade have no fault, in ${lang}`, async ({ page, context, baseURL }) => {
    const slug = await publishFiles(withWrongKey());
    const learner = await makePerson();
    await signInAs(context, learner.accountId, baseURL ?? '');
    await take(page, baseURL ?? '', slug);
    await page.goto(page.url().replace('/result', '/receipts'));
    await expectNoAxeFaults(page);
    await publishFiles(smallCourse(), new Map(), slug);
    const trainer = await makePerson({ role: 'trainer', locale: lang });
    await signInAs(context, trainer.accountId, baseURL ?? '');
    await page.goto(await questionOf(slug));
    await page.locator('.notice a').click();
    await expectNoAxeFaults(page);
    await page.goto('/teach/regrades');
    await expectNoAxeFaults(page);
    await page.goto('/teach/marking/late');
    await expectNoAxeFaults(page);
  });
}
