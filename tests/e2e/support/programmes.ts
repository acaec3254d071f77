import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { watch } from '../fixtures.ts';
import { Answerer } from './answering.ts';
import { checkUpOf, database } from './database.ts';

/** Somebody of the demonstration signs in by the form, in whatever language it has. */
export async function signInByHand(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[type="email"]').first().fill(email);
  const password = page.locator('input[type="password"]').first();
  await password.fill('kakehashi-demo');
  await password.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/u);
}

/** A page of another device, watched as the test's own is. */
export async function openDevice(
  browser: Browser,
  options: BrowserContextOptions & { baseURL: string; complaints: string[] },
): Promise<Page> {
  const { complaints, ...device } = options;
  const context = await browser.newContext(device);
  await watch(context, { origin: new URL(device.baseURL).origin, complaints });
  return context.newPage();
}

/** What the server knows to be played of the videos of somebody's course. */
export async function playedOf(email: string, course: string): Promise<string> {
  const rows = await database()<{ played: string }[]>`
    select s.played from video_states s join enrolments e on e.id = s.enrolment_id
    join accounts a on a.person_id = e.person_id
    join editions d on d.id = e.edition_id join courses c on c.id = d.course_id
    where a.email = ${email} and c.slug = ${course}`;
  return rows.map(({ played }) => played).join(' ');
}

/** Answers the question at which the video waits, by keys, and goes on. */
export async function answerAsked(page: Page, lesson: { course: string; slug: string }) {
  const asked = page.locator('.asked-now');
  await expect(asked.locator('.prompt')).toBeFocused({ timeout: 40_000 });
  await answerInVideo(page, asked, lesson);
  await asked
    .getByRole('button', { name: /^(Go on with the video|動画を続ける)$/u })
    .press('Enter');
}

/** Answers each question below a lesson's video. */
export async function answerBelow(page: Page, lesson: { course: string; slug: string }) {
  const below = page.locator('.video-more form.question');
  for (const question of await below.all()) await answerInVideo(page, question, lesson);
}

async function answerInVideo(
  page: Page,
  section: ReturnType<Page['locator']>,
  { course, slug }: { course: string; slug: string },
) {
  const keyed = await checkUpOf(slug, course);
  await new Answerer(page, course).answer(section, keyed);
  await section.getByRole('button', { name: /^(Check|答え合わせ)$/u }).press('Enter');
  await expect(section.locator('.verdict')).toContainText(/Right\.|正解です。/u);
}

/** Takes the check-up or test whose first page is open, every answer right, to its result. */
export async function takeToResult(page: Page, course: string): Promise<void> {
  await expect(page).toHaveURL(/-(check-up|test)$/u);
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: /^(Start|始める)$/u }).press('Enter');
  await expect(page).toHaveURL(/\/attempt$/u);
  const answerer = new Answerer(page, course);
  await answerer.answerAll(slug, { check: !slug.endsWith('-test') });
  await page.getByRole('button', { name: /^(Submit|提出する)$/u }).press('Enter');
  await expect(page).toHaveURL(/\/result/u);
  await expect(page.locator('.score')).toContainText('100%');
}
