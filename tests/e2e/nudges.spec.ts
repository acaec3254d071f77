import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { becomeLearner, database, makePerson, signInAs } from './support/database.ts';

for (const [lang, words] of [
  ['en', { nudge: 'Nudge those chosen', send: 'Send', undo: /^Undo/, undone: 'Undone' }],
  [
    'ja',
    { nudge: '選んだ人に声をかける', send: '送信する', undo: /^取り消す/, undone: '取り消し済み' },
  ],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`nudges in ${lang}${javaScriptEnabled ? '' : ' without JavaScript'}`, () => {
      test.use({ locale: lang, javaScriptEnabled, viewport: { width: 360, height: 800 } });

      test('are chosen, previewed, sent and undone on a phone', async ({
        page,
        context,
        baseURL: given,
      }) => {
        const baseURL = given ?? '';
        const learner = await becomeLearner(context, baseURL, { locale: lang });
        const [enrolment] = await database()<{ id: string }[]>`
          select id from enrolments where person_id = ${learner.personId}`;
        const coordinator = await makePerson({ role: 'coordinator', locale: lang });
        await signInAs(context, coordinator.accountId, baseURL);
        const expectSound = async () => {
          if (javaScriptEnabled) await expectNoAxeFaults(page);
          await expectNoSideways(page);
        };
        await page.goto('/admin/enrolments?size=1000');
        await expectSound();
        const choice = page.locator(`input[name="enrolment"][value="${enrolment?.id}"]`);
        await choice.focus();
        await page.keyboard.press('Space');
        await expect(choice).toBeChecked();
        await page.getByRole('button', { name: words.nudge }).click();
        await page.locator('input[name="line"]').fill('よろしく');
        await expectSound();
        await page.getByRole('button', { name: words.send, exact: true }).click();
        await expect(page).toHaveURL(/\/admin\/nudges\?sent$/);
        const row = page.getByRole('row').nth(1);
        await expect(row).toContainText('よろしく');
        await expectSound();
        await row.getByRole('button', { name: words.undo }).click();
        await expect(page.getByRole('row').nth(1)).toContainText(words.undone);
        const [nudge] = await database()<{ undone: boolean }[]>`
          select undone_at is not null as undone from nudges where made_by = ${coordinator.personId}`;
        expect(nudge).toEqual({ undone: true });
      });
    });
  }
}
