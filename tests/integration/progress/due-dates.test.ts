import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { enrolments } from '#db/schema/index.ts';
import { registerFollowers } from '#app/composition/register.server.ts';
import { applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { extendDeadlines } from '#app/features/enrolments/extend-deadlines.server.ts';
import { extensionSchema } from '#app/features/enrolments/extension-schema.server.ts';
import { setItemDueDate } from '#app/features/enrolments/set-item-due-date.server.ts';
import { loadDueDates } from '#app/features/progress/due-dates.server.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { refreshPace, refreshUnpaced } from '#app/features/progress/refresh-pace.server.ts';
import { makeEdition } from '#tests/factories/editions.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

async function learning(parts: Parameters<typeof makeEdition>[0]) {
  giveSettings();
  registerFollowers();
  const edition = await makeEdition({ anchorAt: NOW, enrolCloseDays: 30, ...parts });
  const actor = await makePerson();
  const ctx = testContext({ actor });
  const applied = await applyForEdition(ctx, edition);
  await refreshUnpaced(testContext({ actor: null }));
  const enrolmentId = (applied.ok && applied.enrolmentId) || '';
  const due = async () => {
    const learner = await findLearnerCourse(ctx, edition.courseSlug);
    if (!learner) throw new Error('not enrolled');
    let statements = 0;
    const db = new Proxy(ctx.db, {
      get(target, name, receiver) {
        if (name === 'select') statements += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    return { dates: await loadDueDates({ db }, learner), statements, learner };
  };
  return { ...edition, enrolmentId, due };
}

it('a learner sees when each item is due, with dates of its own and the time that was given', async () => {
  const { editionId, enrolmentId, due } = await learning({ paceWeeks: 3 });
  const coordinator = testContext({ actor: await makePerson({ roles: ['coordinator'] }) });
  await setItemDueDate(coordinator, { editionId, itemSlug: 'k1-vowels', dueOn: '2031-07-10' });
  await extendDeadlines(
    coordinator,
    extensionSchema.parse({
      ...{ scopeKind: 'edition', scopeId: editionId, hours: 24, reason: '台風' },
      ...{ fromOn: '2031-07-01', untilOn: '2031-07-20' },
    }),
  );
  await refreshPace(testContext({ actor: null }), [enrolmentId]);
  const { dates, statements, learner } = await due();
  expect(dates.get('k1-vowels')?.toISOString()).toBe('2031-07-11T14:59:59.000Z');
  expect(dates.size).toBeGreaterThan(2);
  expect(statements).toBe(1);
  const earliest = Math.min(...[...dates.values()].map((at) => at.getTime()));
  expect(learner.enrolment.nextDueAt?.getTime()).toBe(earliest);
});

it('an edition without pace and dates asks for none', async () => {
  const { enrolmentId, due } = await learning({});
  const { dates, statements } = await due();
  expect([dates.size, statements]).toEqual([0, 0]);
  const [row] = await testDb().select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  expect(row?.pacedAt).not.toBeNull();
});
