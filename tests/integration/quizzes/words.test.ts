import { describe, expect, it } from 'vitest';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { wordsView } from '#app/features/quizzes/words-view.server.ts';
import { makeLearner, stateOf, takeCheckUp, type Learner } from '#tests/factories/learners.ts';

async function wordsOf(learner: Learner, query = '') {
  return wordsView(learner.ctx, await stateOf(learner), { query, missedOnly: false });
}

const open = ({ ctx, enrolmentId }: Learner, itemSlug: string) =>
  recordView(ctx, { enrolmentId, itemSlug });

const romajiOf = ({ words }: Awaited<ReturnType<typeof wordsOf>>) =>
  Object.fromEntries(words.map(({ id, romaji }) => [id, romaji]));

describe('the words a learner has met', () => {
  it('are those of opened lessons, found by rōmaji as it is typed', async () => {
    const learner = await makeLearner();
    expect(await wordsOf(learner)).toMatchObject({ met: 0, words: [] });
    await open(learner, 's1-greetings');
    expect((await wordsOf(learner, 'sensei')).words.map(({ id }) => id)).toEqual(['s1.sensei']);
    expect(await wordsOf(learner, 'ie')).toMatchObject({ met: 1, words: [] });
  });

  it('have rōmaji until their kana have been taught, and no longer', async () => {
    const learner = await makeLearner();
    await open(learner, 'k1-vowels');
    await open(learner, 's1-greetings');
    expect(romajiOf(await wordsOf(learner))).toEqual({
      'k1.ie': 'ie',
      'k1.ao': 'ao',
      's1.sensei': 'sensei',
    });
    await takeCheckUp(learner, 'k1-vowels-check-up');
    expect(romajiOf(await wordsOf(learner))).toEqual({
      'k1.ie': null,
      'k1.ao': null,
      's1.sensei': 'sensei',
    });
  });

  it('are no longer new once their lesson is complete', async () => {
    const learner = await makeLearner();
    await open(learner, 's1-greetings');
    expect((await wordsOf(learner)).readings).toEqual([]);
    await takeCheckUp(learner, 's1-greetings-check-up');
    expect((await wordsOf(learner)).readings).toEqual(['先|せん', '生|せい']);
  });
});
