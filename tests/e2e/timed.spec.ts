import { expect, test } from './fixtures.ts';
import { database } from './support/database.ts';
import { holdStore } from './support/hold-store.ts';
import { publishRuledCourse, RULED_TEST } from './support/made-course.ts';
import { becomeReady } from './support/ready-learner.ts';

/** Lets so many seconds be left of the open attempt's half an hour. */
const leave = (personId: string, seconds: number) => database()`
  update attempts t set
    started_at = now() - interval '30 minutes' + ${seconds} * interval '1 second',
    ends_at = now() + ${seconds} * interval '1 second',
    submit_at = now() + ${seconds} * interval '1 second'
  from enrolments e
  where e.id = t.enrolment_id and e.person_id = ${personId} and t.submitted_at is null`;

test('a test with a time says so before, shows what is left, and ends by itself', async ({
  page,
  baseURL,
}) => {
  const slug = await publishRuledCourse('{ duration: 30, grace: 0, attempts: 1 }');
  const personId = await becomeReady(page, baseURL ?? '', slug);
  const main = page.getByRole('main');
  await expect(main).toContainText('You have 30 minutes from the start.');
  await expect(main).toContainText('It can be taken once.');
  await expect(main).toContainText('If you start now, your time ends at');
  await expect(main).toContainText('Japan');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('timer')).toHaveText(/^(?:30:00|29:\d\d)$/u);

  await leave(personId, 6);
  await page.reload();
  const field = page.locator('input[type="radio"], .typed-answer input').first();
  await expect(page.getByRole('timer')).toHaveText(/^0:0\d$/u);
  await field.focus();
  await page.keyboard.press('Space');
  const over = page.locator('div[tabindex="-1"]', { hasText: 'The time is over' });
  await expect(over).toBeFocused();
  await expect(field).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Submit' })).toHaveCount(0);
  await expect(page).toHaveURL(/\/result/u, { timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(page.getByRole('button', { name: /again/u })).toHaveCount(0);
  const [row] = await database()<{ by: string; attempts: number }[]>`
    select min(t.submitted_by) as by, count(*)::int as attempts from attempts t
    join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.item_slug = ${RULED_TEST}`;
  expect(row).toEqual({ by: 'server', attempts: 1 });

  await page.goto(`/learn/${slug}/${RULED_TEST}`);
  await expect(main).toContainText('You have used all attempts.');
  await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
});

test('a test that is closed says when, in the reader’s time and in Japan’s', async ({
  page,
  baseURL,
}) => {
  const slug = await publishRuledCourse(
    '{ duration: 30, window: { opens: 0, closes: 30, closing: start-by } }',
  );
  await database()`
    update editions set anchor_at = date_trunc('day', now(), 'Asia/Tokyo') + interval '3 days'
    where course_id = (select id from courses where slug = ${slug})`;
  await becomeReady(page, baseURL ?? '', slug);
  const main = page.getByRole('main');
  await expect(main).toContainText('It can be started from');
  await expect(main).toContainText('If you have started by then, you still have the full time');
  await expect(main.locator('.jst').first()).toContainText('00:00');
  await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
});

test.describe('without the network', () => {
  test.use({ expectedConsole: [/Failed to (?:load resource|fetch)/] });

  test('what was given in time and arrives after it is kept, and the learner is told', async ({
    page,
    baseURL,
    context,
  }) => {
    const slug = await publishRuledCourse('{ duration: 30, grace: 0 }');
    const personId = await becomeReady(page, baseURL ?? '', slug);
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await holdStore(context);
    await context.setOffline(true);
    const field = page.locator('.typed-answer input').first();
    if (await field.isVisible()) {
      await field.fill('ie');
      await field.blur();
    } else await page.locator('input[type="radio"]').first().check();
    await expect(page.getByText('Saved on this device').first()).toBeVisible();
    await leave(personId, 0);
    await expect
      .poll(async () => {
        const [row] = await database()<{ by: string | null }[]>`
          select t.submitted_by as by from attempts t join enrolments e on e.id = t.enrolment_id
          where e.person_id = ${personId} and t.item_slug = ${RULED_TEST}`;
        return row?.by;
      })
      .toBe('server');
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(`/learn/${slug}/${RULED_TEST}/result`);
    await expect(later.getByRole('main')).toContainText('it is kept and does not count');
    const stored = await database()<{ late: boolean }[]>`
      select v.late from answer_events v join attempts t on t.id = v.attempt_id
      join enrolments e on e.id = t.enrolment_id
      where e.person_id = ${personId} and t.item_slug = ${RULED_TEST}`;
    expect(stored).toEqual([{ late: true }]);
  });
});
