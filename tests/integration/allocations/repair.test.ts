import { asc, eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocations,
  fairCompanies,
  meetings,
  nameConsents,
  notices,
  participantChoices,
  publishedNames,
} from '#db/schema/index.ts';
import { endAnswers, publishedAllocation } from '#app/features/allocations/exports.server.ts';
import { freezeAllocation } from '#app/features/allocations/freeze-allocation.server.ts';
import type { Change } from '#app/features/allocations/plan-repair.server.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import {
  previewRepair,
  repairPublished,
} from '#app/features/allocations/repair-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import { publishNames } from '#app/features/careers/exports.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { CLOSED, makeFairWorld, type FairWorld } from '#tests/factories/fair-worlds.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const DAY_MS = 86_400_000;
const after = (days: number) => new Date(CLOSED.getTime() + days * DAY_MS);

let world: FairWorld;
beforeEach(async () => {
  world = await makeFairWorld({ people: 4, companies: 3 });
  const ran = await runMatching(world.ctx, world.fairId);
  if (!ran.ok) throw new Error(ran.reason);
  await publishAllocation(world.ctx, { fairId: world.fairId, allocationId: ran.id });
});

const rows = () => testDb().select().from(meetings).orderBy(asc(meetings.id));
const live = async () =>
  (await rows()).filter(({ state }) => state === 'proposed' || state === 'accepted');
const setAll = (state: 'accepted' | 'declined') =>
  testDb().update(meetings).set({ state, answeredAt: CLOSED });

/** Looks at what a change would do and does it. */
async function change(asked: Change, ctx = world.ctx) {
  const planned = await previewRepair(ctx, world.fairId, asked);
  if (!planned.ok) throw new Error(planned.reason);
  const { plan } = planned;
  const done = await repairPublished(ctx, {
    ...{ fairId: world.fairId, change: asked, reason: 'A reason', seen: plan.digest },
  });
  return { plan, done };
}

