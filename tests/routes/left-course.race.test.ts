import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentReports, enrolments } from '#db/schema/index.ts';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, takeCheckUp } from '#tests/factories/learners.ts';
import { applicationOf } from '#tests/factories/levels.ts';
import { publishLevels } from '#tests/factories/published-levels.ts';
import { testDb } from '#tests/setup/database.ts';
import { signIn, startProduct } from './product.ts';

const CHECK_UP = 'k1-vowels-check-up';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

/** Somebody who has taken one check-up and then moved to the other level, or has not moved yet. */
async function somebody({ moved }: { moved: boolean }) {
  const [low, high] = await publishLevels();
  const learner = await makeLearner(low.slug);
  const { attemptId } = await takeCheckUp(learner, CHECK_UP, { right: false });
  const { id: applicationId } = await applicationOf(learner.actor, low.editionId);
  const sides = { applicationId, editionId: high.editionId };
  if (moved) expect(await changeLevel(learner.ctx, sides)).toMatchObject({ state: 'enrolled' });
  const cookie = await signIn(learner.actor);
  const here = `/learn/${low.slug}`;
  const ask = (path: string, form?: Record<string, string>) =>
    product.ask(`${here}${path}`, { cookie, ...(form ? { form } : {}) });
  return { learner, here, ask, result: `/${CHECK_UP}/result?attempt=${attemptId}` };
}

describe('a course that was left for another level', () => {
  it('shows results, and from them no way to learn on', async () => {
    const learning = await somebody({ moved: false });
    const before = (await learning.ask(learning.result)).text;
    expect(before).toContain(`action="${learning.here}/${CHECK_UP}/attempt"`);
    const left = await somebody({ moved: true });
    const page = await left.ask(left.result);
    expect([page.status, page.text.includes('class="question"')]).toEqual([200, true]);
    expect(page.text.includes('/attempt"')).toBe(false);
    expect([before, page.text].map((text) => text.includes('<div class="end">'))).toEqual([
      true,
      false,
    ]);
  });

  it('leads to no certificate, whatever its enrolment says', async () => {
    const { learner, here, ask, result } = await somebody({ moved: true });
    const own = eq(enrolments.id, learner.enrolmentId);
    await testDb().update(enrolments).set({ completedAt: new Date() }).where(own);
    for (const path of ['', result]) {
      expect((await ask(path)).text.includes(`${here}/certificate`)).toBe(false);
    }
  });

  it('takes remarks on what is read there', async () => {
    const { learner, ask } = await somebody({ moved: true });
    const form = await ask('/k1-vowels?report=k1.a-row');
    const action = /action="[^"]*(\/k1-vowels\/report\?[^"]+)"/.exec(form.text)?.[1] ?? '';
    const sent = await ask(action.replaceAll('&amp;', '&'), { key: uuidv7(), message: 'あ?' });
    expect(sent.status).toBe(303);
    const own = eq(contentReports.personId, learner.actor.personId);
    expect(await testDb().$count(contentReports, own)).toBe(1);
  });

  it('asks nothing of a first visit', async () => {
    const { here, ask } = await somebody({ moved: true });
    const page = await ask('/first-visit');
    expect([page.status, page.headers.location]).toEqual([303, here]);
  });
});
