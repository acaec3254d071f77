import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  allocations,
  auditEntries,
  cardMarks,
  fairs,
  meetings,
  notices,
} from '#db/schema/index.ts';
import { checkAllocation } from '#app/features/allocation-check/exports.ts';
import { publishedAllocation } from '#app/features/allocations/exports.server.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { simulateFair } from '#app/features/allocations/simulate-fair.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeRecruiter } from '#tests/factories/companies.ts';
import { CLOSED, makeFairWorld } from '#tests/factories/fair-worlds.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const versions = () => testDb().select().from(allocations);

async function made(world: Awaited<ReturnType<typeof makeFairWorld>>) {
  const ran = await runMatching(world.ctx, world.fairId);
  if (!ran.ok) throw new Error(ran.reason);
  return ran;
}

describe('a version of an allocation', () => {
  it('is matched, checked and kept once: to ask again gives the same', async () => {
    const world = await makeFairWorld();
    const one = await made(world);
    expect(await made(world)).toMatchObject({ id: one.id, number: 1, isNew: false });
    const [row] = await versions();
    expect(checkAllocation(row!.market as never, row!.result as never, row!.record).faults).toEqual(
      [],
    );
    expect(row!.result).toMatchObject({ figures: { withNone: 0 } });
  });

  it('is another where somebody has marked otherwise since', async () => {
    const world = await makeFairWorld();
    await made(world);
    const first = eq(cardMarks.cardId, world.people[0]!.cardId);
    await testDb().update(cardMarks).set({ mark: 'pass' }).where(first);
    expect(await made(world)).toMatchObject({ number: 2, isNew: true });
  });

  it('is refused while people choose, where nobody chose, and for a fair that there is not', async () => {
    const world = await makeFairWorld({ people: 0 });
    const early = { ...world.ctx, now: NOW };
    expect(await runMatching(early, world.fairId)).toEqual({ ok: false, reason: 'choices-open' });
    expect(await runMatching(world.ctx, world.fairId)).toEqual({ ok: false, reason: 'nobody' });
    await expect(runMatching(world.ctx, uuidv7())).rejects.toThrow('not-found');
  });

  it('is refused for everybody but coordinators of the whole programme', async () => {
    const { fairId, companies } = await makeFairWorld({ people: 1 });
    const recruiter = await makeRecruiter(companies[0]!);
    const roles: Role[] = ['participant', 'trainer', 'advisor', 'supervisor'];
    for (const actor of [
      recruiter,
      ...(await Promise.all(roles.map((role) => makePerson({ roles: [role] })))),
    ]) {
      const ctx = testContext({ actor, now: CLOSED });
      await expect(runMatching(ctx, fairId)).rejects.toThrow('forbidden');
      await expect(simulateFair(ctx, fairId)).rejects.toThrow('forbidden');
      const asked = { fairId, allocationId: uuidv7() };
      await expect(publishAllocation(ctx, asked)).rejects.toThrow('forbidden');
    }
  });
});

describe('what a cap would mean', () => {
  it('is told in figures for each mode, before choices close', async () => {
    const { ctx, fairId } = await makeFairWorld();
    const told = await simulateFair({ ...ctx, now: NOW }, fairId);
    expect(told).toMatchObject({ people: 4, withoutWish: 0, companies: 3 });
    const booked = told.modes.find(({ mode }) => mode === 'booked')!;
    expect(booked.places).toBe(27);
    expect(booked.caps).toMatchObject([
      { cap: 2, meetings: 8, withNone: 0 },
      ...[{ cap: 3, meetings: 12 }, { cap: 4 }, { cap: 5 }, { cap: 6 }],
    ]);
    const open = told.modes.find(({ mode }) => mode === 'open')!;
    expect(open.caps[0]).toMatchObject({ meetings: 0, withNone: 4 });
    expect(await versions()).toEqual([]);
  });
});

describe('the publication', () => {
  it('proposes the meetings, tells people and companies once, and is written down', async () => {
    const world = await makeFairWorld();
    const recruiter = await makeRecruiter(world.companies[0]!);
    const { id } = await made(world);
    const published = await publishAllocation(world.ctx, {
      ...{ fairId: world.fairId, allocationId: id },
    });
    expect(published).toMatchObject({ ok: true, meetings: 8 });
    const rows = await testDb().select().from(meetings);
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['proposed']));
    const told = await testDb().select().from(notices);
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [...world.people.map(({ actor }) => actor.personId), recruiter.personId].sort(),
    );
    const acts = (await testDb().select().from(auditEntries)).map(({ action }) => action);
    expect(acts).toContain('allocation-published');
    expect(await publishedAllocation(world.ctx, world.fairId)).toMatchObject({ id, number: 1 });
  });

  it('is given up to the day before the fair for answers', async () => {
    const world = await makeFairWorld();
    const { id: allocationId } = await made(world);
    const published = await publishAllocation(world.ctx, { fairId: world.fairId, allocationId });
    // The fair is on 31 July in Japan, 09:00; five days from 25 July are 30 July.
    expect(published).toMatchObject({ answersUntil: new Date('2031-07-30T00:00:00.000Z') });
  });

  it('is refused where somebody has taken their profile back since, and once the fair has begun', async () => {
    const world = await makeFairWorld();
    const { fairId } = world;
    const { id: allocationId } = await made(world);
    const [fair] = await testDb().select().from(fairs);
    const late = { ...world.ctx, now: fair!.startsAt };
    const over = await publishAllocation(late, { fairId, allocationId });
    expect(over).toEqual({ ok: false, reason: 'over' });
    const early = { ...world.ctx, now: NOW };
    const open = await publishAllocation(early, { fairId, allocationId });
    expect(open).toEqual({ ok: false, reason: 'choices-open' });
    await withdrawConsent(world.people[0]!.ctx, { fairId, companyId: null, locale: 'en' });
    const outdated = await publishAllocation(world.ctx, { fairId, allocationId });
    expect(outdated).toEqual({ ok: false, reason: 'outdated' });
    expect(await testDb().$count(meetings)).toBe(0);
  });

  it('finds no version of another fair', async () => {
    const [world, other] = [await makeFairWorld({ people: 1 }), await makeFairWorld({ people: 1 })];
    const { id: allocationId } = await made(other);
    const asked = publishAllocation(world.ctx, { fairId: world.fairId, allocationId });
    await expect(asked).rejects.toThrow('not-found');
  });
});
