import { invitations } from '#db/schema/index.ts';
import { writeAudits } from '#app/features/audit/exports.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueueAll } from '#app/platform/outbox.server.ts';
import { batches } from '#app/platform/batches.ts';
import { findInvitable } from './find-invitable.server.ts';
import { invitationJob } from './invitation-job.ts';
import { mayInvite } from './policy.ts';
import { invitationRefusal, type NotInvited } from './rules.ts';

/** Fourteen days of real time. */
export const MAILED_LIFE_MS = 14 * 86_400_000;

export interface InvitePersons {
  /** The ids of those who are invited by this. */
  invited: string[];
  refused: { personId: string; reason: NotInvited }[];
}

/**
 * Invites people by mail to make their account: at their own address, else at that of their work. Who was
 * invited before is left alone, so that doing it again, or twice at once, sends nobody a second mail.
 */
export async function invitePersons(
  ctx: Context,
  { personIds }: { personIds: readonly string[] },
): Promise<InvitePersons> {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  const ids = [...new Set(personIds)];
  return ctx.db.transaction(async (tx) => {
    const result: InvitePersons = { invited: [], refused: [] };
    for (const part of batches(ids)) await inviteChunk({ ...ctx, db: tx }, part, result);
    return result;
  });
}

async function inviteChunk(ctx: Context, ids: string[], result: InvitePersons): Promise<void> {
  const found = await findInvitable(ctx, ids);
  const invitable: { personId: string; email: string }[] = [];
  for (const personId of ids) {
    const person = found.get(personId);
    const reason = invitationRefusal(person);
    if (reason) result.refused.push({ personId, reason });
    else if (person?.email) invitable.push({ personId, email: person.email });
  }
  if (invitable.length === 0) return;
  const made = await insert(ctx, invitable);
  await enqueueAll(ctx, made.map(invitationJob));
  const isMade = new Set(made.map(({ personId }) => personId));
  for (const { personId } of invitable) {
    if (isMade.has(personId)) result.invited.push(personId);
    else result.refused.push({ personId, reason: 'invited' });
  }
}

/** Inserts invitations but for those that somebody else has made a moment ago, each with its audit row. */
async function insert(ctx: Context, people: { personId: string; email: string }[]) {
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + MAILED_LIFE_MS);
  const invitedBy = ctx.actor.personId;
  const rows = people.map(({ personId, email }) => ({
    ...{ id: uuidv7(), personId, email, invitedBy, createdAt, expiresAt },
  }));
  const made = await ctx.db
    .insert(invitations)
    .values(rows)
    .onConflictDoNothing({ target: invitations.personId })
    .returning({
      id: invitations.id,
      personId: invitations.personId,
      round: invitations.round,
    });
  await writeAudits(
    ctx,
    made.map(({ id, personId }) => ({
      ...({ action: 'invitation-made', objectKind: 'invitation', objectId: id } as const),
      body: { personId },
    })),
  );
  return made;
}
