import { describe, expect, it } from 'vitest';
import { confirmName } from '#app/features/certificates/confirm-name.server.ts';
import { findItem } from '#app/features/courses/exports.ts';
import { markItem } from '#app/features/marking/settle-item.server.ts';
import { loadHiddenScores } from '#app/features/quizzes/hidden-scores.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import {
  makeLearner,
  openAttempt,
  stateOf,
  takeCheckUp,
  type Learner,
} from '#tests/factories/learners.ts';
import { handIn, itemsOf, makeMarker, makeTaskCourse } from '#tests/factories/marked-answers.ts';
import { TASK } from '../../content/task-course.ts';

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

  it('tells no points of what nobody has marked yet, as the outline does, and then those of the marker', async () => {
    const task = await handIn(await makeTaskCourse());
    const told = async () => {
      const [result] = (await startOf(task.learner, TASK)).results;
      const hidden = await loadHiddenScores(task.learner.ctx, await stateOf(task.learner));
      return { points: result?.points, awaits: result?.awaitsMarking, isHidden: hidden.has(TASK) };
    };
    expect(await told()).toEqual({ points: null, awaits: true, isHidden: true });
    const [marker, items] = [await makeMarker(), await itemsOf(task.attemptId)];
    const levels = { content: 'done', language: 'done' };
    await markItem(marker, { itemId: items[task.textId] ?? '', levels, remark: '' });
    const said = { itemId: items[task.saidId] ?? '', levels: { sound: 'done' }, remark: '' };
    await markItem(marker, said);
    const points = { score: 2, maxScore: 2, percent: 100 };
    expect(await told()).toEqual({ points, awaits: false, isHidden: false });
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
