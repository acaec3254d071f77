import { expect, type Page } from '@playwright/test';
import { makePerson, signInAs } from './database.ts';
import { RULED_TEST } from './made-course.ts';

/** A learner who has submitted the check-ups of the lessons, at the first page of the test. */
export async function becomeReady(page: Page, baseURL: string, slug: string) {
  const { personId, accountId } = await makePerson();
  await signInAs(page.context(), accountId, baseURL);
  const headers = { Origin: baseURL };
  await page.request.post(`/learn/${slug}/enrolment`, { headers, maxRedirects: 0 });
  for (const lesson of ['k1-vowels', 's1-greetings']) {
    await page.goto(`/learn/${slug}/${lesson}-check-up`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page).toHaveURL(/\/result/u);
  }
  await page.goto(`/learn/${slug}/${RULED_TEST}`);
  return personId;
}
