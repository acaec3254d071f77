import { describe, expect, it } from 'vitest';
import { editions } from '#db/schema/index.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { loadCourseEditions } from '#app/features/enrolments/course-editions.server.ts';
import { drawLottery } from '#app/features/enrolments/draw-lottery.server.ts';
import { loadEditionPage } from '#app/features/enrolments/edition-page.server.ts';
import { listEditions } from '#app/features/enrolments/list-editions.server.ts';
import { findLottery } from '#app/features/enrolments/lottery-record.server.ts';
import { publishEdition } from '#app/features/enrolments/publish-edition.server.ts';
import { removeApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const READS = ['select', 'selectDistinctOn', 'execute', '$count'];
const asRole = async (role: Role) => testContext({ actor: await makePerson({ roles: [role] }) });

/** A context that counts the reads that are begun with it. */
function counted<C extends Context<Actor | null>>(ctx: C) {
  let reads = 0;
  const db = new Proxy(ctx.db, {
    get(target, name, receiver) {
      if (READS.includes(String(name))) reads += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  return { ctx: { ...ctx, db }, reads: () => reads };
}

async function readsOf<C extends Context<Actor | null>>(
  ctx: C,
  load: (ctx: C) => Promise<unknown>,
): Promise<number> {
  const counting = counted(ctx);
  await load(counting.ctx);
  return counting.reads();
}

async function lottery(people: number) {
  const token = 'the secret text of this lottery';
  const commitment = { lotterySeed: token, lotteryCommitment: sha256(token) };
  const parts = { allocation: 'lottery' as const, capacity: 2, ...commitment };
  const edition = await makeEdition(parts);
  const actors: Actor[] = [];
  for (let count = 0; count < people; count += 1) {
    const actor = await makePerson();
    await applyForEdition(testContext({ actor }), edition);
    actors.push(actor);
  }
  const later = { now: new Date(NOW.getTime() + 11 * 86_400_000) };
  return { ...edition, token, actors, later };
}

describe('the page of a course', () => {
  it('shows a place in the waiting list and every step with its reason, to the applicant only', async () => {
    const edition = await makeEdition({ capacity: 1 });
    const [first, second, third] = [await makePerson(), await makePerson(), await makePerson()];
    for (const actor of [first, second, third])
      await applyForEdition(testContext({ actor }), edition);
    const shown = async (actor: Actor | null, locale: 'ja' | 'en' = 'en') => {
      const offer = await loadCourseEditions(testContext({ actor }), { ...edition, locale });
      return offer.editions.find(({ id }) => id === edition.editionId);
    };
    const textOf = async (actor: Actor, locale: 'ja' | 'en' = 'en') =>
      (await shown(actor, locale))?.own?.text;
    expect(await textOf(third)).toBe('number 2 on the waiting list');
    expect(await textOf(third, 'ja')).toBe('キャンセル待ちの2番目');
    const seen = await shown(null);
    expect(seen?.own).toBeNull();
    expect(seen?.notes).toContain('All seats are taken. You can join the waiting list.');
    const id = (await shown(first))?.own?.id ?? '';
    await removeApplication(await asRole('coordinator'), {
      applicationId: id,
      reason: '重複のため',
    });
    const after = await shown(first);
    expect(after).toMatchObject({ mayApply: true, own: { isEnded: true, mayWithdraw: false } });
    expect(after?.own?.steps.at(-1)).toMatchObject({ reason: '重複のため' });
    expect(await textOf(third)).toBe('number 1 on the waiting list');
  });

  it('reads the database as often for many editions as for few', async () => {
    const audience = { version: 1, kinds: ['ALT'] };
    const one = await makeEdition({ audience });
    const ctx = testContext({ actor: await makePerson() });
    const load = (slug: string) =>
      readsOf(ctx, (own) => loadCourseEditions(own, { courseSlug: slug, locale: 'en' }));
    const few = await load(one.courseSlug);
    const template = await testDb().query.editions.findFirst({
      where: (row, { eq }) => eq(row.id, one.editionId),
    });
    if (!template) throw new Error('no edition');
    for (let count = 0; count < 4; count += 1) {
      await testDb()
        .insert(editions)
        .values({ ...template, id: uuidv7(), slug: `more-${count}` });
    }
    expect(few).toBeGreaterThan(1);
    expect(await load(one.courseSlug)).toBe(few);
    const coordinator = await asRole('coordinator');
    const list = () => readsOf(coordinator, (own) => listEditions(own, {}));
    const before = await list();
    await makeEdition();
    expect(await list()).toBeLessThanOrEqual(before + 1);
  });
});

describe('the page of an edition', () => {
  it('reads the database as often for many applications as for few, and never shows the seed', async () => {
    const { editionId, token, ...edition } = await lottery(1);
    const ctx = await asRole('coordinator');
    const load = (own: Context) => loadEditionPage(own, { editionId, locale: 'en' });
    const few = await readsOf(ctx, load);
    for (let count = 0; count < 4; count += 1) {
      const actor = await makePerson();
      await applyForEdition(testContext({ actor }), { ...edition, editionId });
    }
    expect(await readsOf(ctx, load)).toBe(few);
    expect((await load(ctx)).applications).toHaveLength(5);
    expect(JSON.stringify(await load(ctx))).not.toContain(token);
  });

  it.each(['participant', 'trainer', 'advisor', 'supervisor'] as const)(
    'is refused for the role %s',
    async (role) => {
      const { editionId } = await makeEdition();
      const ctx = await asRole(role);
      const load = loadEditionPage(ctx, { editionId, locale: 'en' });
      await expect(load).rejects.toMatchObject({ code: 'forbidden' });
      await expect(listEditions(ctx, {})).rejects.toMatchObject({ code: 'forbidden' });
    },
  );
});

describe('the page of a lottery', () => {
  it('shows the digest before the draw, and neither seed nor numbers', async () => {
    const { token, courseSlug, editionId, actors } = await lottery(3);
    const record = await findLottery(testContext({ actor: actors[0] ?? null }), {
      courseSlug,
      editionId,
    });
    expect(record).toMatchObject({ commitment: sha256(token), entered: 3, drawn: null });
    expect(JSON.stringify(record)).not.toContain(token);
  });

  it('shows after the draw all that repeats it, marks the own number and names nobody', async () => {
    const { token, courseSlug, editionId, actors, later } = await lottery(5);
    await drawLottery({ ...(await asRole('coordinator')), ...later }, { editionId });
    const ctx = testContext({ actor: actors[1] ?? null });
    const { drawn, commitment } = await findLottery(ctx, { courseSlug, editionId });
    if (!drawn) throw new Error('not drawn');
    expect(sha256(drawn.seed)).toBe(commitment);
    const numbers = drawn.lines.map(({ applicationId }) => sha256(`${token}:${applicationId}`));
    expect(drawn.lines.map(({ number }) => number)).toEqual(numbers);
    expect([...numbers].sort()).toEqual(numbers);
    expect(drawn.lines.map(({ gotSeat }) => gotSeat)).toEqual([true, true, false, false, false]);
    expect(drawn.lines.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    const text = JSON.stringify(drawn);
    for (const { personId, legalName } of actors) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(legalName);
    }
    const nobody = await findLottery(testContext({ actor: null }), { courseSlug, editionId });
    expect(nobody.drawn?.lines.some(({ isOwn }) => isOwn)).toBe(false);
  });

  it('is not found of a draft, of another course and where seats go in order', async () => {
    const { courseSlug, editionId } = await lottery(0);
    const ordered = await makeEdition();
    const ctx = testContext({ actor: null });
    const find = (course: string, id: string) =>
      findLottery(ctx, { courseSlug: course, editionId: id });
    await expect(find(ordered.courseSlug, editionId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(find(ordered.courseSlug, ordered.editionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    const commitment = { lotterySeed: 'x', lotteryCommitment: 'y', capacity: 1 };
    const draft = await makeEdition({ allocation: 'lottery', publishedAt: null, ...commitment });
    await expect(find(draft.courseSlug, draft.editionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await publishEdition(await asRole('coordinator'), { editionId: draft.editionId });
    expect(await find(draft.courseSlug, draft.editionId)).toMatchObject({ drawn: null });
    expect(await find(courseSlug, editionId)).toMatchObject({ drawn: null });
  });
});
