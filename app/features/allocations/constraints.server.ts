import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { fairCards, fairCompanies, fairConstraints, persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Price, Refusal } from '#app/features/matching/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { allocating, fairToRun } from './hold-fair.server.ts';
import { loadMarket } from './load-market.server.ts';
import { overrideOf } from './market-of.ts';
import { isPublished } from './published-allocation.server.ts';
import { inThread } from './run-thread.server.ts';
import type { ConstraintFields } from './schema.ts';

export type PriceConstraint =
  | { ok: true; price: Price }
  | { ok: false; reason: 'not-in-market' }
  | { ok: false; reason: 'not-matched'; refusal: Refusal };

/** What a constraint would cost, by matching without and with it: told before it is saved. */
export async function priceConstraint(
  ctx: Context,
  { fairId, fields }: { fairId: string; fields: ConstraintFields },
): Promise<PriceConstraint> {
  await fairToRun(ctx, fairId);
  const { market } = await loadMarket(ctx, fairId);
  const [override] = overrideOf(
    { ...fields, madeBy: ctx.actor.personId, madeAt: ctx.now },
    {
      cards: new Set(market.participants.map(({ id }) => id)),
      companies: new Set(market.companies.map(({ id }) => id)),
    },
  );
  if (!override) return { ok: false, reason: 'not-in-market' };
  const priced = await inThread('price', { market, override });
  if (priced.ok) return priced;
  return { ok: false, reason: 'not-matched', refusal: priced.refusal };
}

export type SaveConstraint =
  { ok: true; id: string } | { ok: false; reason: 'published' | 'already' };

/** Sets a constraint on a fair's allocation. Refused once one was published: then nothing is matched any more. */
export async function saveConstraint(
  ctx: Context,
  { fairId, fields }: { fairId: string; fields: ConstraintFields },
): Promise<SaveConstraint> {
  await fairToRun(ctx, fairId);
  return allocating(ctx, fairId, async (inside) => {
    await findNamed(inside, fairId, fields);
    if (await isPublished(inside, fairId)) return { ok: false, reason: 'published' };
    if (await isStanding(inside, fairId, fields)) return { ok: false, reason: 'already' };
    const id = uuidv7();
    const by = { madeBy: ctx.actor.personId, madeAt: ctx.now };
    await inside.db.insert(fairConstraints).values({ id, fairId, ...fields, ...by });
    const about = { objectKind: 'fair', objectId: fairId, body: { id, ...fields } };
    await writeAudit(inside, { action: 'fair-constraint-made', ...about });
    return { ok: true, id };
  });
}

/** Card and company are those of the fair; others are not to be found. */
async function findNamed(
  { db }: Context,
  fairId: string,
  { cardId, companyId }: ConstraintFields,
): Promise<void> {
  const card = and(eq(fairCards.id, cardId ?? ''), eq(fairCards.fairId, fairId));
  if (cardId !== null && (await db.$count(fairCards, card)) === 0) throw new AppError('not-found');
  const place = and(
    ...[eq(fairCompanies.companyId, companyId ?? ''), eq(fairCompanies.fairId, fairId)],
  );
  if (companyId !== null && (await db.$count(fairCompanies, place)) === 0) {
    throw new AppError('not-found');
  }
}

async function isStanding({ db }: Context, fairId: string, fields: ConstraintFields) {
  const { kind, cardId, companyId } = fields;
  const same = and(
    ...[eq(fairConstraints.fairId, fairId), eq(fairConstraints.kind, kind)],
    cardId === null ? isNull(fairConstraints.cardId) : eq(fairConstraints.cardId, cardId),
    companyId === null
      ? isNull(fairConstraints.companyId)
      : eq(fairConstraints.companyId, companyId),
    isNull(fairConstraints.liftedAt),
  );
  return (await db.$count(fairConstraints, same)) > 0;
}

export type LiftConstraint = { ok: true } | { ok: false; reason: 'published' };

/** Takes a constraint back. To ask again changes nothing. */
export async function liftConstraint(
  ctx: Context,
  { fairId, constraintId }: { fairId: string; constraintId: string },
): Promise<LiftConstraint> {
  await fairToRun(ctx, fairId);
  return allocating(ctx, fairId, async (inside) => {
    const own = and(eq(fairConstraints.id, constraintId), eq(fairConstraints.fairId, fairId));
    const [found] = isUuid(constraintId)
      ? await inside.db.select().from(fairConstraints).where(own)
      : [];
    if (!found) throw new AppError('not-found');
    if (found.liftedAt) return { ok: true };
    if (await isPublished(inside, fairId)) return { ok: false, reason: 'published' };
    const by = { liftedAt: ctx.now, liftedBy: ctx.actor.personId };
    await inside.db.update(fairConstraints).set(by).where(own);
    const about = { objectKind: 'fair', objectId: fairId, body: { id: constraintId } };
    await writeAudit(inside, { action: 'fair-constraint-lifted', ...about });
    return { ok: true };
  });
}

/** A constraint as its list shows it. */
export interface ListedConstraint extends ConstraintFields {
  id: string;
  madeAt: Date;
  madeBy: string | null;
  liftedAt: Date | null;
  liftedBy: string | null;
}

/** All constraints of a fair, those that were lifted among them, the oldest first. */
export async function listConstraints(ctx: Context, fairId: string): Promise<ListedConstraint[]> {
  await fairToRun(ctx, fairId);
  const lifter = alias(persons, 'lifter');
  const rows = await ctx.db
    .select({ of: fairConstraints, madeBy: persons.displayName, liftedBy: lifter.displayName })
    .from(fairConstraints)
    .leftJoin(persons, eq(persons.id, fairConstraints.madeBy))
    .leftJoin(lifter, eq(lifter.id, fairConstraints.liftedBy))
    .where(eq(fairConstraints.fairId, fairId))
    .orderBy(asc(fairConstraints.madeAt), asc(fairConstraints.id));
  return rows.map(({ of, madeBy, liftedBy }) => {
    const { id, kind, cardId, companyId, amount, reason, madeAt, liftedAt } = of;
    return { id, kind, cardId, companyId, amount, reason, madeAt, madeBy, liftedAt, liftedBy };
  });
}
