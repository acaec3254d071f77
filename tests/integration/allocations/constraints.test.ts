import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEntries, fairConstraints } from '#db/schema/index.ts';
import {
  liftConstraint,
  listConstraints,
  priceConstraint,
  saveConstraint,
} from '#app/features/allocations/constraints.server.ts';
import { findCards } from '#app/features/allocations/find-cards.server.ts';
import { publishAllocation } from '#app/features/allocations/publish-allocation.server.ts';
import { runMatching } from '#app/features/allocations/run-matching.server.ts';
import type { ConstraintFields } from '#app/features/allocations/schema.ts';
import { setCap } from '#app/features/fairs/set-cap.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { CLOSED, makeFairWorld, type FairWorld } from '#tests/factories/fair-worlds.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

let world: FairWorld;
let ban: ConstraintFields;
beforeEach(async () => {
  world = await makeFairWorld();
  ban = {
    ...{ kind: 'ban', cardId: world.people[0]!.cardId, companyId: world.companies[0]! },
    ...{ amount: null, reason: 'They know each other.' },
  };
});

const acts = async () => (await testDb().select().from(auditEntries)).map(({ action }) => action);

describe('a constraint', () => {
  it('has a price that is told before it is saved, and keeps two apart once it is', async () => {
    const { ctx, fairId } = world;
    const priced = await priceConstraint(ctx, { fairId, fields: ban });
    const pair = { participant: ban.cardId, company: ban.companyId };
    expect(priced).toMatchObject({ ok: true, price: { withNone: { before: 0, after: 0 } } });
    expect(priced.ok && priced.price.lost).toContainEqual(pair);
    expect(await testDb().$count(fairConstraints)).toBe(0);
    await saveConstraint(ctx, { fairId, fields: ban });
    const ran = await runMatching(ctx, fairId);
    expect(ran).toMatchObject({ ok: true, isNew: true });
    expect(await acts()).toContain('fair-constraint-made');
  });

  it('is saved once, and lifted once with who did it', async () => {
    const { ctx, fairId } = world;
    const saved = await saveConstraint(ctx, { fairId, fields: ban });
    const again = await saveConstraint(ctx, { fairId, fields: ban });
    expect(again).toEqual({ ok: false, reason: 'already' });
    const constraintId = saved.ok ? saved.id : '';
    await liftConstraint(ctx, { fairId, constraintId });
    await liftConstraint(ctx, { fairId, constraintId });
    expect((await acts()).filter((act) => act === 'fair-constraint-lifted')).toHaveLength(1);
    const [listed] = await listConstraints(ctx, fairId);
    expect(listed).toMatchObject({ kind: 'ban', liftedAt: CLOSED });
    expect(listed!.liftedBy).not.toBeNull();
  });

  it('is refused where it names nobody of the fair, or who is not matched', async () => {
    const { ctx, fairId } = world;
    const strange = { ...ban, cardId: uuidv7() };
    await expect(saveConstraint(ctx, { fairId, fields: strange })).rejects.toThrow('not-found');
    const priced = await priceConstraint(ctx, { fairId, fields: strange });
    expect(priced).toEqual({ ok: false, reason: 'not-in-market' });
  });

  it('is refused once an allocation was published', async () => {
    const { ctx, fairId } = world;
    const saved = await saveConstraint(ctx, { fairId, fields: ban });
    const ran = await runMatching(ctx, fairId);
    await publishAllocation(ctx, { fairId, allocationId: ran.ok ? ran.id : '' });
    const other = { ...ban, companyId: world.companies[1]! };
    const late = await saveConstraint(ctx, { fairId, fields: other });
    expect(late).toEqual({ ok: false, reason: 'published' });
    const lifted = await liftConstraint(ctx, { fairId, constraintId: saved.ok ? saved.id : '' });
    expect(lifted).toEqual({ ok: false, reason: 'published' });
  });

  it('is refused for everybody but coordinators of the whole programme, and so is looking for people', async () => {
    const { fairId, people } = world;
    const ctx = { ...people[0]!.ctx, now: CLOSED };
    const supervisor = testContext({ actor: await makePerson({ roles: ['supervisor'] }) });
    for (const who of [ctx, supervisor]) {
      await expect(saveConstraint(who, { fairId, fields: ban })).rejects.toThrow('forbidden');
      await expect(priceConstraint(who, { fairId, fields: ban })).rejects.toThrow('forbidden');
      await expect(listConstraints(who, fairId)).rejects.toThrow('forbidden');
      await expect(findCards(who, fairId, 'Canary')).rejects.toThrow('forbidden');
      await expect(setCap(who, { fairId, cap: 2 })).rejects.toThrow('forbidden');
    }
  });
});

describe('looking for somebody', () => {
  it('by number gives no name; by name it is written down', async () => {
    const { ctx, fairId } = world;
    const [named] = await findCards(ctx, fairId, 'canary');
    expect(await acts()).toContain('fair-cards-looked-up');
    expect(named!.name).not.toBeNull();
    const before = (await acts()).length;
    const found = await findCards(ctx, fairId, `C-${String(named!.number).padStart(4, '0')}`);
    expect(found).toEqual([{ id: named!.id, number: named!.number, name: null }]);
    expect((await acts()).length).toBe(before);
  });
});

describe('the cap of a fair', () => {
  it('is set while people choose, and stays afterwards', async () => {
    const { ctx, fairId } = world;
    expect(await setCap({ ...ctx, now: NOW }, { fairId, cap: 3 })).toEqual({ ok: true });
    const late = await setCap(ctx, { fairId, cap: 4 });
    expect(late).toEqual({ ok: false, reason: 'choices-closed' });
    const changed = eq(auditEntries.action, 'fair-changed');
    expect(await testDb().$count(auditEntries, changed)).toBe(1);
  });
});
