import type { Page } from '@playwright/test';
import { uuidv7 } from '#app/platform/ids.ts';
import { expect, expectNoAxeFaults, test } from './fixtures.ts';
import { expectNoSideways } from './support/answering.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { holdStore } from './support/hold-store.ts';
import {
  answerAsked,
  answerBelow,
  openDevice,
  playedOf,
  signInByHand,
  takeToResult,
} from './support/programmes.ts';

const PHONE = { width: 360, height: 740 };
const ALT = 'newalt@demo.example';
const SCHOOL = { course: 'alt-e-learning', slug: 'a1-school-and-year' };
const lesson = ({ course, slug }: { course: string; slug: string }) => `/learn/${course}/${slug}`;

const player = (page: Page) => page.locator('.player');
const press = (page: Page, name: string | RegExp) =>
  player(page).getByRole('button', { name, exact: true }).first().press('Enter');

/** Plays until the clock of the player shows a second, or one after it. */
async function playUntil(page: Page, second: number) {
  await expect
    .poll(async () => Number(await player(page).getByRole('slider').inputValue()), {
      timeout: 45_000,
    })
    .toBeGreaterThanOrEqual(second);
}

/** The first half of the video, on the computer at school. */
async function playAtDesk(desk: Page) {
  await player(desk).getByLabel('Speed').selectOption('2');
  await press(desk, 'Play');
  await answerAsked(desk, SCHOOL);
  await playUntil(desk, 42);
  await press(desk, 'Pause');
}

/** The second half on a phone, its end where there is no network; then the page is closed. */
async function playOnPhone(phone: Page) {
  await phone.goto(lesson(SCHOOL));
  await player(phone).getByText('Captions, speed, sound, repeat').click();
  await player(phone).getByLabel('Speed').selectOption('2');
  await player(phone).getByText('Chapters').press('Enter');
  await press(phone, /^0:40 /u);
  await answerAsked(phone, SCHOOL);
  const loaded = () =>
    phone.locator('video').evaluate(({ buffered }: HTMLVideoElement) => {
      return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
    });
  await expect.poll(loaded).toBeGreaterThan(92);
  await holdStore(phone.context());
  await phone.context().setOffline(true);
  await playUntil(phone, 92);
  await expect(player(phone)).toContainText('is kept on this device');
  await phone.close();
}

test.describe('a new ALT', () => {
  test.use({ expectedConsole: [/Failed to (?:load resource|fetch)|net::ERR/u] });

  test('takes the first module to its test, the video in pieces on two devices, and the supervisor sees it', async ({
    page,
    browser,
    baseURL,
    complaints,
  }) => {
    test.slow();
    await signInByHand(page, ALT);
    await page.locator('section.next').getByRole('link').click();
    await expect(page).toHaveURL(lesson(SCHOOL));
    const phone = await openDevice(browser, {
      ...{ baseURL: baseURL ?? '', complaints, viewport: PHONE, locale: 'en-GB' },
    });
    await signInByHand(phone, ALT);
    const mobile = phone.context();
    await Promise.all([playAtDesk(page), playOnPhone(phone)]);
    expect(await playedOf(ALT, SCHOOL.course)).not.toMatch(/-92\d\d\d$/u);

    await mobile.setOffline(false);
    const again = await mobile.newPage();
    await again.goto(`/learn/${SCHOOL.course}`);
    await expect.poll(() => playedOf(ALT, SCHOOL.course)).toMatch(/-92\d\d\d$/u);
    await again.goto(lesson(SCHOOL));
    await expect(again.locator('.video-more')).toContainText('This video is complete.');
    await mobile.close();

    await page.getByRole('link', { name: 'Go to the check-up' }).click();
    await takeToResult(page, SCHOOL.course);
    // Come back to, the lesson leads on.
    await page.goto(lesson(SCHOOL));
    await page.getByRole('link', { name: /^Next: / }).click();
    await expect(page).toHaveURL(/\/a2-finding-your-place$/u);
    await page.getByRole('link', { name: 'Go to the check-up' }).click();
    await takeToResult(page, SCHOOL.course);
    await page.locator('.end').getByRole('link').click();
    await expect(page).toHaveURL(/module-1-test$/u);
    await takeToResult(page, SCHOOL.course);
    await expect(page.locator('.notice').first()).toHaveText('You have passed.');

    const supervisor = await openDevice(browser, {
      ...{ baseURL: baseURL ?? '', complaints, locale: 'ja-JP' },
    });
    await seeCompletion(supervisor);
    await supervisor.context().close();
  });

  test('reads the tables of lessons on a phone, which are no wider than it', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await signInByHand(page, ALT);
    for (const slug of ['a3-course-of-study', 'a7-first-lesson']) {
      await page.goto(lesson({ ...SCHOOL, slug }));
      await expect(page.locator('table.plain').first()).toBeVisible();
      await expectNoSideways(page);
    }
  });
});

