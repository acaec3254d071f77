import { writeAudit } from '#app/features/audit/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { settle } from './place-applicant.server.ts';
import { moveApplication, type Application, type Edition } from './seats.server.ts';
import { tellApplicant } from './tell-applicant.server.ts';

export interface Decision {
  approve: boolean;
  reason: string;
}

/**
 * Approves or declines an application that waits for it, of a held edition: the applicant is told, the
 * audit record has it.
 */
export async function decideHeld(
  ctx: Context,
  held: { edition: Edition; application: Application },
  decision: Decision,
): Promise<void> {
  const { application } = held;
  const reason = decision.reason || undefined;
  if (decision.approve) {
    await settle(ctx, held, { cause: 'approved', approved: true, reason });
  } else {
    await moveApplication(ctx, application, { state: 'declined', cause: 'declined', reason });
  }
  await tellApplicant(ctx, application);
  await writeAudit(ctx, {
    action: decision.approve ? 'application-approved' : 'application-declined',
    objectKind: 'application',
    objectId: application.id,
    ...(reason ? { body: { reason } } : {}),
  });
}
