import { describe, expect, it } from 'vitest';
import { confirmName } from '#app/features/certificates/confirm-name.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import {
  makeLearner,
  openAttempt,
  stateOf,
  takeCheckUp,
  type Learner,
} from '#tests/factories/learners.ts';

const KANA = 'k1-vowels-check-up';
const SITUATION = 's1-greetings-check-up';
const MODULE = 'module-1-check-up';

async function startOf(learner: Learner, slug: string) {
  const state = await stateOf(learner);
  const item = findItem(state.outline, slug);
  if (!item) throw new Error(`no ${slug}`);
  return checkUpStartView(learner.ctx, state, item);
}

describe('the first page of a check-up', () => {
  it('names the lessons a module check-up still waits for', async () => {
    const learner = await makeLearner();
    const missing = async () => (await startOf(learner, MODULE)).missing.map(({ slug }) => slug);
    expect(await missing()).toEqual(['k1-vowels', 's1-greetings']);
    await takeCheckUp(learner, KANA);
    expect(await missing()).toEqual(['s1-greetings']);
    await takeCheckUp(learner, SITUATION);
    expect(await missing()).toEqual([]);
  });

  it('says whether one is open, and lists what was submitted, latest first', async () => {
    const learner = await makeLearner();
    expect(await startOf(learner, KANA)).toMatchObject({ open: false, results: [], questions: 2 });
    await takeCheckUp(learner, KANA, { right: false });
    await takeCheckUp(learner, KANA);
    await openAttempt(learner, KANA);
    const { open, results } = await startOf(learner, KANA);
    expect(open).toBe(true);
    expect(results).toMatchObject([
      { number: 2, points: { score: 2, maxScore: 2 } },
      { number: 1, points: { score: 0, maxScore: 2 } },
    ]);
  });

  it("shows nothing of another learner's attempts or name", async () => {
    const learner = await makeLearner();
    await takeCheckUp(learner, KANA);
    const classmate = await makeLearner(learner.slug);
    const { results, certificateName } = await startOf(classmate, KANA);
    expect(results).toEqual([]);
    expect(certificateName.name).toBe(classmate.actor.legalName);
  });

  it('asks for the name of the certificate until it is confirmed, then shows that', async () => {
    const learner = await makeLearner();
    const { legalName } = learner.actor;
    const nameOf = async () => (await startOf(learner, MODULE)).certificateName;
    expect(await nameOf()).toEqual({ name: legalName, katakana: '', confirmed: false });
    const name = { name: 'Ana Ruiz', katakana: 'アナ ルイス' };
    const { enrolmentId } = learner;
    await confirmName(learner.ctx, { enrolmentId, ...name });
    expect(await nameOf()).toEqual({ ...name, confirmed: true });
  });
});
