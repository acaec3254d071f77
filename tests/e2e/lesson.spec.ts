import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE, database } from './support/database.ts';

const LESSON = `/learn/${COURSE}/s1-names-and-greetings`;
const html = { Accept: 'text/html' };

async function viewsOf(personId: string): Promise<number> {
  const [row] = await database()<{ views: number }[]>`
    select count(*)::int as views from learning_events
    where person_id = ${personId} and kind = 'viewed'`;
  return row?.views ?? -1;
}

test('a sentence of the lesson is sent once, not a second time as data', async ({
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  const response = await context.request.get(baseURL + LESSON, { headers: html });
  const text = await response.text();
  const [row] = await database()<{ html: string }[]>`
    select i.html_en as html from course_items i join course_versions v on v.id = i.version_id
    where i.slug = 's1-names-and-greetings' order by v.published_at desc limit 1`;
  const prepared = row?.html ?? '';
  const sentences = [...prepared.matchAll(/>([A-Z][A-Za-z ,]{30,}\.)</g)].map((found) => found[1]);
  expect(sentences.length).toBeGreaterThan(3);
  const countIn = (whole: string, part = '') => whole.split(part).length - 1;
  for (const sentence of sentences) {
    expect(countIn(text, sentence), sentence).toBe(countIn(prepared, sentence));
  }
});

test('opening a lesson counts once an hour; looking ahead does not', async ({
  context,
  baseURL,
}) => {
  const { personId } = await becomeLearner(context, baseURL ?? '');
  const address = baseURL + LESSON;
  await context.request.head(address, { headers: html });
  await context.request.get(address, { headers: { ...html, 'Sec-Purpose': 'prefetch' } });
  await context.request.get(address, { headers: { ...html, Purpose: 'preview' } });
  expect(await viewsOf(personId)).toBe(0);
  await context.request.get(address, { headers: html });
  await context.request.get(address, { headers: html });
  expect(await viewsOf(personId)).toBe(1);
});

test('a copied line holds no readings, and reading aids are kept', async ({
  page,
  context,
  baseURL,
}) => {
  const { personId } = await becomeLearner(context, baseURL ?? '');
  await page.goto(LESSON);
  const ruby = page.locator('#lesson-body ruby').first();
  const copied = await ruby.evaluate((element) => {
    const line = element.closest('li, p, td') ?? element;
    getSelection()?.selectAllChildren(line);
    return getSelection()?.toString() ?? '';
  });
  const reading = (await ruby.locator('rt').first().textContent()) ?? '';
  expect(reading).not.toBe('');
  expect(copied).not.toContain(reading);
  // A press before the page's script has begun is a form that leads back here.
  await expect(async () => {
    const kept = page.waitForResponse(/\/api\/reading$/, { timeout: 3_000 });
    await page.getByRole('button', { name: 'all', exact: true }).click();
    expect((await kept).status()).toBe(204);
  }).toPass();
  const [row] = await database()`
    select furigana from reading_preferences where person_id = ${personId}`;
  expect(row).toEqual({ furigana: 'all' });
});

test('where a reader stopped is offered on the next visit', async ({ page, context, baseURL }) => {
  await becomeLearner(context, baseURL ?? '');
  await page.goto(LESSON);
  const told = page.waitForResponse(/\/api\/places$/);
  const block = page.locator('#lesson-body [data-block]').nth(4);
  const id = await block.getAttribute('id');
  await block.evaluate((element) => {
    scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight * 0.18);
  });
  expect((await told).status()).toBe(204);
  await page.goto(LESSON);
  const resume = page.getByRole('link', { name: 'Go on where you stopped' });
  await expect(resume).toHaveAttribute('href', `#${id}`);
});