describe('a company that does not come', () => {
  it('loses its meetings after the freeze; its people come first, and nobody else is moved', async () => {
    await setAll('accepted');
    await freezeAllocation(world.ctx, world.fairId);
    const before = await live();
    const companyId = world.companies[0]!;
    const { plan, done } = await change({ kind: 'company', companyId });
    const lost = before.filter((each) => each.companyId === companyId);
    expect(done).toMatchObject({ ok: true, number: 2, lost: lost.length, added: lost.length });
    const stays = before.filter((each) => each.companyId !== companyId);
    const now = await rows();
    for (const each of stays) expect(now).toContainEqual(each);
    const cancelled = now.filter(({ state }) => state === 'cancelled');
    expect(cancelled.map(({ id }) => id).sort()).toEqual(lost.map(({ id }) => id).sort());
    expect(new Set(cancelled.map(({ cancelledBy }) => cancelledBy))).toEqual(new Set(['company']));
    expect(plan.added.every(({ company }) => company !== companyId)).toBe(true);
    const [place] = await testDb()
      .select()
      .from(fairCompanies)
      .where(eq(fairCompanies.companyId, companyId));
    expect(place).toMatchObject({ cancelledAt: CLOSED, cancelledReason: 'A reason' });
    const published = await publishedAllocation(world.ctx, world.fairId);
    expect(published).toMatchObject({ number: 2, frozenAt: CLOSED });
    expect(published!.result!.meetings).toHaveLength((await live()).length);
  });

  it('is told with its people once, and shown before it is saved', async () => {
    const companyId = world.companies[0]!;
    const asked = { kind: 'company', companyId } as const;
    const stale = await repairPublished(world.ctx, {
      ...{ fairId: world.fairId, change: asked, reason: 'A reason', seen: 'something else' },
    });
    expect(stale).toEqual({ ok: false, reason: 'changed' });
    expect(await testDb().$count(allocations)).toBe(1);
    await change(asked);
    await expect(change(asked)).rejects.toThrow('not-here');
    const told = await testDb()
      .select()
      .from(notices)
      .where(eq(notices.template, 'fair-meetings-changed'));
    expect(told.length).toBe(new Set(told.map(({ personId }) => personId)).size);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('somebody who does not come, or comes late', () => {
  it('frees their places, and their name closes', async () => {
    const person = world.people[0]!;
    await setAll('accepted');
    const consent = { textVersion: '1', locale: 'en', givenAt: NOW } as const;
    await testDb()
      .insert(nameConsents)
      .values({ id: uuidv7(), cardId: person.cardId, ...consent });
    const card = { id: person.cardId, personId: person.actor.personId };
    await publishNames(world.ctx, card);
    expect(await testDb().$count(publishedNames)).toBe(2);
    const { done } = await change({ kind: 'person', cardId: person.cardId });
    expect(done).toMatchObject({ ok: true, lost: 2 });
    expect((await live()).some(({ cardId }) => cardId === person.cardId)).toBe(false);
    expect(await testDb().$count(publishedNames)).toBe(0);
  });

  it('loses the slots before they come, and may get the same companies later', async () => {
    const person = world.people[0]!;
    const own = (await live()).filter(({ cardId }) => cardId === person.cardId);
    const from = Math.max(...own.map(({ slot }) => slot)) + 1;
    const { done } = await change({ kind: 'late', cardId: person.cardId, from });
    expect(done).toMatchObject({ ok: true, lost: 2, added: 2 });
    const later = (await live()).filter(({ cardId }) => cardId === person.cardId);
    expect(later.every(({ slot }) => slot >= from)).toBe(true);
    const [choice] = await testDb()
      .select()
      .from(participantChoices)
      .where(eq(participantChoices.cardId, person.cardId));
    expect(choice!.free).toBe('0'.repeat(from) + '1'.repeat(9 - from));
  });
});

describe('vacancies', () => {
  it('are filled without those who gave each other up, and without moving anybody', async () => {
    const [declined, ...others] = await live();
    const own = eq(meetings.id, declined!.id);
    await testDb().update(meetings).set({ state: 'declined', answeredAt: CLOSED }).where(own);
    const { done } = await change({ kind: 'fill' });
    expect(done).toMatchObject({ ok: true, lost: 0 });
    const now = await live();
    for (const each of others) expect(now).toContainEqual(each);
    const again = now.find(
      ({ cardId, companyId }) => cardId === declined!.cardId && companyId === declined!.companyId,
    );
    expect(again).toBeUndefined();
  });

  it('are not filled where there is nothing to fill', async () => {
    const { done } = await change({ kind: 'fill' });
    expect(done).toEqual({ ok: false, reason: 'nothing' });
  });

  it('take the place of meetings with companies that are no longer shown somebody', async () => {
    const person = world.people[0]!;
    const own = (await live()).filter(({ cardId }) => cardId === person.cardId);
    const { companyId } = own[0]!;
    await withdrawConsent(person.ctx, { fairId: world.fairId, companyId, locale: 'en' });
    const isBack = async () =>
      (await live()).some((each) => each.cardId === person.cardId && each.companyId === companyId);
    expect(await isBack()).toBe(false);
    const { plan } = await change({ kind: 'fill' });
    expect(plan.lost).toEqual([]);
    expect(await isBack()).toBe(false);
  });
});

describe('the time to answer', () => {
  it('is reminded of a day before, once', async () => {
    const ctx = testContext({ actor: null, now: after(4.5) });
    await endAnswers(ctx);
    await endAnswers(ctx);
    const due = eq(notices.template, 'fair-answers-due');
    expect(await testDb().$count(notices, due)).toBe(4);
  });

  it('ends with what was not answered given up, what is empty filled once, and then the freeze', async () => {
    const [first, second] = await live();
    const accepted = inArray(
      meetings.id,
      (await live()).slice(2).map(({ id }) => id),
    );
    await testDb().update(meetings).set({ state: 'accepted', answeredAt: CLOSED }).where(accepted);
    await endAnswers(testContext({ actor: null, now: after(5) }));
    const lapsed = (await rows()).filter(({ state }) => state === 'declined');
    expect(lapsed.map(({ id }) => id).sort()).toEqual([first!.id, second!.id].sort());
    expect(lapsed.every(({ answeredAt }) => answeredAt === null)).toBe(true);
    const filled = await publishedAllocation(world.ctx, world.fairId);
    expect(filled).toMatchObject({ number: 2, frozenAt: null, answersUntil: after(6) });
    await endAnswers(testContext({ actor: null, now: after(6) }));
    const ended = await publishedAllocation(world.ctx, world.fairId);
    expect(ended).toMatchObject({ number: 2, frozenAt: after(6) });
  });

  it('is waited for by the freeze', async () => {
    const open = await freezeAllocation(world.ctx, world.fairId);
    expect(open).toEqual({ ok: false, reason: 'answers-open' });
    await setAll('accepted');
    expect(await freezeAllocation(world.ctx, world.fairId)).toEqual({ ok: true });
    const again = await freezeAllocation(world.ctx, world.fairId);
    expect(again).toEqual({ ok: false, reason: 'frozen' });
  });
});

describe('changes of a published allocation', () => {
  it('are refused for everybody but coordinators of the whole programme', async () => {
    const roles: Role[] = ['participant', 'trainer', 'advisor', 'supervisor'];
    const asked = { kind: 'fill' } as const;
    for (const role of roles) {
      const ctx = testContext({ actor: await makePerson({ roles: [role] }), now: CLOSED });
      await expect(previewRepair(ctx, world.fairId, asked)).rejects.toThrow('forbidden');
      const saved = repairPublished(ctx, {
        ...{ fairId: world.fairId, change: asked, reason: '', seen: '' },
      });
      await expect(saved).rejects.toThrow('forbidden');
      await expect(freezeAllocation(ctx, world.fairId)).rejects.toThrow('forbidden');
    }
  });

  it('are refused before anything was published, and once the fair is over', async () => {
    const other = await makeFairWorld({ people: 1 });
    const fill = { kind: 'fill' } as const;
    const none = await previewRepair(other.ctx, other.fairId, fill);
    expect(none).toEqual({ ok: false, reason: 'unpublished' });
    const past = { ...world.ctx, now: after(8) };
    const over = await repairPublished(past, {
      ...{ fairId: world.fairId, change: fill, reason: '', seen: '' },
    });
    expect(over).toEqual({ ok: false, reason: 'over' });
  });
});
