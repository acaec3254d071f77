import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrolments } from '#db/schema/index.ts';
import { endAccess } from '#tests/factories/editions.ts';
import { makeLearner, takeCheckUp } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';
import { signIn, startProduct } from './product.ts';

const CHECK_UP = 'k1-vowels-check-up';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

it('after the end of access everything is read, and nothing leads to what cannot be begun', async () => {
  const learner = await makeLearner();
  const { attemptId } = await takeCheckUp(learner, CHECK_UP);
  const cookie = await signIn(learner.actor);
  const here = `/learn/${learner.slug}`;
  const ask = (path: string, form?: Record<string, string>) =>
    product.ask(path, { cookie, ...(form ? { form } : {}) });
  expect((await ask('/learn')).text).toContain('class="next');
  expect((await ask(here)).text).not.toContain('Access to this course has ended.');
  await endAccess(learner, new Date());
  const today = await ask('/learn');
  expect(today.text).not.toContain('class="next');
  expect(today.text).toContain(`href="${here}"`);
  const outline = await ask(here);
  expect(outline.text).toContain('Access to this course has ended.');
  expect(outline.text).not.toContain('class="next');
  expect((await ask(`${here}/k1-vowels`)).status).toBe(200);
  const result = await ask(`${here}/${CHECK_UP}/result?attempt=${attemptId}`);
  expect(result.status).toBe(200);
  const start = await ask(`${here}/s1-greetings-check-up`);
  expect(start.text).toContain('no check-up can be begun now');
  for (const { text } of [outline, result, start]) expect(text).not.toContain('/attempt"');
  const pressed = await ask(`${here}/s1-greetings-check-up/attempt`, { any: '' });
  expect(pressed).toMatchObject({ status: 303 });
  expect(pressed.headers.location).toBe(`${here}/s1-greetings-check-up`);
  const own = eq(enrolments.id, learner.enrolmentId);
  await testDb().update(enrolments).set({ completedAt: new Date() }).where(own);
  for (const path of [here, `${here}/${CHECK_UP}/result?attempt=${attemptId}`]) {
    expect((await ask(path)).text).toContain(`href="${here}/certificate"`);
  }
});
