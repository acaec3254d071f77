import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { companyRegistrations } from '#db/schema/index.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';

const MOST = 200;

export type Registration = Omit<
  typeof companyRegistrations.$inferSelect,
  'tokenHash' | 'confirmUntil'
>;

/** Refuses who does not coordinate the whole programme. */
export function requireCoordinator(ctx: Context): void {
  if (!coordinatesAll(ctx.actor)) throw new AppError('forbidden');
}

/** Registrations that were confirmed: those that wait, the oldest first, and the latest decided ones. */
export async function listRegistrations(
  ctx: Context,
): Promise<{ waiting: Registration[]; decided: Registration[] }> {
  requireCoordinator(ctx);
  const { confirmedAt, decision, decidedAt } = companyRegistrations;
  const found = ctx.db.select(columns()).from(companyRegistrations).$dynamic();
  const waiting = await found
    .where(and(isNotNull(confirmedAt), isNull(decision)))
    .orderBy(asc(confirmedAt))
    .limit(MOST);
  const decided = await ctx.db
    .select(columns())
    .from(companyRegistrations)
    .where(isNotNull(decision))
    .orderBy(desc(decidedAt))
    .limit(MOST);
  return { waiting, decided };
}

/** One registration that was confirmed, and whether another of its 法人番号 was approved. */
export async function getRegistration(
  ctx: Context,
  id: string,
): Promise<Registration & { isKnown: boolean }> {
  requireCoordinator(ctx);
  const own = and(eq(companyRegistrations.id, id), isNotNull(companyRegistrations.confirmedAt));
  const [found] = isUuid(id)
    ? await ctx.db.select(columns()).from(companyRegistrations).where(own)
    : [];
  if (!found) throw new AppError('not-found');
  return { ...found, isKnown: await isKnown(ctx, found) };
}

/** Whether another registration with the same 法人番号 has become a company. */
export async function isKnown(
  ctx: Pick<Context, 'db'>,
  { id, corporateNumber }: Pick<Registration, 'id' | 'corporateNumber'>,
): Promise<boolean> {
  const same = and(
    eq(companyRegistrations.corporateNumber, corporateNumber),
    eq(companyRegistrations.decision, 'approved'),
    ne(companyRegistrations.id, id),
  );
  return (await ctx.db.$count(companyRegistrations, same)) > 0;
}

function columns() {
  const { id, nameJa, nameEn, kana, corporateNumber, address, askerName } = companyRegistrations;
  const { askerEmail, purpose, locale, createdAt, confirmedAt, decision } = companyRegistrations;
  const { decidedAt, decidedBy, reason, companyId } = companyRegistrations;
  return {
    ...{ id, nameJa, nameEn, kana, corporateNumber, address, askerName, askerEmail, purpose },
    ...{ locale, createdAt, confirmedAt, decision, decidedAt, decidedBy, reason, companyId },
  };
}
