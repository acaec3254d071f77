import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE, database, makePerson, signInAs } from './support/database.ts';

const LESSON = `/learn/${COURSE}/k1-a-ka`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [/status of 400/] });

  test('a remark on a block is kept through a refusal, sent once, read and settled', async ({
    page,
    browser,
    baseURL,
  }) => {
    const { personId } = await becomeLearner(page.context(), baseURL ?? '');
    await page.goto(LESSON);
    const block = page.locator('[data-block$=".words"]');
    await block.getByRole('link', { name: 'Something wrong here?' }).click();
    const long = `The sound is odd.\n${'x'.repeat(2000)}`;
    const field = page.getByLabel('What is wrong?');
    await field.evaluate((element) => element.removeAttribute('maxlength'));
    await field.fill(long);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Use at most 2,000 characters.')).toBeVisible();
    await expect(field).toHaveValue(long);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill('The sound is odd.\nSecond line.');
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await expect(page.getByText('Sent. The trainers will look at it.')).toBeVisible();
    const rows = await database()<{ id: string }[]>`
      select id from content_reports where person_id = ${personId}`;
    expect(rows).toHaveLength(1);

    const desk = await browser.newContext({ javaScriptEnabled: false });
    const trainer = await makePerson({ role: 'trainer' });
    await signInAs(desk, trainer.accountId, baseURL ?? '');
    const reading = await desk.newPage();
    await reading.goto(`${baseURL}/learn`);
    await reading.getByRole('link', { name: 'Remarks on lessons' }).click();
    await reading.getByRole('link', { name: 'The sound is odd. Second line.' }).first().click();
    await expect(reading.getByText('Second line.')).toBeVisible();
    await expect(reading.locator('[data-block="k1.words"]')).toBeVisible();
    await reading.getByRole('button', { name: 'Mark as settled' }).click();
    await expect(reading.getByText('Settled', { exact: true })).toBeVisible();
    await expect(reading.getByText('Robin,')).toBeVisible();
    await reading.getByRole('button', { name: 'Open again' }).click();
    await expect(reading.getByRole('button', { name: 'Mark as settled' })).toBeVisible();
    await desk.close();
  });
});
