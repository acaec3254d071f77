import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE, database, makePerson, signInAs } from './support/database.ts';
import { bringForward } from './support/graduate.ts';

/** 21:30 in Chicago, 11:30 of the next day in Tokyo. */
const EVENING = '2031-07-02T02:30:00.000Z';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a learner in Chicago reads the day of their own evening, not the next in Tokyo', async ({
      page,
      baseURL,
    }) => {
      const person = await becomeLearner(page.context(), baseURL ?? '');
      await bringForward(person, { lessons: 1 });
      await database()`
        update attempts set submitted_at = ${EVENING} where enrolment_id in (
          select id from enrolments where person_id = ${person.personId})`;
      await page.goto(`/learn/${COURSE}/k1-a-ka-check-up`);
      await expect(page.getByText('Tue 1 July 2031')).toBeVisible();
      await expect(page.getByText('Wed 2 July 2031')).toHaveCount(0);
    });

    test('kept mail is read at the clock of who reads it', async ({ page, baseURL }) => {
      const coordinator = await makePerson({ role: 'coordinator' });
      await signInAs(page.context(), coordinator.accountId, baseURL ?? '');
      const id = crypto.randomUUID();
      await database()`
        insert into outbox_jobs (id, kind, payload, run_at, done_at)
        values (${id}, 'test', '{}', now(), now())`;
      await database()`
        insert into kept_mails (job_id, recipient, locale, subject, text_body, html_body, kept_at)
        values (${id}, 'a@test.example', 'en', ${`Mail ${id}`}, 'Text', '<p>Text</p>', ${EVENING})`;
      await page.goto('/admin/outbox');
      const row = page.getByRole('row', { name: `Mail ${id}` });
      await expect(row).toContainText('Tue 1 July 2031, 21:30');
      await page.goto(`/admin/outbox/${id}`);
      await expect(page.getByText('Tue 1 July 2031, 21:30')).toBeVisible();
    });
  });
}