/** What the supervisor of the new ALT is shown, in Japanese: how far, never how well. */
async function seeCompletion(page: Page) {
  await signInByHand(page, 'supervisor@demo.example');
  await page.goto('/admin/enrolments');
  const editions = page.getByLabel('開講期');
  const ofNewAlts = editions.locator('option', { hasText: '新規ALT' });
  await editions.selectOption(await ofNewAlts.getAttribute('value'));
  await page.getByRole('button', { name: '表示する' }).click();
  await page.getByRole('link', { name: '項目ごとに見る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('項目ごとの進み具合');
  await expect(page.locator('main')).toContainText('ALT指導力向上eラーニング');
  const cells = page.getByRole('row', { name: 'Priya Anjali Menon' }).getByRole('cell');
  await expect(cells.nth(0)).toHaveText('完了');
  await expect(cells.nth(1)).toHaveText('完了');
  await expect(cells.nth(2)).toHaveText('完了');
  await expect(cells.nth(3)).toHaveText('未開始');
  await expectNoAxeFaults(page);
}

test.describe('where videos are held back', () => {
  const VISIT = { course: 'global-hr-core', slug: 'g1-protocol' };
  test.use({ locale: 'ja-JP', expectedConsole: [/ERR_FAILED|MEDIA_ERR_SRC_NOT_SUPPORTED/u] });

  test('a staff member takes a lecture in Japanese to its test by the light way', async ({
    page,
  }) => {
    await page.route(/\.mp4$/u, (route) => route.abort());
    await signInByHand(page, 'staff@demo.example');
    await page.locator('section.next').getByRole('link').click();
    await expect(page).toHaveURL(lesson(VISIT));
    await press(page, '再生');
    await expect(player(page)).toContainText('ここでは動画を再生できません');
    await expectNoAxeFaults(page);
    await player(page).getByRole('link', { name: '「読みました・聞きました」のボタンへ' }).click();
    const more = page.locator('.video-more');
    await expect(more.locator('.light-way')).toBeInViewport();
    await more.getByRole('button', { name: '読みました・聞きました' }).click();
    await expect(more).toContainText('質問がまだ残っています');
    await answerBelow(page, VISIT);
    await expect(more).toContainText('この動画は完了しています。');

    await page.goto(`/learn/${VISIT.course}/g2-seating`);
    await page.locator('.end').getByRole('link').click();
    await takeToResult(page, VISIT.course);
    await page.locator('.end').getByRole('link').click();
    await expect(page).toHaveURL(/protocol-test$/u);
    await takeToResult(page, VISIT.course);
    await expect(page.locator('.notice').first()).toHaveText('合格です。');
  });
});

/** Somebody who is not in Japan yet, enrolled in the course for the weeks before. */
async function becomeNewcomer(page: Page, baseURL: string) {
  const { personId, accountId } = await makePerson();
  await database()`
    insert into appointments
      (id, person_id, kind, organisation_id, starts_on, ends_on, created_at)
    select ${uuidv7()}, ${personId}, 'ALT', id, current_date + 60, current_date + 400, now()
    from organisations where code = '059919'`;
  await signInAs(page.context(), accountId, baseURL);
  await page.goto('/courses/pre-departure');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await expect(page).not.toHaveURL(/\/courses\//u);
}

test('each checklist of a newcomer fits a sheet of paper of its own', async ({ page, baseURL }) => {
  await becomeNewcomer(page, baseURL ?? '');
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  for (const [slug, list] of [
    ['medicines', 'Medicines, step by step'],
    ['what-to-bring', 'Three bags'],
    ['first-week', 'Seven days'],
  ] as const) {
    await page.goto(`/learn/pre-departure/${slug}`);
    const sheet = page.locator('.checklist-block', { hasText: list });
    await sheet.getByRole('checkbox').first().press('Space');
    await sheet.getByRole('button', { name: 'Print this alone' }).press('Enter');
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/gu), list).toHaveLength(1);
  }
});

test.describe('without a script', () => {
  const WEEK = { course: 'pre-departure', slug: 'first-week' };
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('a video lesson of a real course is read, heard and completed', async ({
    page,
    baseURL,
  }) => {
    await becomeNewcomer(page, baseURL ?? '');
    await page.goto(lesson(WEEK));
    await expectNoSideways(page);
    await expect(page.locator('.video-sizes')).toContainText('MB');
    await expect(page.locator('.transcript-lines .spoken')).not.toHaveCount(0);
    const sound = page.locator('.sound-alone');
    await sound.locator('summary').click();
    await expect(sound.locator('audio[controls]')).toBeVisible();
    const address = (await sound.getByRole('link').getAttribute('href')) ?? '';
    const part = await page.request.get(address, { headers: { Range: 'bytes=0-999' } });
    expect([part.status(), (await part.body()).length]).toEqual([206, 1_000]);
    const whole = await page.request.get(address);
    expect([whole.status(), whole.headers()['content-type']]).toEqual([200, 'audio/mp4']);

    const more = page.locator('.video-more');
    await more.getByRole('radio', { name: 'True' }).check();
    await more.getByRole('button', { name: 'Check' }).first().click();
    await expect(more.locator('.verdict').first()).toContainText('Right.');
    await more.getByRole('radio', { name: 'Your new address' }).check();
    await more.getByRole('button', { name: 'Check' }).nth(1).click();
    await expect(more.locator('.verdict').nth(1)).toContainText('Right.');
    await more.getByRole('button', { name: 'I have read or heard this' }).click();
    await expect(more).toContainText('This video is complete.');
  });
});
