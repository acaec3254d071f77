import type { Page } from '@playwright/test';
import { expect, expectSoundColours, test } from './fixtures.ts';
import { becomeLearner, COURSE, database, makePerson, signInAs } from './support/database.ts';
import type { TestPerson } from './support/database.ts';
import { bringForward } from './support/graduate.ts';

const learn = `/learn/${COURSE}`;

const VISITOR = [
  ...['/', '/courses', `/courses/${COURSE}`, '/sign-in', '/sign-in?returnTo=%2Flearn'],
  ...['/password-reset', '/password-reset/unknown', '/invitation/unknown', '/verify'],
  ...['/email-change/unknown', '/email-change/unknown/undoing'],
  ...['/about', '/help', '/help/typing', '/support', '/emergency', '/safety', '/arrival'],
  ...['/privacy', '/credits'],
];

const LEARNER = [
  ...['/learn', learn, `${learn}/first-visit`, `${learn}/words`, `${learn}/certificate`],
  ...[`${learn}/k6-small-and-long`, `${learn}/s2-self-introduction`, `${learn}/k1-a-ka/sheet`],
  ...[`${learn}/module-1-check-up`, `${learn}/module-2-check-up`, '/records', '/account'],
  ...[
    '/account/password',
    '/account/sessions',
    '/account/second-factor',
    ...['/account/email', '/account/closing', '/account/calendar', '/account/timeline'],
    `${learn}/k1-a-ka?report=k1.words`,
  ],
  `${learn}/k1-a-ka/report?block=k1.words`,
];

const GRADUATE = [
  ...['/learn', learn, `${learn}/certificate`, '/records', `${learn}/module-4-check-up/result`],
  `${learn}/k1-a-ka-check-up/result`,
];

async function expectSound(page: Page, address: string, lang: string) {
  await page.goto(address);
  await expect.soft(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible();
  await expect.soft(page.locator('html'), address).toHaveAttribute('lang', lang);
  await expectSoundColours(page);
}

/** An attempt with every kind answered wrongly, so that verdicts in words stand there. */
async function answerWrongly(page: Page, slug: string, lang: string) {
  await page.goto(`${learn}/${slug}`);
  await page.locator('main form').getByRole('button').first().click();
  const sections = page.locator('section.question');
  await expect(sections.first()).toBeVisible();
  for (const section of await sections.all()) {
    const radios = section.getByRole('radio');
    const tiles = section.locator('.tiles button');
    if ((await radios.count()) > 0) await radios.last().check();
    else if ((await tiles.count()) > 0) await tiles.last().click();
    else await section.locator('.typed-answer input').fill('ち');
    await section
      .getByRole('button', { name: lang === 'ja' ? '答え合わせ' : 'Check' })
      .last()
      .click();
    await expect(section.locator('.verdict')).toBeVisible();
  }
  await page.locator('details.kana-pad summary').first().click();
  await expectSoundColours(page);
}

async function certificateCode({ personId }: TestPerson): Promise<string> {
  const [row] = await database()<{ code: string }[]>`
    select code from certificates where person_id = ${personId}`;
  return row?.code ?? '';
}

for (const lang of ['en', 'ja'] as const) {
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang, expectedConsole: [/status of 4/] });
    test.slow();

    test('no open page has a fault', async ({ page }) => {
      for (const address of VISITOR) await expectSound(page, address, lang);
      await expectSound(page, '/nothing-here', lang);
      await expectSound(page, '/verify/0000000000000000', lang);
      await page.goto('/sign-in');
      await page.locator('form input[type="email"]').first().fill('nobody@test.example');
      await page.locator('form input[type="password"]').first().fill('wrong');
      await page.locator('form').first().getByRole('button').last().click();
      await expect(page.locator('.notice').first()).toBeVisible();
      await expectSoundColours(page);
    });

    test('no page of a learner has a fault', async ({ page, context, baseURL }) => {
      const person = await becomeLearner(context, baseURL ?? '', { locale: lang });
      await bringForward(person, { lessons: 6 });
      for (const address of LEARNER) await expectSound(page, address, lang);
      await answerWrongly(page, 's4-asking-again-check-up', lang);
    });

    test('no page of a graduate has a fault', async ({ page, context, baseURL }) => {
      const person = await becomeLearner(context, baseURL ?? '', { locale: lang });
      await bringForward(person, { lessons: 'all' });
      for (const address of GRADUATE) await expectSound(page, address, lang);
      const code = await certificateCode(person);
      await expectSound(page, `/verify/${code}`, lang);
      await page.goto(`${learn}/k1-a-ka/report?block=k1.words`);
      await page.getByRole('textbox').fill('…');
      await page.locator('main form').getByRole('button').click();
      const coordinator = await makePerson({ role: 'coordinator', locale: lang });
      await signInAs(context, coordinator.accountId, baseURL ?? '');
      await expectSound(page, `/verify/${code}`, lang);
      const office = ['/admin/year-start', '/admin/outbox', '/admin/invitations'];
      for (const address of ['/learn', ...office, '/teach/insight', '/teach/reports']) {
        await expectSound(page, address, lang);
      }
      await page.getByRole('row').getByRole('link').first().click();
      await expect(page.locator('[data-block="k1.words"]')).toBeVisible();
      await expectSoundColours(page);
    });
  });
}
