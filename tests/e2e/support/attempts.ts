import { expect, type Locator, type Page } from '@playwright/test';
import { checkUpOf, COURSE, database } from './database.ts';

export const MODULE = `/learn/${COURSE}/module-1-check-up`;

/** Starts or goes on with the attempt at a check-up. */
export async function start(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: /^(Start|Go on answering)$/ }).click();
  await expect(page.locator('section.question').first()).toBeVisible();
}

/** An attempt at the module check-up with one question of each kind, whatever was drawn. */
export async function startModule(page: Page, baseURL: string, personId: string) {
  const headers = { Origin: baseURL };
  await page.request.post(`${MODULE}/attempt`, { headers, maxRedirects: 0 });
  const { keys } = await checkUpOf('module-1-check-up');
  const kinds = ['choice', 'typed', 'ordering'];
  const ids = kinds.map((kind) => Object.keys(keys).find((id) => keys[id]?.kind === kind) ?? '');
  await database()`
    update attempts t set (question_ids, question_version_ids) = (
      select array_agg(q.public_id order by asked.place), array_agg(v.id order by asked.place)
      from unnest(string_to_array(${ids.join(' ')}, ' ')) with ordinality asked (id, place)
      join questions q on q.public_id = asked.id
      join question_versions v on v.question_id = q.id
      join quiz_questions z
        on z.question_version_id = v.id and z.quiz_version_id = t.quiz_version_id)
    where t.submitted_at is null
    and t.enrolment_id in (select id from enrolments where person_id = ${personId})`;
  await page.goto(`${MODULE}/attempt`);
  await untilScripted(page);
}

/** Waits for the script to take the page over: tiles can be pressed only then. */
async function untilScripted(page: Page): Promise<void> {
  await expect(page.locator('.ordering .built').first()).toBeVisible();
}

/** The first question of a kind on the page. */
export async function questionOf(page: Page, kind: 'choice' | 'typed'): Promise<Locator> {
  const inside = kind === 'choice' ? 'input[type="radio"]' : '.typed-answer';
  return page
    .locator('section.question')
    .filter({ has: page.locator(inside) })
    .first();
}

/** The text field of a typed question. */
export const fieldOf = (section: Locator) => section.locator('.typed-answer input').first();

/** What the server holds of a person's open attempts. */
export async function storedOf(personId: string) {
  return database()<{ question: string; sequence: number; answer: unknown }[]>`
    select b.question_id as question, b.sequence, b.answer
    from answer_bodies b join attempts t on t.id = b.attempt_id
    join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.submitted_at is null
    order by b.question_id, b.sequence`;
}
