import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeFaults, expectSoundColours, test } from './fixtures.ts';
import { ALL_KINDS, quizCourse } from '../content/quiz-course.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { publishFiles } from './support/made-course.ts';

/** A learner with the test of every kind open before them. */
async function openTest(page: Page, baseURL: string, audio?: ReadonlyMap<string, string>) {
  const slug = await publishFiles(quizCourse(), audio);
  const { personId, accountId } = await makePerson();
  await signInAs(page.context(), accountId, baseURL);
  const headers = { Origin: baseURL };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  await page.goto(`/learn/${slug}/${ALL_KINDS}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/attempt/u);
  return { slug, personId };
}

const question = (page: Page, prompt: string): Locator =>
  page.locator('section.question', { has: page.getByRole('heading', { name: prompt }) });

/** Goes down a list with the arrow key until an option is chosen. */
async function pick(select: Locator, label: string) {
  await select.focus();
  const labels = await select.locator('option').allTextContents();
  for (let at = 0; at < labels.indexOf(label); at += 1) await select.press('ArrowDown');
  await expect(select.locator('option:checked')).toHaveText(label);
}

/** Comes to a box of a group with Tab or the arrows, and presses Space. */
async function press(box: Locator) {
  await box.focus();
  await box.page().keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function write(field: Locator, text: string) {
  await field.focus();
  await field.page().keyboard.type(text);
  await field.page().keyboard.press('Tab');
}

/** Ticks a way in the scene of a story, and goes on. */
async function choose(story: Locator, way: string) {
  await press(story.getByRole('radio', { name: way }));
  await story.getByRole('button', { name: 'Go on' }).press('Enter');
}

async function answerAll(page: Page) {
  const of = (prompt: string) => question(page, prompt);
  await press(of('Which is tea?').getByRole('radio', { name: 'おちゃ' }));
  await press(of('Which are days').getByRole('checkbox', { name: 'かようび', exact: true }));
  await press(of('Which are days').getByRole('checkbox', { name: 'もくようび' }));
  await press(of('Tomorrow is').getByRole('radio', { name: 'False' }));
  await pick(of('What means').getByLabel('みぎ'), 'right');
  await pick(of('What means').getByLabel('ひだり'), 'left');
  for (const tile of ['シカゴから', '来ました。']) {
    await of('Build the')
      .getByRole('button', { name: `Add ${tile}` })
      .focus();
    await page.keyboard.press('Enter');
  }
  await choose(of('The plan is late'), 'Ask the teacher now.');
  await write(of('Which city').getByRole('textbox'), 'tokyo');
  await write(of('Type grand').getByRole('textbox'), 'obaasan');
  await write(of('How is it read').getByRole('textbox'), 'sensei');
  await write(of('Write what you hear').getByRole('textbox'), 'hai');
  await write(of('Fill the').getByLabel('Blank 1'), 'ha');
  await pick(of('Fill the').getByLabel('Blank 2'), 'から');
  await write(of('Fill the').getByLabel('Blank 3'), '９');
  await write(of('How far').getByRole('textbox'), '1.5');
  await pick(of('How far').getByLabel('Unit'), 'km');
  await write(of('Introduce').getByRole('textbox'), 'はじめまして。ジョーダンです。');
  await press(of('What can you').getByRole('radio', { name: 'Well' }));
  await press(of('How was it').getByRole('radio', { name: 'I agree', exact: true }));
}

test('every kind is answered by keyboard, is kept over a reload, and scores what its key says', async ({
  page,
  baseURL,
}) => {
  const { personId } = await openTest(page, baseURL ?? '');
  await answerAll(page);
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(15);
  await page.reload();
  await expect(
    question(page, 'Which are days').getByRole('checkbox', { checked: true }),
  ).toHaveCount(2);
  await expect(question(page, 'Fill the').getByLabel('Blank 1')).toHaveValue('は');
  await expect(question(page, 'How far').getByRole('textbox')).toHaveValue('1.5');
  await page.getByRole('button', { name: 'Submit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  const [row] = await database()<{ score: number; max: number }[]>`
    select t.score::float as score, t.max_score::float as max from attempts t
    join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.item_slug = ${ALL_KINDS}`;
  // Six for two points each, six for one; the essay waits for a person, the rest is not scored.
  expect(row).toEqual({ score: 18, max: 19 });
  const main = page.getByRole('main');
  await expect(main).toContainText('Waiting for a marker');
  await expect(main).toContainText('みぎ → right');
});

test('every kind is sound for a screen reader, and a blank is called by its number and the words around it', async ({
  page,
  baseURL,
}) => {
  await openTest(page, baseURL ?? '');
  await expectNoAxeFaults(page);
  const blanks = question(page, 'Fill the').locator('[data-blank]');
  await expect(blanks.nth(0)).toHaveAccessibleName('Blank 1 of 3: わたし＿シカゴ');
  await expect(blanks.nth(1)).toHaveAccessibleName('Blank 2 of 3: シカゴ＿来ました。');
  await expect(blanks.nth(2)).toHaveAccessibleName('Blank 3 of 3: 来ました。＿時です。');
  const pairs = question(page, 'What means').getByRole('listitem');
  await expect(pairs).toHaveCount(2);
});

const submittedOf = async (personId: string) =>
  database()<{ submitted: boolean }[]>`
    select t.submitted_at is not null as submitted from attempts t
    join enrolments e on e.id = t.enrolment_id where e.person_id = ${personId}`;

test('the Enter key in a field hands nothing in, with all answered too', async ({
  page,
  baseURL,
}) => {
  const { personId } = await openTest(page, baseURL ?? '');
  await answerAll(page);
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(15);
  for (const field of [
    question(page, 'Tomorrow is').getByRole('radio', { name: 'False' }),
    question(page, 'Which are days').getByRole('checkbox').first(),
    question(page, 'Which city').getByRole('textbox'),
  ]) {
    await field.press('Enter');
    await expect(page).toHaveURL(/\/attempt/u);
  }
  await expect(page.getByText('Submit all the same?')).toBeHidden();
  expect(await submittedOf(personId)).toEqual([{ submitted: false }]);
});

test('the button stays under the pointer when leaving a field for it saves what was typed', async ({
  page,
  baseURL,
}) => {
  // All of it is in sight: no scrolling makes up for what moves.
  await page.setViewportSize({ width: 1280, height: 6_000 });
  await openTest(page, baseURL ?? '');
  await question(page, 'Introduce').getByRole('textbox').fill('はじめまして。');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Submit all the same?')).toBeVisible();
});

test('what is not wholly right is told part by part', async ({ page, baseURL }) => {
  await openTest(page, baseURL ?? '');
  const days = question(page, 'Which are days');
  await press(days.getByRole('checkbox', { name: 'かようび', exact: true }));
  await press(days.getByRole('checkbox', { name: 'げつまつ' }));
  await write(question(page, 'How far').getByRole('textbox'), '1.5');
  await pick(question(page, 'How far').getByLabel('Unit'), 'm');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(question(page, 'Which are days')).toContainText('That is the end of a month.');
  await expect(question(page, 'How far')).toContainText('The number is right, the unit is not.');
});

test('a scenario is gone through by keyboard, chosen again, kept when it is broken off, and told way by way', async ({
  page,
  baseURL,
}) => {
  const { personId } = await openTest(page, baseURL ?? '');
  const story = question(page, 'The plan is late');
  const scene = (number: number) => story.getByRole('heading', { name: `Scene ${number}` });
  const ended = story.getByRole('heading', { name: 'The story ends here.' });
  // Nobody goes on without a choice.
  await story.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(story.getByRole('alert')).toHaveText('Choose what you would do first.');
  await choose(story, 'Wait at your desk.');
  await expect(scene(2)).toBeFocused();
  await expect(story.locator('[aria-live]').first()).toContainText('The bell rings');
  await expect(story.getByRole('listitem').first()).toContainText('The bell rings');
  await expectSoundColours(page);
  await page.goto(`${new URL(page.url()).pathname}?lang=ja`);
  await expect(page.getByRole('heading', { name: '場面2' })).toBeVisible();
  await expectSoundColours(page);
  await page.goto(`${new URL(page.url()).pathname}?lang=en`);
  await expect(scene(2)).toBeVisible();
  await choose(story, 'Begin with a song');
  await expect(ended).toBeFocused();
  await expect(story.getByText('Saved', { exact: true })).toBeVisible();
  await story.getByRole('button', { name: 'Choose again from here' }).last().press('Enter');
  await expect(scene(2)).toBeFocused();
  await expect(story).toContainText('the way you went before counts');
  await choose(story, 'Agree on the first task');
  await expect(ended).toBeFocused();
  await expect(story.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(ended).toBeVisible();
  await expectNoAxeFaults(page);
  await expect(story).not.toContainText('The lesson begins a little late.');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await expect(story).toContainText('The lesson begins a little late. You put it right, but late.');
  await expect(story).toContainText('Wait at your desk. A better way: A question in the morning');
  await expect(story).toContainText('Right answer: Ask the teacher now.');
  await expectSoundColours(page);
  const answers = await database()<{ steps: number }[]>`
    select jsonb_array_length(b.answer -> 'path') as steps from answer_bodies b
    join attempts t on t.id = b.attempt_id join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and b.answer ? 'path'`;
  expect(answers).toEqual([{ steps: 2 }, { steps: 2 }]);
});

/** The course with the scenario of its test in a lesson too, whose check-up tells of answers at once. */
function withLessonScenario() {
  const files = quizCourse();
  const quiz = String(files.get(`quizzes/01-${ALL_KINDS}.yaml`));
  const [found = ''] = / {6}- id: q-late\n(?: {8}.*\n)+/u.exec(quiz) ?? [];
  const file = 'lessons/02-s1-greetings.yaml';
  const text = String(files.get(file)).replace(
    /^reserve:$/mu,
    `${found.replaceAll(/^ {4}/gmu, '').replace('[s1.sensei]', '[sensei]')}reserve:`,
  );
  return files.set(file, text);
}

test('a scenario in a lesson is judged at its end, with better ways at once, and may be gone again', async ({
  page,
  baseURL,
}) => {
  const slug = await publishFiles(withLessonScenario());
  const { accountId } = await makePerson();
  await signInAs(page.context(), accountId, baseURL ?? '');
  const headers = { Origin: baseURL ?? '' };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  await page.goto(`/learn/${slug}/s1-greetings-check-up`);
  await page.getByRole('button', { name: 'Start' }).click();
  const story = question(page, 'The plan is late');
  // The end of the story checks it: there is no other button to press.
  await expect(story.getByRole('button', { name: 'Check' })).toBeHidden();
  await story.getByRole('button', { name: 'Go on', exact: true }).press('Enter');
  await expect(story.getByRole('alert')).toBeVisible();
  await choose(story, 'Wait at your desk.');
  await choose(story, 'Begin with a song');
  const verdict = story.locator('.verdict');
  await expect(verdict).toContainText('Nobody knows the song. The class lost its lesson.');
  await expect(verdict).toContainText('A better way: Let the teacher say');
  await expect(verdict).toContainText('A better way: A question in the morning costs a minute.');
  // What is best is still to be found.
  await expect(verdict).not.toContainText('Right answer');
  await expectNoAxeFaults(page);
  await story.getByRole('button', { name: 'Choose again from here' }).first().press('Enter');
  await expect(verdict).toBeHidden();
  await choose(story, 'Ask the teacher now.');
  await expect(verdict).toContainText('There are five minutes to plan it together.');
  await expect(verdict).toContainText('Ask early.');
});

test('a recording that may be played twice is played twice, over a reload too', async ({
  page,
  baseURL,
}) => {
  const clip = new URL(
    '../../content/courses/jet-japanese-pre-arrival/audio/s1-names-and-greetings/eigo.mp3',
    import.meta.url,
  );
  const body = await readFile(clip);
  await page.route('**/heard-*.mp3', (route) => route.fulfill({ body, contentType: 'audio/mpeg' }));
  const audio = new Map([
    ['t1.c1', '/media/heard-1.mp3'],
    ['t1.c2', '/media/heard-2.mp3'],
  ]);
  await openTest(page, baseURL ?? '', audio);
  const call = page.getByRole('region', { name: 'A call' });
  const play = call.getByRole('button', { name: 'Play the sound' });
  await expect(call).toContainText('2 plays left of 2');
  const told = page.waitForResponse(/\/plays$/u);
  await play.press('Enter');
  await told;
  await expect(call).toContainText('1 play left of 2');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(call).toContainText('1 play left of 2');
  // A page that was loaded anew is taken over a moment after it is there.
  await expect(async () => {
    await play.press('Enter');
    await expect(call).toContainText('No plays left of 2', { timeout: 1_000 });
  }).toPass();
  await expect(play).toHaveAttribute('aria-disabled', 'true');
});

test.describe('where the script does not come', () => {
  test.use({ expectedConsole: [/ERR_FAILED/u] });

  test('all scenes of a scenario are there after a while, sound for a screen reader', async ({
    page,
    baseURL,
  }) => {
    await openTest(page, baseURL ?? '');
    await page.route(/\.js($|\?)/u, (route) => route.abort());
    // The load is not waited for: on a slow machine the while would be over by then.
    await page.reload({ waitUntil: 'commit' });
    const story = question(page, 'The plan is late');
    await expect(story.getByRole('heading', { name: 'Scene 2' })).toBeHidden();
    await expect(story.getByRole('heading', { name: 'Scene 2' })).toBeVisible({ timeout: 15_000 });
    await expectNoAxeFaults(page);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, expectedConsole: [/ 422 .*\/result\)/u] });

  test('the Enter key in a field stores the answers and hands nothing in, as does the button for it', async ({
    page,
    baseURL,
  }) => {
    const { personId } = await openTest(page, baseURL ?? '');
    const right = () => question(page, 'Tomorrow is').getByRole('radio', { name: 'False' });
    await right().check();
    await right().press('Enter');
    await expect(page).toHaveURL(/\/attempt/u);
    await expect(right()).toBeChecked();
    await question(page, 'Which city').getByRole('textbox').fill('Tokyo');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(question(page, 'Which city').getByRole('textbox')).toHaveValue('Tokyo');
    expect(await submittedOf(personId)).toEqual([{ submitted: false }]);
  });

  test('a scenario is a book of numbered scenes; a way that stops is refused beside its field, and stays as it was ticked', async ({
    page,
    baseURL,
  }) => {
    const { personId } = await openTest(page, baseURL ?? '');
    const story = () => question(page, 'The plan is late');
    await expect(story().getByRole('heading', { level: 3 })).toHaveText(['Scene 1', 'Scene 2']);
    await expect(story()).toContainText('Go on with scene 2.');
    const wait = () => story().getByRole('radio', { name: 'Wait at your desk.' });
    await wait().check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(story()).toContainText('This way does not reach an end.');
    await expect(wait()).toBeChecked();
    expect(await submittedOf(personId)).toEqual([{ submitted: false }]);
    // What was ticked in a scene that the way does not come to is nothing.
    await story().getByRole('radio', { name: 'Begin with a song' }).check();
    await story().getByRole('radio', { name: 'Ask the teacher now.' }).check();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect(story().getByRole('radio', { checked: true })).toHaveCount(1);
  });

  test('all kinds that need nothing uploaded are answered in one form', async ({
    page,
    baseURL,
  }) => {
    const { personId } = await openTest(page, baseURL ?? '');
    const of = (prompt: string) => question(page, prompt);
    await of('Which are days').getByRole('checkbox', { name: 'かようび', exact: true }).check();
    await of('Which are days').getByRole('checkbox', { name: 'もくようび' }).check();
    await of('Tomorrow is').getByRole('radio', { name: 'False' }).check();
    await of('What means').getByLabel('みぎ').selectOption('right');
    await of('The plan is').getByRole('radio', { name: 'Wait at your desk' }).check();
    await of('The plan is').getByRole('radio', { name: 'Agree on the first' }).check();
    await of('Fill the').getByLabel('Blank 1').fill('は');
    await of('Fill the').getByLabel('Blank 2').selectOption('から');
    await of('How far').getByRole('textbox').fill('1500');
    await of('How far').getByLabel('Unit').selectOption('m');
    await of('Introduce').getByRole('textbox').fill('はじめまして。');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('button', { name: 'Submit' }).first().click();
    const [row] = await database()<{ score: number }[]>`
      select t.score::float as score from attempts t
      join enrolments e on e.id = t.enrolment_id
      where e.person_id = ${personId} and t.item_slug = ${ALL_KINDS}`;
    expect(row?.score).toBeCloseTo(2 + 2 + 1 + 1 + 2 / 3 + 1, 3);
  });
});

for (const [width, lang] of [
  [360, 'ja'],
  [1280, 'en'],
] as const) {
  test(`every kind has its place at ${width} px in ${lang}`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    const { slug } = await openTest(page, baseURL ?? '');
    await page.goto(`/learn/${slug}/${ALL_KINDS}/attempt?lang=${lang}`);
    await expect(page.locator('section.question')).toHaveCount(15);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/kinds-${width}-${lang}.png`, fullPage: true });
  });
}
