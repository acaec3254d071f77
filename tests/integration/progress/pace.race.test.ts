import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { enrolments, itemProgress } from '#db/schema/index.ts';
import { refreshPace } from '#app/features/progress/refresh-pace.server.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('how far somebody is does not fall back when it is computed while they complete an item', async () => {
  const { enrolmentId } = await makeLearner();
  const ctx = testContext({ actor: null });
  let meanwhile: Promise<unknown> = Promise.resolve();
  await testDb().transaction(async (tx) => {
    const completed = { enrolmentId, itemSlug: 'k1-vowels', firstViewedAt: NOW, completedAt: NOW };
    await tx
      .insert(itemProgress)
      .values({ ...completed, lastViewedAt: NOW, completedBy: 'check-up' });
    await refreshPace({ ...ctx, db: tx }, [enrolmentId]);
    meanwhile = testDb().transaction((other) => refreshPace({ ...ctx, db: other }, [enrolmentId]));
    await pause(500);
  });
  await meanwhile;
  const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  expect(row?.itemsDone).toBe(1);
});

it('many computed at once in whatever order wait for one another and do not fail', async () => {
  const ids: string[] = [];
  const { slug } = await makeLearner();
  for (let count = 0; count < 12; count += 1) ids.push((await makeLearner(slug)).enrolmentId);
  const orders = [ids, [...ids].reverse(), ids.slice(6).concat(ids.slice(0, 6))];
  const ctx = testContext({ actor: null });
  const rounds = Array.from({ length: 12 }, (_, index) => orders[index % 3] ?? []);
  const done = await Promise.allSettled(
    rounds.map((order) => testDb().transaction((tx) => refreshPace({ ...ctx, db: tx }, order))),
  );
  expect(done.map(({ status }) => status)).toEqual(rounds.map(() => 'fulfilled'));
});
