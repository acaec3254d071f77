import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Answerer, expectNoSideways } from './support/answering.ts';
import { COURSE, database } from './support/database.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

test('a newcomer abroad takes the course from sign-in to a certificate that verifies', async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  const answerer = new Answerer(page);
  await test.step('signs in and enrols', () => enrolByHand(page));
  const taken = await test.step('takes every lesson and check-up', () =>
    takeCourse(page, answerer));

  expect(taken.lessons).toHaveLength(22);
  expect(taken.checkUps).toHaveLength(26);
  const { tally } = answerer;
  for (const way of ['pad', 'romaji', 'ime', 'choice', 'ordering'] as const) {
    expect(tally[way], way).toBeGreaterThanOrEqual(5);
  }
  await test.step('gets a certificate', () => takeCertificate(page));
});

async function enrolByHand(page: Page) {
  await page.setViewportSize(PHONE);
  await page.goto(`/courses/${COURSE}`);
  await page.getByRole('button', { name: 'Sign in to enrol' }).click();
  await page.getByLabel('E-mail address').fill('newcomer@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('kakehashi-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page).toHaveURL(/\/first-visit$/);
  await page.getByLabel('None', { exact: true }).check();
  await page.getByLabel('When do you arrive in Japan?').fill('2031-07-25');
  await page.getByRole('button', { name: 'Start learning' }).click();
  await expect(page).toHaveURL(new RegExp(`/learn/${COURSE}$`));
  await page.goto('/learn');
  await page.locator('section.next').getByRole('link').click();
}

/** Follows "next" from the first lesson to the end. */
async function takeCourse(page: Page, answerer: Answerer) {
  const lessons: string[] = [];
  const checkUps: string[] = [];
  for (;;) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const slug = slugOf(page);
    if (!slug.endsWith('check-up')) {
      await page.setViewportSize(lessons.length % 2 === 0 ? PHONE : DESK);
      lessons.push(slug);
      await expect(page.locator('#lesson-body [data-block]').first()).toBeVisible();
      await expectNoSideways(page);
      await page.getByRole('link', { name: 'Go to the check-up' }).click();
      await expect(page).toHaveURL(/check-up$/);
      continue;
    }
    checkUps.push(slug);
    await takeCheckUp(page, answerer, slug);
    if (await page.getByRole('link', { name: 'Get your certificate' }).isVisible()) break;
    await page.locator('.end').getByRole('link').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/result'));
  }
  return { lessons, checkUps };
}

async function takeCheckUp(page: Page, answerer: Answerer, slug: string) {
  const isPractice = !slug.startsWith('module-');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page).toHaveURL(/\/attempt$/);
  const all = await answerer.answerAll(slug, { check: isPractice });
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/\/result\?attempt=/);
  await expect(page.locator('.score')).toHaveText(`${all} of ${all} (100%)`);
  await expect(page.locator('.notice').first()).toHaveText(
    isPractice ? 'This lesson is complete.' : 'You have passed.',
  );
  await expectNoSideways(page);
}

const slugOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function takeCertificate(page: Page) {
  await page.getByRole('link', { name: 'Get your certificate' }).click();
  await expect(page.locator('.certificate-name')).toContainText('Jordan Avery Ellis');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the PDF' }).click();
  const bytes = await readFile(await (await downloading).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(10_000);

  const code = (await page.locator('.certificate code').textContent()) ?? '';
  await page.goto('/sign-in');
  await page.context().clearCookies();
  await page.goto('/verify');
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page).toHaveURL(/\/verify\/[0-9A-Z]{16}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Valid/);
  await expect(page.locator('dl.verified')).toContainText('Jordan Avery Ellis');
  await expectOneCertificateAndMail();
}

/** Completion, certificate and its mail are each there once. */
async function expectOneCertificateAndMail() {
  const [facts] = await database()`
    select count(distinct e.completed_at)::int as completed, count(distinct c.id)::int as issued,
      (select count(*)::int from outbox_jobs o where o.kind = 'certificate-mail'
        and o.payload->>'certificateId' = min(c.id::text)) as mails
    from enrolments e join accounts a on a.person_id = e.person_id
    left join certificates c on c.enrolment_id = e.id
    where a.email = 'newcomer@demo.example'`;
  expect(facts).toEqual({ completed: 1, issued: 1, mails: 1 });
}
