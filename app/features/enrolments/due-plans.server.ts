import { and, eq, inArray, isNull } from 'drizzle-orm';
import {
  editions,
  enrolments,
  extensionEnrolments,
  extensions,
  itemDueDates,
  persons,
} from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { DuePlan } from './due.ts';
import type { Extension } from './pace.ts';

type AnyContext = Pick<Context<Actor | null>, 'db'>;

/**
 * What decides on the dates of enrolments, but for the items of their courses: three statements however
 * many there are.
 */
export async function loadDuePlans(
  ctx: AnyContext,
  enrolmentIds: readonly string[],
): Promise<Map<string, Omit<DuePlan, 'items'>>> {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({
      id: enrolments.id,
      editionId: enrolments.editionId,
      anchorAt: enrolments.anchorAt,
      arrivalOn: persons.arrivalOn,
      paceWeeks: editions.paceWeeks,
      paceFrom: editions.paceFrom,
    })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(inArray(enrolments.id, [...enrolmentIds]));
  const fixed = await fixedDates(ctx, [...new Set(rows.map(({ editionId }) => editionId))]);
  const given = await givenTime(ctx, enrolmentIds);
  return new Map(
    rows.map(({ id, editionId, ...plan }) => [
      id,
      { ...plan, fixed: fixed.get(editionId) ?? new Map(), extensions: given.get(id) ?? [] },
    ]),
  );
}

async function fixedDates(ctx: AnyContext, editionIds: string[]) {
  const byEdition = new Map<string, Map<string, Date>>();
  const rows = await ctx.db
    .select()
    .from(itemDueDates)
    .where(inArray(itemDueDates.editionId, editionIds));
  for (const { editionId, itemSlug, dueAt } of rows) {
    const dates = byEdition.get(editionId) ?? new Map<string, Date>();
    byEdition.set(editionId, dates.set(itemSlug, dueAt));
  }
  return byEdition;
}

async function givenTime(ctx: AnyContext, enrolmentIds: readonly string[]) {
  const rows = await ctx.db
    .select({
      enrolmentId: extensionEnrolments.enrolmentId,
      hours: extensions.hours,
      fromAt: extensions.fromAt,
      untilAt: extensions.untilAt,
    })
    .from(extensionEnrolments)
    .innerJoin(extensions, eq(extensions.id, extensionEnrolments.extensionId))
    .where(
      and(inArray(extensionEnrolments.enrolmentId, [...enrolmentIds]), isNull(extensions.undoneAt)),
    );
  const byEnrolment = new Map<string, Extension[]>();
  for (const { enrolmentId, ...extension } of rows) {
    byEnrolment.set(enrolmentId, [...(byEnrolment.get(enrolmentId) ?? []), extension]);
  }
  return byEnrolment;
}
