import { and, eq, isNull } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { realNow } from '#app/platform/clock.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueue } from '#app/platform/outbox.server.ts';
import { invitationJob } from './invitation-job.ts';
import { MAILED_LIFE_MS } from './invite-persons.server.ts';

/**
 * Invites a person who has just been entered to make their account; call it inside the transaction that
 * enters them, where it was judged that the actor may. Their address has no account.
 */
export async function inviteKnown(
  ctx: Context,
  { personId, email }: { personId: string; email: string },
): Promise<void> {
  const [id, round] = [uuidv7(), 1];
  const createdAt = realNow();
  const expiresAt = new Date(createdAt.getTime() + MAILED_LIFE_MS);
  const invitedBy = ctx.actor.personId;
  await ctx.db
    .insert(invitations)
    .values({ id, personId, email, invitedBy, createdAt, expiresAt, round });
  await enqueue(ctx, invitationJob({ id, round }));
  const subject = { objectKind: 'invitation', objectId: id } as const;
  await writeAudit(ctx, { action: 'invitation-made', ...subject, body: { personId } });
}

/** Takes an invitation back that was not accepted; call it inside a transaction. Its link is no more. */
export async function withdrawInvitation(ctx: Context, personId: string): Promise<void> {
  await ctx.db
    .delete(invitations)
    .where(and(eq(invitations.personId, personId), isNull(invitations.usedAt)));
}
