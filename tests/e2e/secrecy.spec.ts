import type { BrowserContext } from '@playwright/test';
import { rightAnswer } from '#app/features/questions/exports.server.ts';
import { expect, test } from './fixtures.ts';
import { Answerer, questionIdOf } from './support/answering.ts';
import { becomeLearner, checkUpOf, COURSE } from './support/database.ts';
import type { KeyedCheckUp } from './support/database.ts';
import { bringForward } from './support/graduate.ts';

/** The text of every response that a context receives from now on. */
function listen(context: BrowserContext): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  context.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (!/json|html|x-script|text/.test(type) || response.url().includes('/assets/')) return;
    bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).map(plain).join('\n');
}

/** Text as a reader would find it, however it was escaped on the way. */
function plain(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('\\"', '"')
    .replaceAll('&amp;', '&');
}

/** What only the key of a question says. */
function canaries(
  { keys, questions }: KeyedCheckUp,
  { ids, answered }: { ids: readonly string[]; answered: boolean },
): string[] {
  const shown = JSON.stringify(ids.map((id) => questions[id]));
  return ids.flatMap((id) => {
    const key = keys[id];
    if (!key) return [];
    const words = key.kind === 'choice' ? Object.values(key.feedback) : [];
    // What was typed comes back as the learner's own.
    const accepted = key.kind === 'typed' && !answered ? key.accepted : [];
    const texts = [key.explain, ...words].flatMap(({ en, ja }) => [en, ja]);
    return [...texts, ...accepted].filter((text) => text.length > 3 && !shown.includes(text));
  });
}

const MARKS = /"(?:correct|accepted|alternatives|orders|tests)"/;

async function idsOnPage(context: BrowserContext): Promise<string[]> {
  const sections = (await context.pages()[0]?.locator('section.question').all()) ?? [];
  return Promise.all(sections.map(questionIdOf));
}

test('no response tells a key of a module check-up before it is submitted', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 6 });
  const heard = listen(context);
  await page.goto(`/learn/${COURSE}/module-1-check-up`);
  await page.getByRole('button', { name: 'Start' }).click();
  const sections = page.locator('section.question');
  await expect(sections.first()).toBeVisible();
  const ids = await idsOnPage(context);
  const keyed = await checkUpOf('module-1-check-up');
  const found = async (answered: boolean) => {
    const text = await heard();
    expect(text).not.toMatch(MARKS);
    return canaries(keyed, { ids, answered }).filter((secret) => text.includes(secret));
  };
  expect(canaries(keyed, { ids, answered: true }).length).toBeGreaterThan(ids.length);
  expect(await found(false)).toEqual([]);

  await new Answerer(page).answerAll('module-1-check-up', { check: false });
  await page.locator('h1').click();
  await expect(page.locator('.saved', { hasText: 'Saved' })).toHaveCount(ids.length);
  await page.reload();
  await expect(sections).toHaveCount(ids.length);
  expect(await found(true)).toEqual([]);

  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/\/result/);
  expect((await found(true)).length).toBeGreaterThan(0);
});

test('practice tells of a question only after its answer', async ({ page, context, baseURL }) => {
  await becomeLearner(context, baseURL ?? '');
  const slug = 's1-names-and-greetings-check-up';
  const keyed = await checkUpOf(slug);
  const heard = listen(context);
  await page.goto(`/learn/${COURSE}/${slug}`);
  await page.getByRole('button', { name: 'Start' }).click();
  const first = page
    .locator('section.question')
    .filter({ has: page.getByRole('radio') })
    .first();
  await expect(first).toBeVisible();
  const answered = await questionIdOf(first);
  const key = keyed.keys[answered];
  if (key?.kind !== 'choice') throw new Error('not a choice');
  const wrong = keyed.questions[answered];
  const options = wrong?.kind === 'choice' ? wrong.options : [];
  const other = options.find(({ id }) => id !== key.correct)?.id ?? '';
  await first.locator(`input[value="${other}"]`).check();
  await first.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(first.locator('.verdict')).toBeVisible();
  const ids = await idsOnPage(context);
  const text = await heard();
  const mine = [key.feedback[other]?.en, key.feedback[other]?.ja];
  const secrets = canaries(keyed, { ids, answered: false }).filter((each) => !mine.includes(each));
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).not.toMatch(MARKS);
});

test('the endpoint says no more than the page', async ({ page, context, baseURL }) => {
  const person = await becomeLearner(context, baseURL ?? '');
  await bringForward(person, { lessons: 6 });
  await page.goto(`/learn/${COURSE}/module-1-check-up`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('section.question').first()).toBeVisible();
  const attempt = await page.locator('input[name="attempt"]').inputValue();
  const [questionId = ''] = await idsOnPage(context);
  const { keys } = await checkUpOf('module-1-check-up');
  const key = keys[questionId];
  if (!key) throw new Error(`No key for ${questionId}.`);
  const answer = rightAnswer(key);
  const clientId = crypto.randomUUID();
  const response = await context.request.post(`${baseURL}/api/attempts/${attempt}/answers`, {
    headers: { Origin: baseURL ?? '' },
    data: { questionId, sequence: 1, clientId, answer },
  });
  expect(response.status()).toBe(201);
  expect(await response.json()).toEqual({
    questionId,
    sequence: 1,
    receivedAt: expect.any(String) as unknown,
    // Of the learner's own answer alone.
    digest: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
    late: false,
    // As on the page: this one has no time.
    ...{ endsAt: null, submitAt: null },
    feedback: null,
  });
});
