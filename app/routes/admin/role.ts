import type { ActionFunctionArgs } from '@remix-run/node';
import { endRole } from '#app/features/people/end-role.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes a role back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { person: personId = '', role: grantId = '' } = args.params;
  const result = await endRole(ctx, { personId, grantId });
  return seeOther(`/admin/people/${personId}?said=${result.ok ? 'saved' : result.reason}`);
}
