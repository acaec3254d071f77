import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, itemDueDates, ROLES } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { loadItemDueDates } from '#app/features/enrolments/item-due-dates.server.ts';
import { archiveEdition } from '#app/features/enrolments/publish-edition.server.ts';
import { setItemDueDate } from '#app/features/enrolments/set-item-due-date.server.ts';
import { refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const ITEM = 'k1-vowels';
const coordinator = async () =>
  testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
const actsOn = (editionId: string, action: string) =>
  testDb().$count(
    auditEntries,
    and(eq(auditEntries.objectId, editionId), eq(auditEntries.action, action)),
  );
const datesOf = (editionId: string) =>
  testDb().select().from(itemDueDates).where(eq(itemDueDates.editionId, editionId));

describe('the date of an item', () => {
  it('is set and moved for all who learn, says so in the audit once, and is taken away', async () => {
    giveSettings();
    registerFollowers();
    const edition = await makeEdition();
    const { editionId, courseSlug } = edition;
    const learner = testContext({ actor: await makePerson() });
    await applyForEdition(learner, edition);
    const ctx = await coordinator();
    const set = (dueOn: string | null) => setItemDueDate(ctx, { editionId, itemSlug: ITEM, dueOn });
    const next = async () => {
      await refreshUnpaced(testContext({ actor: null }));
      const [course] = await loadLearnerCourses(learner);
      return course?.enrolment.nextDueAt?.toISOString();
    };
    for (let press = 0; press < 2; press += 1)
      expect(await set('2031-08-31')).toEqual({ ok: true });
    expect(await next()).toBe('2031-08-31T14:59:59.000Z');
    await set('2031-09-15');
    expect(await next()).toBe('2031-09-15T14:59:59.000Z');
    const { dates, items } = await loadItemDueDates(ctx, { editionId, courseSlug });
    expect(dates).toMatchObject([{ slug: ITEM, dueAt: '2031-09-15T14:59:59.000Z' }]);
    expect(items.map(({ slug }) => slug)).toContain(ITEM);
    for (let press = 0; press < 2; press += 1) expect(await set(null)).toEqual({ ok: true });
    expect(await next()).toBeUndefined();
    expect(await actsOn(editionId, 'due-date-set')).toBe(2);
    expect(await actsOn(editionId, 'due-date-cleared')).toBe(1);
  });

  it('is not set for what its course has not got, nor for an edition that is not there', async () => {
    const ctx = await coordinator();
    const { editionId } = await makeEdition();
    const at = { dueOn: '2031-08-31' };
    for (const input of [
      { editionId, itemSlug: 'nothing', ...at },
      { editionId, itemSlug: 'kana-check', ...at },
      { editionId: uuidv7(), itemSlug: ITEM, ...at },
      { editionId: 'x', itemSlug: ITEM, ...at },
    ])
      await expect(setItemDueDate(ctx, input)).rejects.toMatchObject({ code: 'not-found' });
    expect(await datesOf(editionId)).toEqual([]);
  });

  it('is refused in an archived edition', async () => {
    const ctx = await coordinator();
    const { editionId } = await makeEdition();
    await setItemDueDate(ctx, { editionId, itemSlug: ITEM, dueOn: '2031-08-31' });
    await archiveEdition(ctx, { editionId });
    for (const dueOn of ['2031-09-30', null])
      expect(await setItemDueDate(ctx, { editionId, itemSlug: ITEM, dueOn })).toEqual({
        ok: false,
        reason: 'archived',
      });
    expect(await datesOf(editionId)).toMatchObject([{ dueAt: new Date('2031-08-31T14:59:59Z') }]);
  });

  it.each(ROLES.filter((role) => role !== 'coordinator'))(
    'is refused for the role %s',
    async (role) => {
      const { editionId } = await makeEdition();
      const ctx: Context = testContext({ actor: await makePerson({ roles: [role] }) });
      await expect(
        setItemDueDate(ctx, { editionId, itemSlug: ITEM, dueOn: '2031-08-31' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      expect(await datesOf(editionId)).toEqual([]);
    },
  );
});
