import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawEvidence } from '#app/features/careers/evidence/withdraw-evidence.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOwner } from './participant.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes back what the actor handed in. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  await withdrawEvidence(ctx, { id: args.params.evidence ?? '' });
  return seeOther('/career/evidence?done=withdrawn');
}
