import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { batches } from '#app/platform/batches.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { findInvitable } from './find-invitable.server.ts';
import { mayInvite } from './policy.ts';
import { invitationRefusal, type NotInvited } from './rules.ts';

/** Who of many would be invited, and why others would not. */
export interface InvitationPlan {
  invitable: string[];
  refused: NotInvited[];
  /** Tells those who would be invited from others. */
  mark: string;
}

/** Whom an invitation of these people would reach. For who may invite. */
export async function planInvitations(
  ctx: Context,
  personIds: readonly string[],
): Promise<InvitationPlan> {
  if (!mayInvite(ctx.actor)) throw new AppError('forbidden');
  const invitable: string[] = [];
  const refused: NotInvited[] = [];
  for (const part of batches(personIds)) {
    const found = await findInvitable(ctx, part);
    for (const id of part) {
      const reason = invitationRefusal(found.get(id));
      if (reason) refused.push(reason);
      else invitable.push(id);
    }
  }
  return { invitable, refused, mark: sha256([...invitable].sort().join(' ')) };
}
