import type { ActionFunctionArgs } from '@remix-run/node';
import { undoNudge } from '#app/features/nudges/undo-nudge.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireOverseer } from './overseer.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes a nudge back that has not gone out. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOverseer(args);
  const result = await undoNudge(ctx, { nudgeId: args.params.nudge ?? '' });
  return seeOther(result.ok ? '/admin/nudges' : '/admin/nudges?gone-out');
}
