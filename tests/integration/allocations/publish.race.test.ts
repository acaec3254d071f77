import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { allocations, cardMarks, meetings } from '#db/schema/index.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { makeFairWorld, type FairWorld } from '#tests/factories/fair-worlds.ts';
import { testDb } from '#tests/setup/database.ts';

async function made(world: FairWorld): Promise<string> {
  const ran = await runMatching(world.ctx, world.fairId);
  if (!ran.ok) throw new Error(ran.reason);
  return ran.id;
}

describe('two coordinators at one fair', () => {
  it('who match at the same time get the same version', async () => {
    const world = await makeFairWorld();
    const [one, other] = await Promise.all([made(world), made(world)]);
    expect(other).toBe(one);
    const own = eq(allocations.fairId, world.fairId);
    expect(await testDb().$count(allocations, own)).toBe(1);
  });

  it('publish once, whichever version each of them publishes', async () => {
    const world = await makeFairWorld();
    const { fairId } = world;
    const first = await made(world);
    const one = eq(cardMarks.cardId, world.people[0]!.cardId);
    await testDb().update(cardMarks).set({ mark: 'pass' }).where(one);
    const second = await made(world);
    await testDb().update(cardMarks).set({ mark: 'meet' }).where(one);
    const answers = await Promise.all(
      [first, first, second].map((allocationId) =>
        publishAllocation(world.ctx, { fairId, allocationId }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await testDb().$count(meetings, eq(meetings.fairId, fairId))).toBe(8);
    expect(await runMatching(world.ctx, fairId)).toEqual({ ok: false, reason: 'published' });
  });
});
