import { eq, sql } from 'drizzle-orm';
import { accommodationPersons, accommodations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { AccommodationFields } from './accommodation-schema.server.ts';
import { mayKeepEditions } from './policy.ts';
import { hasQuiz } from './quiz-choices.server.ts';
import { refreshLater } from './refresh-later.server.ts';
import { personsOfScope, type Scope } from './scope.server.ts';

export type GiveAccommodation =
  { ok: true; accommodationId: string; people: number } | { ok: false; reason: 'nobody' };

/**
 * Gives more working time or more attempts at quizzes to everyone of a scope: to people for as long as it
 * stands, wherever they go and whatever they learn later, or to whoever learns in an edition, also those who
 * join later. The audit record does not say why. With the id of one that there is nothing is given again.
 */
export async function giveAccommodation(
  ctx: Context,
  fields: AccommodationFields,
): Promise<GiveAccommodation> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const { scopeKind, scopeId, id = uuidv7(), itemSlug = null, durationPercent = null } = fields;
  const { extraAttempts, reason } = fields;
  const editionId = editionOf(fields) ?? null;
  if (itemSlug && !(await hasQuiz(ctx, editionId, itemSlug))) throw new AppError('not-found');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const ids = await personsGiven(inside, fields);
    if (ids.length === 0) return { ok: false, reason: 'nobody' };
    const given = { scopeKind, scopeId, editionId, itemSlug, durationPercent, extraAttempts };
    const [made] = await tx
      .insert(accommodations)
      .values({
        ...{ ...given, id, reason, people: ids.length, madeBy: ctx.actor.personId },
        ...{ personId: scopeKind === 'person' ? scopeId : null, madeAt: ctx.now },
      })
      .onConflictDoNothing({ target: accommodations.id })
      .returning({ id: accommodations.id });
    if (!made) return { ok: true, accommodationId: id, people: await peopleGiven(inside, id) };
    if (scopeKind !== 'edition') {
      await tx.execute(sql`
        insert into ${accommodationPersons} (accommodation_id, person_id)
        select ${id}::uuid, unnest(${sql.param(ids)}::uuid[])`);
    }
    await refreshLater(inside, { id, undone: false, dates: false });
    await writeAudit(inside, {
      action: 'accommodation-given',
      objectKind: 'accommodation',
      objectId: id,
      body: { ...given, people: ids.length },
    });
    return { ok: true, accommodationId: id, people: ids.length };
  });
}

/** How many people an accommodation would reach now. */
export async function countAccommodated(
  ctx: Context,
  fields: Scope & Pick<AccommodationFields, 'editionId'>,
): Promise<number> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  return (await personsGiven(ctx, fields)).length;
}

const personsGiven = (ctx: Context, fields: Scope & Pick<AccommodationFields, 'editionId'>) =>
  personsOfScope(ctx, { ...fields, editionId: editionOf(fields) });

/** What is for an edition is for its own quizzes. */
function editionOf({
  scopeKind,
  scopeId,
  editionId,
}: Scope & Pick<AccommodationFields, 'editionId'>): string | undefined {
  return scopeKind === 'edition' ? scopeId : editionId;
}

async function peopleGiven({ db }: Context, id: string): Promise<number> {
  const [row] = await db
    .select({ people: accommodations.people })
    .from(accommodations)
    .where(eq(accommodations.id, id));
  return row?.people ?? 0;
}
