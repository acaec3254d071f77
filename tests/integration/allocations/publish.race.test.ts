import { and, eq, inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { allocations, cardMarks, fairCompanies, fairs, meetings } from '#db/schema/index.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import {
  previewRepair,
  repairPublished,
} from '#app/features/allocations/repair-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { cancelParticipation } from '#app/features/choices/cancel-participation.server.ts';
import { lockFair } from '#app/features/fairs/save-fair.server.ts';
import type { Context } from '#app/platform/context.server.ts';
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

/** Long enough for what waits to have begun. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 400));

/** Does something that is not yet written when the other begins, and is when the other goes on. */
async function during<T>(
  ctx: Context,
  change: (inside: Context) => Promise<unknown>,
  begin: () => Promise<T>,
): Promise<T> {
  let begun: Promise<T> | undefined;
  await ctx.db.transaction(async (tx) => {
    await change({ ...ctx, db: tx });
    begun = begin();
    await pause();
  });
  return begun!;
}

async function slugOf(fairId: string): Promise<string> {
  const [fair] = await testDb().select().from(fairs).where(eq(fairs.id, fairId));
  return fair!.slug;
}

describe('who goes while an allocation is published', () => {
  it.each([
    [
      'somebody who withdraws what they published',
      (ctx: Context, { fairId }: FairWorld) =>
        withdrawConsent(ctx, { fairId, companyId: null, locale: 'en' }),
    ],
    [
      'somebody who takes part no more',
      async (ctx: Context, { fairId }: FairWorld) => cancelParticipation(ctx, await slugOf(fairId)),
    ],
  ])('is in none of it: %s', async (_, goes) => {
    const world = await makeFairWorld();
    const { fairId } = world;
    const allocationId = await made(world);
    const person = { ...world.people[0]!.ctx, now: world.ctx.now };
    const answer = await during(
      person,
      (inside) => goes(inside, world),
      () => publishAllocation(world.ctx, { fairId, allocationId }),
    );
    expect(answer).toEqual({ ok: false, reason: 'outdated' });
    expect(await testDb().$count(meetings, eq(meetings.fairId, fairId))).toBe(0);
  });

  it('is in none of it: a company that was taken out', async () => {
    const world = await makeFairWorld();
    const { fairId, companies } = world;
    const allocationId = await made(world);
    const place = eq(fairCompanies.companyId, companies[0]!);
    const answer = await during(
      world.ctx,
      async (inside) => {
        await lockFair(inside, fairId);
        await inside.db.delete(fairCompanies).where(place);
      },
      () => publishAllocation(world.ctx, { fairId, allocationId }),
    );
    expect(answer).toEqual({ ok: false, reason: 'outdated' });
    expect(await testDb().$count(meetings, eq(meetings.fairId, fairId))).toBe(0);
  });

  it('gets no meeting of a repair either', async () => {
    const world = await makeFairWorld();
    const { fairId } = world;
    await publishAllocation(world.ctx, { fairId, allocationId: await made(world) });
    const { cardId, ctx } = world.people[0]!;
    const own = eq(meetings.cardId, cardId);
    const [first] = await testDb().select().from(meetings).where(own);
    const declined = { state: 'declined', answeredAt: world.ctx.now } as const;
    await testDb().update(meetings).set(declined).where(eq(meetings.id, first!.id));
    const planned = await previewRepair(world.ctx, fairId, { kind: 'fill' });
    if (!planned.ok) throw new Error(planned.reason);
    expect(planned.plan.added.some(({ participant }) => participant === cardId)).toBe(true);
    const seen = planned.plan.digest;
    const answer = await during(
      ctx,
      (inside) => withdrawConsent(inside, { fairId, companyId: null, locale: 'en' }),
      () => repairPublished(world.ctx, { fairId, change: { kind: 'fill' }, reason: '', seen }),
    );
    expect(answer).toEqual({ ok: false, reason: 'changed' });
    const live = and(own, inArray(meetings.state, ['proposed', 'accepted']));
    expect(await testDb().$count(meetings, live)).toBe(0);
  });
});
