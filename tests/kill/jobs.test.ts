import { expect, test } from 'vitest';
import { sendWhileKilled } from '../../scripts/soak/i06-jobs-once.ts';
import { withProduct } from '../../scripts/soak/product.ts';

const JOBS = 500;
const KILLS = 50;

test(`nothing is missing and no mail is there twice when processes end ${KILLS} times in their work`, async () => {
  const say = () => undefined;
  const outcome = await withProduct((soaked) =>
    sendWhileKilled(soaked, { jobs: JOBS, kills: KILLS, say }),
  );
  expect(outcome.violations).toEqual([]);
  expect(outcome.done).toContain(`${JOBS} jobs`);
  expect(outcome.done).toContain(`${KILLS} kills`);
});
