import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/platform/auth/actor.ts';
import { choiceOf, makeQuiz, QUIZ, take } from '#tests/factories/taken-quizzes.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

async function taken() {
  const quiz = await makeQuiz([choiceOf('q1'), choiceOf('q2')]);
  for (let at = 0; at < 12; at += 1) {
    await take(quiz, { answers: { q1: { option: 'a' }, q2: { option: at < 6 ? 'b' : 'a' } } });
  }
  return `/teach/insight/${quiz.course.slug}/${QUIZ}`;
}

const cookieOf = async (role: Role) => signIn(await makeSomebody({ roles: [role] }));

describe('pages of figures', () => {
  it('are for trainers and coordinators; others are refused, and visitors sent to sign in', async () => {
    const at = await taken();
    const pages = ['/teach/insight', at, `${at}/q1`, `${at}/file?format=csv`];
    for (const role of ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'] as const) {
      const cookie = await cookieOf(role);
      for (const page of pages) {
        expect((await product.ask(page, { cookie })).status, `${role} ${page}`).toBe(403);
      }
    }
    for (const role of ['trainer', 'coordinator'] as const) {
      const cookie = await cookieOf(role);
      for (const page of pages) {
        expect((await product.ask(page, { cookie })).status, `${role} ${page}`).toBe(200);
      }
    }
    const visitor = await product.ask(at);
    expect(visitor.headers.location).toContain('/sign-in?returnTo=');
  });

  it('say in words first what stands out, and lead to the question', async () => {
    const at = await taken();
    const cookie = await cookieOf('trainer');
    const page = (await product.ask(`${at}?lang=ja`, { cookie })).text;
    expect(page).toContain('易しすぎる可能性：正答率100%');
    expect(page).toContain('多くの人が誤答Bを選んでいます（50%）。');
    expect(page).toContain(`href="${at}/q2"`);
    expect(page).not.toContain(' style=');
    expect((await product.ask(`${at}/q2?lang=en`, { cookie })).text).toContain('Many choose wrong');
  });

  it('are not found for what does not exist, and forgive an address that makes no sense', async () => {
    const at = await taken();
    const cookie = await cookieOf('coordinator');
    const unknown = ['/teach/insight/none/none', `${at}/none`, `${at}-none`, `${at}-none/file`];
    for (const page of unknown) {
      expect((await product.ask(page, { cookie })).status, page).toBe(404);
    }
    for (const query of ['edition=x', 'edition=00000000-0000-4000-8000-000000000000']) {
      expect((await product.ask(`${at}?${query}`, { cookie })).status, query).toBe(200);
    }
    expect((await product.ask(`${at}/q1?version=x`, { cookie })).status).toBe(200);
  });
});

describe('the page of results', () => {
  const resultsAt = async () => (await taken()).replace('/insight/', '/results/');

  it('is for trainers and coordinators, and so is its file; others are refused', async () => {
    const at = await resultsAt();
    const file = { method: 'POST', form: { format: 'csv' } };
    for (const role of ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'] as const) {
      const cookie = await cookieOf(role);
      expect((await product.ask(at, { cookie })).status, role).toBe(403);
      expect((await product.ask(`${at}/file`, { cookie, ...file })).status, role).toBe(403);
    }
    for (const role of ['trainer', 'coordinator'] as const) {
      const cookie = await cookieOf(role);
      expect((await product.ask(at, { cookie })).status, role).toBe(200);
      const taken = await product.ask(`${at}/file`, { cookie, ...file });
      expect(taken.headers['content-disposition'], role).toContain('results.csv');
      expect((await product.ask(`${at}-none`, { cookie })).status, role).toBe(404);
    }
  });

  it('says in words who handed in and passed, then a line for each; the figures lead to it', async () => {
    const at = await resultsAt();
    const cookie = await cookieOf('trainer');
    const page = (await product.ask(`${at}?lang=en&state=done&order=percent`, { cookie })).text;
    expect(page).toContain('12 of 12 learners have handed in.');
    expect(page).toContain('0 have passed (pass mark 70%).');
    expect(page.match(/<th scope="row"/gu)).toHaveLength(12);
    expect(page).not.toContain(' style=');
    const none = await product.ask(`${at}?lang=ja&state=absent`, { cookie });
    expect(none.text).toContain('条件に合う受講者はいません。');
    const figures = await product.ask(at.replace('/results/', '/insight/'), { cookie });
    expect(figures.text).toContain(`href="${at}"`);
  });

  it('forgives an address that makes no sense', async () => {
    const at = await resultsAt();
    const cookie = await cookieOf('coordinator');
    for (const query of ['edition=x', 'state=x', 'order=x', 'from=-1', 'from=9000']) {
      expect((await product.ask(`${at}?${query}`, { cookie })).status, query).toBe(200);
    }
  });
});
