import { and, eq, isNull, sql } from 'drizzle-orm';
import { invitations, persons } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withinLimit } from '#app/platform/auth/rate-limit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { enqueueAll } from '#app/platform/outbox.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { invitationJob } from './invitation-job.ts';
import { isMailOnItsWay } from './invitation-queries.server.ts';
import { RENEWALS } from './limits.server.ts';
import { linkState } from './one-use-link.server.ts';
import { mayInvite } from './policy.ts';

export interface InvitationRound {
  id: string;
  /** The mail that was seen to be the last: a press that arrives twice sends one more, not two. */
  round: number;
}

/**
 * Sends invitations again, to the addresses that the people have now; the links before work no more at
 * once. Those that were accepted, or sent again meanwhile, are left alone.
 * @returns how many go out
 */
export async function resendInvitations(
  ctx: Context,
  { picked }: { picked: readonly InvitationRound[] },
): Promise<{ resent: number }> {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const next: InvitationRound[] = [];
    for (const each of picked.filter(({ id }) => isUuid(id))) {
      next.push(...(await nextRound(inside, each)));
    }
    await send(inside, next, 'invitation-resent');
    return { resent: next.length };
  });
}

/** None where the mail is not the last, or the invitation was accepted. */
async function nextRound(ctx: Context, { id, round }: InvitationRound): Promise<InvitationRound[]> {
  const isLast = and(
    eq(invitations.id, id),
    eq(invitations.round, round),
    isNull(invitations.usedAt),
    eq(persons.id, invitations.personId),
  );
  const email = sql<string>`coalesce(${persons.privateEmail}, ${persons.workEmail}, ${invitations.email})`;
  return ctx.db
    .update(invitations)
    .set({ round: round + 1, sentAt: null, tokenHash: null, email })
    .from(persons)
    .where(isLast)
    .returning({ id: invitations.id, round: invitations.round });
}

export type RenewInvitation =
  { ok: true } | { ok: false; reason: 'link-unknown' | 'too-many-tries' };

/**
 * Sends a new mail to the address of an invitation whose link has expired, for who holds that link. A
 * press that arrives twice sends one.
 */
export async function renewInvitation(ctx: Context<null>, token: string): Promise<RenewInvitation> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const own = eq(invitations.tokenHash, sha256(token));
    const [invitation] = await tx.select().from(invitations).where(own).for('update');
    if (!invitation || invitation.usedAt) return { ok: false, reason: 'link-unknown' };
    const { id } = invitation;
    // The mail before is still on its way, or the link works.
    if (await isMailOnItsWay(inside, invitation)) return { ok: true };
    if (linkState(invitation) !== 'past') return { ok: true };
    if (!(await withinLimit(ctx.db, RENEWALS, id))) {
      ctx.log.warn({ event: 'invitation-renewal-limited', invitationId: id }, 'too many renewals');
      return { ok: false, reason: 'too-many-tries' };
    }
    const round = invitation.round + 1;
    await tx.update(invitations).set({ round, sentAt: null }).where(eq(invitations.id, id));
    await send(inside, [{ id, round }], 'invitation-renewed');
    return { ok: true };
  });
}

async function send(
  ctx: Context<Actor | null>,
  next: readonly InvitationRound[],
  action: 'invitation-resent' | 'invitation-renewed',
): Promise<void> {
  await enqueueAll(ctx, next.map(invitationJob));
  for (const { id, round } of next) {
    await writeAudit(ctx, { action, objectKind: 'invitation', objectId: id, body: { round } });
  }
}
