import { and, inArray } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { isPrivateCourse } from '#app/features/courses/exports.server.ts';
import { mayOverseeAnyone, personsOverseenBy } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { placeApplicant } from './place-applicant.server.ts';
import { mayDecideApplication, mayKeepEditions } from './policy.ts';
import { isLive, mayBeEntered } from './rules.ts';
import { lockEdition, type Edition } from './seats.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

export type NominatePersons =
  | { ok: true; enrolled: number; waiting: number; others: number; repeated: number }
  | { ok: false; reason: 'closed' | 'no-nominations' };

/**
 * An organisation puts its people forward for an edition, in the order given; a coordinator may at any
 * time. To be nominated is to be approved by the organisation, but not by oneself. Each is told.
 */
export async function nominatePersons(
  ctx: Context,
  input: { editionId: string; personIds: readonly string[] },
): Promise<NominatePersons> {
  if (!mayOverseeAnyone(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const edition = await lockEdition(inside, input.editionId);
    const isPrivate = await isPrivateCourse(tx, edition.courseId);
    const reason = refusalOf(inside, { ...edition, isPrivate });
    if (reason) return { ok: false, reason };
    const tally = { enrolled: 0, waiting: 0, others: 0, repeated: 0 };
    for (const personId of await ownOnly(inside, input.personIds)) {
      tally[await nominate(inside, edition, personId)] += 1;
    }
    await writeAudit(inside, {
      action: 'persons-nominated',
      objectKind: 'edition',
      objectId: edition.id,
      body: tally,
    });
    return { ok: true, ...tally };
  });
}

async function nominate(
  ctx: Context,
  edition: Edition,
  personId: string,
): Promise<'enrolled' | 'waiting' | 'others' | 'repeated'> {
  const { application, repeated } = await placeApplicant(ctx, edition, {
    ...{ personId, route: 'nomination', cause: 'nominated' },
    approved: mayDecideApplication(ctx.actor, {
      // Of a private course whoever comes here keeps editions.
      ...{ approval: edition.approval, isArchived: false, isPrivate: false },
      ...{ isOverseen: true, isOwn: personId === ctx.actor.personId },
    }),
  });
  if (repeated) return 'repeated';
  await tellApplicant(ctx, application);
  const { state } = application;
  return state === 'enrolled' || state === 'waiting' ? state : 'others';
}

function refusalOf(
  ctx: Context,
  edition: Edition & { isPrivate: boolean },
): 'closed' | 'no-nominations' | null {
  if (!isLive(edition)) return 'closed';
  if (mayKeepEditions(ctx.actor)) return null;
  if (!edition.nominations || edition.isPrivate) return 'no-nominations';
  return mayBeEntered(edition, ctx.now) ? null : 'closed';
}

/** In the order given; one who is not the actor's is not found, and then nobody is nominated. */
async function ownOnly(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  if (!wanted.every(isUuid)) throw new AppError('not-found');
  const rows = await ctx.db
    .select({ id: persons.id })
    .from(persons)
    .where(and(inArray(persons.id, wanted), personsOverseenBy(ctx.actor, japanDay(ctx.now))));
  if (rows.length < wanted.length) throw new AppError('not-found');
  return wanted;
}
